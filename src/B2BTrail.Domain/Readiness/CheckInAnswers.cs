namespace B2BTrail.Domain.Readiness;

/// <summary>The answers of a check-in. Each of the five items goes from 1, bad, to 5, good.</summary>
/// <param name="Energy">From exhausted to great.</param>
/// <param name="Sleep">From hardly any to slept well.</param>
/// <param name="Legs">From sore on both sides at every step to fresh.</param>
/// <param name="Mood">From low to bright.</param>
/// <param name="Calm">From overwhelming life stress to none.</param>
/// <param name="Pain">Pain in one place; null without pain.</param>
/// <param name="Health">Signs of illness, and warning signs.</param>
/// <param name="EarlierWarningSign">What the runner says of the earlier signs that stop running; null where nothing, and they stay as they are.</param>
public sealed record CheckInAnswers(
    int Energy,
    int Sleep,
    int Legs,
    int Mood,
    int Calm,
    Pain? Pain = null,
    HealthSigns Health = HealthSigns.None,
    EarlierWarningSign? EarlierWarningSign = null)
{
    /// <summary>The lowest answer of an item.</summary>
    public const int Lowest = 1;

    /// <summary>The highest answer of an item.</summary>
    public const int Highest = 5;

    /// <summary>The highest <see cref="Score"/>.</summary>
    public const int HighestScore = 5 * Highest;

    /// <summary>The strongest pain.</summary>
    public const int StrongestPain = 10;

    /// <summary>The five items together, 5 to <see cref="HighestScore"/>; high is good.</summary>
    public int Score => Energy + Sleep + Legs + Mood + Calm;
}
