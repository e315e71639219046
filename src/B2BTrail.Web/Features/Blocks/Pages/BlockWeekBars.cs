using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;

namespace B2BTrail.Web.Features.Blocks.Pages;

/// <summary>A block's training weeks as the bars of a chart.</summary>
internal static class BlockWeekBars
{
    /// <summary>What was done of each week, within what it asked.</summary>
    public static IReadOnlyList<WeekBar> Of(BlockView block, DistanceUnit unit, DateOnly today) => [.. block.Weeks.Select(week => new WeekBar(
        week.StartDate,
        week.Planned.In(unit),
        BarParts.Of(
            week.Days.Where(d => d.Kind.IsRun && d.Kind.CountsAsDistance).Select(d => (d.Kind, d.Done?.In(unit) ?? 0)),
            unplanned: week.Days.Sum(d => d.Extra.In(unit))),
        BarParts.None,
        week.Kind is WeekKind.StepBack or WeekKind.Taper or WeekKind.Race ? week.Kind : null,
        week.StartDate <= today))];
}
