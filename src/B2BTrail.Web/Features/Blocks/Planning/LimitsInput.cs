using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary><see cref="MovedLimits"/> as scripts and the planner page write them, in minutes and shares; what is left out stays at its default.</summary>
public sealed record LimitsInput
{
    public double? FirstDayMinutes { get; init; }

    public double? SecondDayMinutes { get; init; }

    public double? OtherDayMinutes { get; init; }

    public double? WeekMinutes { get; init; }

    public double? WeekRamp { get; init; }

    public double? SessionSpike { get; init; }

    public double? PairGrowth { get; init; }

    public double? WeekShare { get; init; }

    public static LimitsInput From(MovedLimits limits) => new()
    {
        FirstDayMinutes = limits.FirstDay?.Minutes,
        SecondDayMinutes = limits.SecondDay?.Minutes,
        OtherDayMinutes = limits.OtherDay?.Minutes,
        WeekMinutes = limits.Week?.Minutes,
        WeekRamp = limits.WeekRamp,
        SessionSpike = limits.SessionSpike,
        PairGrowth = limits.PairGrowth,
        WeekShare = limits.WeekShare,
    };
}
