using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// Days in a row without a run, more than rest that was planned, and what they mean for the days after (coaches' rules, see
/// <see cref="RuleCode.AfterBreak"/>).
/// </summary>
/// <param name="From">The first day without a run.</param>
/// <param name="Back">The first day with one again, run or still planned.</param>
/// <param name="Factor">The share of what they could do before from which the runner starts again.</param>
/// <param name="NoPairBefore">The first day on which a pair may start again.</param>
/// <param name="Weekly">The week from which growth is measured after it, in metres.</param>
/// <param name="TwoDay">The two days from which pairs grow after it, in metres.</param>
public sealed record TimeOff(
    DateOnly From, DateOnly Back, double Factor, DateOnly NoPairBefore, double Weekly, double TwoDay)
{
    /// <summary>How many days it lasted.</summary>
    public int Days => Back.DayNumber - From.DayNumber;

    /// <summary>Whether it was so long that the block has to be planned anew from the start.</summary>
    public bool EndsBlock => Days > Rules.BreakEndsBlock.Count;

    /// <summary>The row of <see cref="Rules.AfterTimeOff"/> that it falls into, from 0: a break that grows into the next row weighs more.</summary>
    public int Row => Rules.AfterTimeOff.TakeWhile(row => row.Share != Factor).Count();

    /// <summary>Finds the days off of a block: from, and the day of the first run after it.</summary>
    internal static IReadOnlyList<(DayIndex From, DayIndex Back)> Spans(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var found = new List<(DayIndex, DayIndex)>();
        int shortest = Rules.BreakFrom.Count;
        var from = new DayIndex(0);
        for (var day = new DayIndex(0); day < plan.Days.Count; day++)
        {
            if (IsOff(plan.Days[day], day))
            {
                continue;
            }

            if (day - from >= shortest && IsMissed(from, day))
            {
                found.Add((from, day));
            }

            from = day + 1;
        }

        return found;

        bool IsOff(PlanDay day, DayIndex place) => history.On(day.Date) is null
            && (day.Date < today || (day.IsLocked ? !day.IsRun : WasRest(place)) || RestAfterRedLight.Holds(lights, day.Date));

        bool IsMissed(DayIndex first, DayIndex end) => Enumerable.Range(first, end - first).Any(day => !WasRest(new(day)));

        bool WasRest(DayIndex day) => !plan.FirstPlanOn(day).Kind.IsRun;
    }

    /// <summary>What days off mean, from the load of the days before; the load starts again after them.</summary>
    internal static TimeOff Begin((DayIndex From, DayIndex Back) span, StandingPlan plan, IReadOnlyList<LightDay> lights, TrainingLoad<double> load)
    {
        var (first, back) = span;
        int days = back - first;
        var (start, end) = (plan.Days[first].Date, plan.Days[back].Date);
        bool injured = lights.Any(l => l.Colour >= LightColour.Red && l.Date >= start.AddDays(-1) && l.Date < end);
        var rows = Rules.AfterTimeOff;
        var row = rows[Math.Min(rows.Count - 1, rows.Count(r => days >= r.Days) - 1 + (injured ? 1 : 0))];

        // What was run before a long break tells little of what can be run after it: it counts for half, then for nothing.
        double carries = days <= Rules.BreakHalfCounts.Count ? Rules.BreakCarriesOver.Number : 0;
        var again = new LoadAtStart<double>(
            row.Share * Math.Max(load.LargestWeekBefore(first.Week), load.Week(first.Week)),
            row.Share * Math.Max(load.LongestBefore(back), carries * load.LongestBefore(first)),
            row.Share * Math.Max(load.TwoDaysBefore(back), carries * load.TwoDaysBefore(first)));
        load.StartAgain(back, again);
        return new TimeOff(start, end, row.Share, end.AddDays(row.DaysWithoutPair), again.Weekly, again.TwoDays);
    }
}
