using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a logged run tells of its runner's fitness.</summary>
/// <param name="Date">Its local day.</param>
/// <param name="Distance">How far.</param>
/// <param name="Ascent">Its climb; null where it is not known.</param>
/// <param name="Duration">How long, stops included; null where it is not known.</param>
public sealed record LoggedRun(DateOnly Date, Distance Distance, Climb? Ascent, Duration? Duration)
{
    /// <summary>Whether it was a race: the runner says so, or it was the race that a block ended with.</summary>
    public bool IsRace { get; init; }

    /// <summary>Whether it tells its runner's trail pace: its time was measured, and it was run.</summary>
    public bool CountsForPace { get; init; } = true;

    /// <summary>How hard it felt; null where it was not rated.</summary>
    public Rpe? Rpe { get; init; }

    /// <summary>Whether it is followed by the recovery from a race.</summary>
    internal bool CountsAsRace => LivedDays.IsRace(IsRace, Distance, Rpe);
}
