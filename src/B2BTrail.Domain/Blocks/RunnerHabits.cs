namespace B2BTrail.Domain.Blocks;

/// <summary>What the planner should know of the runner beside their figures.</summary>
public sealed record RunnerHabits
{
    /// <summary>Nothing told: hard sessions weekly, not a first ultra.</summary>
    public static RunnerHabits Usual { get; } = new();

    /// <summary>How often a hard session is wanted.</summary>
    public HardSessionHabit HardSessions { get; init; }

    /// <summary>Whether this is the runner's first ultra: the hard parts stay shorter.</summary>
    public bool FirstUltra { get; init; }
}
