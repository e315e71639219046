using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>
/// How far a runner's own edit may go against the rules. Beyond these an edit is refused: a run of more than six hours, a run of more
/// than twice the longest of 30 days (the band with the most injuries in the cohort of Frandsen 2025), a week of more than one and a half
/// times the largest of four, a training week without a day of rest (the others are our own judgement).
/// </summary>
public static class SafetyLimits
{
    /// <summary>The longest run that can be planned by hand.</summary>
    public static readonly Duration LongestRun = Duration.FromMinutes(360);

    /// <summary>A run against the longest of the 30 days before it.</summary>
    public const double RunTimes = 2.0;

    /// <summary>A week against the largest of the four before it.</summary>
    public const double WeekTimes = 1.5;

    /// <summary>
    /// The first limit that a changed plan goes beyond by what it adds: to a day, or to a week; null where there is none. Taking something
    /// out is always safe, even where what comes later then stands out more; the rules tell of that.
    /// </summary>
    internal static BrokenRule? FirstBeyond(
        StandingPlan before, StandingPlan then, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today) =>
        Beyond(then, history, lights, today).Find(rule => rule.Code switch
        {
            RuleCode.WeekRamp => WeekOf(then, rule.Date) > WeekOf(before, rule.Date) + 1e-6,
            RuleCode.RestDay => RunDays(then, rule.Date) > RunDays(before, rule.Date),
            _ => then.On(rule.Date)!.Distance.Metres > before.On(rule.Date)!.Distance.Metres + 1e-6,
        });

    private static double WeekOf(StandingPlan plan, DateOnly date) =>
        plan.WeekOf(date).Days.Where(d => d.Kind != SessionKind.Race).Sum(d => d.Distance.Metres);

    private static int RunDays(StandingPlan plan, DateOnly date) => plan.WeekOf(date).Days.Count(d => d.IsRun);

    private static List<BrokenRule> Beyond(StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        var ledger = TrainingLedger.Of(plan, history, lights, today);
        var found = new List<BrokenRule>();
        for (int i = 0; i < plan.Days.Count; i++)
        {
            var day = plan.Days[i];
            if (day.IsRun && day.Kind != SessionKind.Race && day.Date >= today && history.On(day.Date) is null)
            {
                Add(RuleCode.FirstDayTime, day.Date, day.Duration.Seconds, LongestRun.Seconds);
                Add(RuleCode.SessionSpike, day.Date, day.Distance.Metres, RunTimes * ledger.LongestBefore(i));
            }
        }

        foreach (var week in plan.Weeks.Where(w => w.Days[^1].Date >= today))
        {
            double largest = Math.Max(ledger.LargestWeekBefore(week.Number - 1), Terms.RampFloorUnits * plan.Request.Unit.Metres() / 2);
            Add(RuleCode.WeekRamp, week.StartDate, ledger.Week(week.Number - 1), WeekTimes * largest);
            Add(RuleCode.RestDay, week.StartDate, week.Days.Count(d => d.IsRun), 6);
        }

        return found;

        void Add(RuleCode code, DateOnly date, double value, double limit)
        {
            if (value > limit + 1e-6)
            {
                found.Add(new BrokenRule(code, date, value, limit, IsOwn: true));
            }
        }
    }
}
