using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Targets that the runner sets; without a race, the pair and its first day are the goal.</summary>
public sealed record TargetInput
{
    public double? PairMeters { get; init; }

    public double? PeakWeekMeters { get; init; }

    /// <summary>The first day of the pair to be reached; only without a race.</summary>
    public DateOnly? Date { get; init; }

    public static TargetInput From(BlockRequest request) => request.Goal is Goal.PairBy pairBy
        ? new TargetInput { PairMeters = pairBy.Pair.Meters, Date = pairBy.Date, PeakWeekMeters = request.Target.PeakWeek?.Meters }
        : new TargetInput { PairMeters = request.Target.Pair?.Meters, PeakWeekMeters = request.Target.PeakWeek?.Meters };
}
