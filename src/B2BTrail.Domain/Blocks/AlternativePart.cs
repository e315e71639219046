namespace B2BTrail.Domain.Blocks;

/// <summary>One thing to change.</summary>
/// <param name="Change">What.</param>
/// <param name="Amount">By how much: weeks, run days or minutes; the share of the week; meters for another race or a smaller target; 0 for a cadence, the order of the days or a weekday off.</param>
public sealed record AlternativePart(AlternativeChange Change, double Amount)
{
    /// <summary>The weekday of <see cref="AlternativeChange.MoreWeekdayTime"/> and <see cref="AlternativeChange.WeekdayOff"/>; null for all others.</summary>
    public DayOfWeek? Weekday { get; init; }
}
