namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>What the runner can do today.</summary>
public sealed record FitnessInput
{
    public double? WeeklyDistanceMeters { get; init; }

    public double? LongestRunMeters { get; init; }

    /// <summary>May be left out; the longest run stands for it.</summary>
    public double? LargestTwoDayMeters { get; init; }
}
