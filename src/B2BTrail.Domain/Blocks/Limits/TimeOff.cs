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
/// <param name="AfterInjury">Whether a red light fell into it, which lowers the start by one row.</param>
public sealed record TimeOff(
    DateOnly From, DateOnly Back, double Factor, DateOnly NoPairBefore, double Weekly, double TwoDay, bool AfterInjury)
{
    private static readonly (int Days, double Factor, int NoPair)[] Rows = [(4, 0.90, 7), (8, 0.75, 14), (15, 0.60, 21), (29, 0.50, 28)];

    /// <summary>After more days off than this a plan says nothing any more; a new one is needed.</summary>
    private const int Longest = 90;

    /// <summary>How long what was done before still counts for half, in days off.</summary>
    private const int HalfCountsFor = 60;

    /// <summary>How many days it lasted.</summary>
    public int Days => Back.DayNumber - From.DayNumber;

    /// <summary>Whether it was so long that the block has to be planned anew from the start.</summary>
    public bool EndsBlock => Days > Longest;

    /// <summary>The rows of the table of time off that it fell into, so that a longer break is another one.</summary>
    public int Row => Array.FindIndex(Rows, r => r.Factor == Factor);

    /// <summary>Finds the days off of a block: from, and the day of the first run after it.</summary>
    internal static IReadOnlyList<(int From, int Back)> Spans(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var found = new List<(int, int)>();
        int shortest = (int)RuleBook.Number(RuleCode.BreakFrom);
        int from = 0;
        for (int day = 0; day < plan.Days.Count; day++)
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

        bool IsOff(PlanDay day, int place) => history.On(day.Date) is null
            && (day.Date < today || (day.IsLocked ? !day.IsRun : WasRest(place)) || LightDay.ForbidsRun(lights, day.Date));

        bool IsMissed(int first, int end) => Enumerable.Range(first, end - first).Any(day => !WasRest(day));

        bool WasRest(int day) => plan.Original.Weeks[day / 7].Sessions[day % 7].Kind == SessionKind.Rest;
    }

    /// <summary>What days off mean, from what the ledger knows of the days before; the ledger starts again after them.</summary>
    internal static TimeOff Begin((int From, int Back) span, StandingPlan plan, IReadOnlyList<LightDay> lights, TrainingLedger ledger)
    {
        var (first, back) = span;
        int days = back - first;
        var (start, end) = (plan.Days[first].Date, plan.Days[back].Date);
        bool injured = lights.Any(l => l.Colour >= LightColour.Red && l.Date >= start.AddDays(-1) && l.Date < end);
        int row = Math.Min(Rows.Length - 1, Array.FindLastIndex(Rows, r => days >= r.Days) + (injured ? 1 : 0));
        var (_, factor, noPair) = Rows[row];

        double half = days <= HalfCountsFor ? 0.5 : 0;
        double weekly = factor * Math.Max(ledger.LargestWeekBefore(first / 7), ledger.Week(first / 7));
        double longest = factor * Math.Max(ledger.LongestBefore(back), half * ledger.LongestBefore(first));
        double twoDay = factor * Math.Max(ledger.TwoDayBefore(back), half * ledger.TwoDayBefore(first));
        ledger.StartAgain(back, weekly, longest, twoDay);
        return new TimeOff(start, end, factor, end.AddDays(noPair), weekly, twoDay, injured);
    }
}
