using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>
/// A block's training weeks as the bars of a chart. The calendar weeks of the charts page are summed by <c>WeekQueries</c>; what both give to
/// be drawn is a member of <see cref="WeekBar"/>.
/// </summary>
internal static class BlockWeekBars
{
    /// <summary>What was done of each week, within what the plan as it stands asks, and what the first plan had where that differs.</summary>
    public static IReadOnlyList<WeekBar> Of(BlockView block, DistanceUnit unit, DateOnly today) => [.. block.Weeks.Select(week => new WeekBar
    {
        Number = week.Number,
        Start = week.StartDate,
        Planned = week.Planned.In(unit),
        Done = BarParts.Of(
            week.Sessions.Where(d => d.Kind.IsOnFoot).Select(d => (d.Kind, d.Done?.In(unit) ?? 0)),
            unplanned: week.Sessions.Sum(d => d.Extra.In(unit))),
        Ahead = BarParts.Of(week.Sessions.Where(d => d.Kind.IsOnFoot && d.Done is null && d.Date >= today).Select(d => (d.Kind, d.Distance.In(unit))), unplanned: 0),
        FirstPlanAmount = week.IsAsFirstPlanned ? null : week.FirstPlanDistance.In(unit),
        Mark = Mark(week.Kind),
        HasRace = week.HasRace,
        IsDue = week.Sessions[^1].Date < today,
    })];

    /// <summary>The weeks of a draft, before it is saved or as <c>Block.FirstPlan</c> keeps it.</summary>
    public static IReadOnlyList<WeekBar> Of(BlockDraft draft, DistanceUnit unit, DateOnly today) => [.. draft.Weeks.Select(week =>
    {
        var sessions = week.Sessions.Where(s => s.Kind.IsOnFoot).Select(s => (s.Kind, Amount: s.Distance.In(unit))).ToList();
        return new WeekBar
        {
            Number = week.Number,
            Start = week.StartDate,
            Planned = sessions.Sum(s => s.Amount),
            Plan = BarParts.Of(sessions, unplanned: 0),
            Ahead = BarParts.Of(sessions, unplanned: 0),
            Mark = Mark(week.Kind),
            HasRace = week.Sessions.Any(s => s.Kind == SessionKind.Race || s.RaceName is not null),
            IsDue = week.StartDate.AddDays(6) < today,
        };
    })];

    /// <summary>The weeks of a plan before and after a change, those that it adds or removes among them.</summary>
    public static IReadOnlyList<WeekBar> Changed(BlockView before, BlockView after, DistanceUnit unit, DateOnly today)
    {
        // One by one: what else a bar has is not told of a change, unless it is named here.
        var bars = Of(after, unit, today).Select((bar, place) => new WeekBar
        {
            Number = bar.Number,
            Start = bar.Start,
            Planned = bar.Planned,
            Done = bar.Done,
            Ahead = bar.Ahead,
            Before = Before(place),
            Mark = bar.Mark,
            HasRace = bar.HasRace,
            IsDue = bar.IsDue,
        });
        return [.. bars, .. before.Weeks.Skip(after.Weeks.Count).Select(was => new WeekBar
        {
            Number = was.Number,
            Start = was.StartDate,
            Planned = 0,
            Before = was.Planned.In(unit),
            IsDue = false,
        })];

        double? Before(int place) =>
            before.Weeks.ElementAtOrDefault(place)?.Planned is { } was && !was.LooksLike(after.Weeks[place].Planned) ? was.In(unit) : null;
    }

    private static WeekKind? Mark(WeekKind kind) => kind is WeekKind.StepBack or WeekKind.Taper or WeekKind.Race ? kind : null;
}
