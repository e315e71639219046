using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>What the runner can do today, or could do before the <see cref="DaysOff"/>.</summary>
/// <param name="Weekly">The highest of the last four weeks, or a typical week.</param>
/// <param name="LongestRun">The longest run of the last 30 days; not above <paramref name="Weekly"/>.</param>
/// <param name="LargestTwoDay">The most on two days in a row within 42 days; null where it is not known.</param>
public sealed record Fitness(Distance Weekly, Distance LongestRun, Distance? LargestTwoDay)
{
    /// <summary>The day of the longest run; null for one of the 30 days before the block. An older one counts for half, from 61 days on not at all.</summary>
    public DateOnly? LongestRunDate { get; init; }

    /// <summary>The climb of a usual week; null where it is not known.</summary>
    public Climb? WeeklyAscent { get; init; }

    /// <summary>Days without a run up to the start of the block, 0…90; the other figures are those from before them.</summary>
    public int DaysOff { get; init; }

    /// <summary>Why there are <see cref="DaysOff"/>.</summary>
    public OffReason OffReason { get; init; }

    /// <summary>A race of the last six weeks; null without one.</summary>
    public PastRace? LastRace { get; init; }
}
