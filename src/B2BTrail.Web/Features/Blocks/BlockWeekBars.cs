using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>
/// A block's training weeks as the bars of a chart. The calendar weeks of the charts page are summed by <c>WeekQueries</c>; what both give to
/// be drawn is a member of <see cref="WeekBar"/>.
/// </summary>
internal static class BlockWeekBars
{
    /// <summary>What was done of each week, within what the plan as it stands asks; what the first plan had is in <see cref="DayView.FirstPlan"/>.</summary>
    public static IReadOnlyList<WeekBar> Of(BlockView block, DistanceUnit unit, DateOnly today) => [.. block.Weeks.Select(week => new WeekBar
    {
        Start = week.StartDate,
        Planned = week.Planned.In(unit),
        Done = BarParts.Of(
            week.Days.Where(d => d.Kind.IsRun && d.Kind.CountsAsDistance).Select(d => (d.Kind, d.Done?.In(unit) ?? 0)),
            unplanned: week.Days.Sum(d => d.Extra.In(unit))),
        Mark = Mark(week.Kind),
        IsDue = week.StartDate <= today,
    })];

    /// <summary>The weeks of a draft, before it is saved or as <c>Block.FirstPlan</c> keeps it.</summary>
    public static IReadOnlyList<WeekBar> Of(BlockDraft draft, DistanceUnit unit, DateOnly today) => [.. draft.Weeks.Select(week => new WeekBar
    {
        Start = week.StartDate,
        Planned = week.Distance.In(unit),
        Plan = BarParts.Of(week.Sessions.Where(s => s.Kind.CountsAsDistance).Select(s => (s.Kind, s.Distance.In(unit))), unplanned: 0),
        Mark = Mark(week.Kind),
        IsDue = week.StartDate <= today,
    })];

    private static WeekKind? Mark(WeekKind kind) => kind is WeekKind.StepBack or WeekKind.Taper or WeekKind.Race ? kind : null;
}
