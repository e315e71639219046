namespace B2BTrail.Domain.Readiness;

/// <summary>What a runner tells in a check-in. Each of the five items runs from 1, bad, to 5, good.</summary>
/// <param name="Energy">From worn out to full of it.</param>
/// <param name="Sleep">From under five hours or hardly any to slept well.</param>
/// <param name="Legs">From sore on both sides at every step to fresh.</param>
/// <param name="Mood">From low to bright.</param>
/// <param name="Calm">From more life stress than one can carry to none.</param>
/// <param name="Pain">A pain in one place; null without one.</param>
/// <param name="Health">Signs not to be run with.</param>
/// <param name="IsCleared">The runner says that a professional cleared them, or that what stopped them is over.</param>
public sealed record CheckInAnswers(
    int Energy,
    int Sleep,
    int Legs,
    int Mood,
    int Calm,
    Pain? Pain = null,
    HealthSigns Health = HealthSigns.None,
    bool IsCleared = false)
{
    /// <summary>The lowest answer of an item.</summary>
    public const int Lowest = 1;

    /// <summary>The highest answer of an item.</summary>
    public const int Highest = 5;

    /// <summary>The strongest pain.</summary>
    public const int StrongestPain = 10;

    /// <summary>The five items together, 5…25; high is good.</summary>
    public int Score => Energy + Sleep + Legs + Mood + Calm;
}
