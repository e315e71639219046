using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>
/// How far a runner's own edit may go against the rules. Beyond these an edit is refused: a run of more than six hours, a run of more
/// than twice the longest of 30 days (the band with the most injuries in the cohort of Frandsen 2025), a week of more than one and a half
/// times the largest of four, a training week without a day of rest (the others are our own judgment).
/// </summary>
internal static class SafetyLimits
{
    /// <summary>
    /// The first limit that a changed plan goes beyond by what it adds: to a day, or to a week; null where there is none. Taking something
    /// out is always safe, even where what comes later then stands out more; the rules tell of that.
    /// </summary>
    internal static BrokenRule? FirstBeyond(
        StandingPlan before, StandingPlan then, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today) =>
        Beyond(then, history, lights, today).Find(rule => rule.Code switch
        {
            RuleCode.WeekRamp => WeekOf(then, rule.Date) > WeekOf(before, rule.Date) + Tolerance.Rounding,
            RuleCode.RestDay => RunDays(then.WeekOf(rule.Date)) > RunDays(before.WeekOf(rule.Date)),
            _ => DayOf(then, rule.Date) > DayOf(before, rule.Date) + Tolerance.Rounding,
        });

    private static double DayOf(StandingPlan plan, DateOnly date) => plan.SessionsOn(date).Sum(session => session.Distance.Meters);

    private static double WeekOf(StandingPlan plan, DateOnly date) =>
        plan.WeekOf(date).Sessions.Where(session => session.Kind.CountsAsDistance).Sum(session => session.Distance.Meters);

    private static int RunDays(PlanWeek week) => week.ByDate.Count(day => day.Any(session => session.IsOnFoot));

    private static List<BrokenRule> Beyond(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var load = PlanLoad.Of(plan, history, lights, today).Load;

        // What is told is the rule that a plan goes by; how far beyond it nothing is saved is a number of its own.
        var found = new List<BrokenRule>();
        foreach (var session in plan.Sessions)
        {
            if (session.IsOnFoot && session.Kind.CountsAsDistance && !history.IsOver(session, today))
            {
                Add(RuleCode.FirstDayTime, Rules.SafestLongestRun, session.Date, session.Duration.Seconds, Rules.SafestLongestRun.Time.Seconds);
                Add(RuleCode.SessionSpike, Rules.SafestRun, session.Date, session.Distance.Meters, Rules.SafestRun.Number * load.LongestBefore(plan.Index(session.Date)));
            }
        }

        double least = BlockLimits.Of(plan).WeekRampFrom.Meters * Rules.SafestWeekFrom.Number;
        foreach (var week in plan.Weeks.Where(w => w.EndDate >= today))
        {
            double largest = Math.Max(load.LargestWeekBefore(week.Index), least);
            Add(RuleCode.WeekRamp, Rules.SafestWeek, week.StartDate, load.Week(week.Index), Rules.SafestWeek.Number * largest);
            Add(RuleCode.RestDay, Rules.SafestRunDays, week.StartDate, RunDays(week), Rules.SafestRunDays.Count);
        }

        return found;

        void Add(RuleCode code, Rule row, DateOnly date, double value, double limit)
        {
            if (value > limit + Tolerance.Rounding)
            {
                found.Add(new BrokenRule(code, date, value, limit, row.Basis, IsOwn: true));
            }
        }
    }
}
