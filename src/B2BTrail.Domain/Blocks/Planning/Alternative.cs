using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A change to the request that would reach more, found by planning again.</summary>
/// <param name="Change">What to change.</param>
/// <param name="Amount">By how much: weeks, run days or minutes; the share of the week; meters for another race or a smaller target; 0 for a cadence, the order of the days, a weekday off and two changes.</param>
/// <param name="Reaches">The largest pair of the plan so changed, never below what the plan reaches without the change.</param>
/// <param name="Request">The changed request, ready to plan.</param>
public sealed record Alternative(AlternativeChange Change, double Amount, Distance Reaches, BlockRequest Request)
{
    /// <summary>What it reaches of the pair that the changed request asks for, 0…1.</summary>
    public double ReachesShare { get; init; } = 1;

    /// <summary>Whether the changed request reaches its target.</summary>
    public bool IsFeasible { get; init; } = true;

    /// <summary>The weekday of <see cref="AlternativeChange.MoreWeekdayTime"/> and <see cref="AlternativeChange.WeekdayOff"/>; null for all others.</summary>
    public DayOfWeek? Weekday { get; init; }

    /// <summary>The two changes of <see cref="AlternativeChange.Two"/>; empty for all others.</summary>
    public IReadOnlyList<AlternativePart> Parts { get; init; } = [];
}
