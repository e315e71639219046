using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What the runner can do today, or could do before their days off.</summary>
public sealed record FitnessInput
{
    public double? WeeklyDistanceMeters { get; init; }

    public double? LongestRunMeters { get; init; }

    /// <summary>May be left out; it is assumed from the week and the longest run then.</summary>
    public double? LargestTwoDayMeters { get; init; }

    /// <summary>May be left out for a run of the last 30 days.</summary>
    public DateOnly? LongestRunDate { get; init; }

    /// <summary>The elevation gain of a usual week; may be left out.</summary>
    public double? WeeklyAscentMeters { get; init; }

    /// <summary>Days without a run up to the start of the block; none where left out.</summary>
    public int? DaysOff { get; init; }

    public OffReason? OffReason { get; init; }

    /// <summary>A race of the last six weeks; may be left out.</summary>
    public PastRaceInput? LastRace { get; init; }

    public static FitnessInput From(Fitness fitness) => new()
    {
        WeeklyDistanceMeters = fitness.Weekly.Meters,
        LongestRunMeters = fitness.LongestRun.Meters,
        LargestTwoDayMeters = fitness.LargestTwoDay?.Meters,
        LongestRunDate = fitness.LongestRunDate,
        WeeklyAscentMeters = fitness.WeeklyAscent?.Meters,
        DaysOff = fitness.DaysOff,
        OffReason = fitness.OffReason,
        LastRace = PastRaceInput.From(fitness.LastRace),
    };
}
