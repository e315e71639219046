using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>Every rule of the planner with its value, its basis and its source; <c>docs/plan-rules.md</c> is checked against it.</summary>
public static class RuleBook
{
    private const string Plans = "The day-by-day values of complete published plans with back-to-back weekends.";
    private const string Judgement = "Our own judgement.";

    /// <summary>All rules, in the order of <see cref="RuleCode"/>.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        new(RuleCode.WeekRamp, "Week growth", 0.10, Measure.Share, Basis.CoachRule,
            "A convention of coaches, measured here against the largest of four weeks. The one trial of it found as many injuries with it as without it (Buist 2008)."),
        new(RuleCode.SessionSpike, "Longest session", 0.10, Measure.Share, Basis.Observed,
            "A cohort of 5,205 runners: more injuries after a session over 110% of the longest of 30 days. An association, not a proof (Frandsen 2025)."),
        new(RuleCode.PairGrowth, "Pair growth", 0.15, Measure.Share, Basis.CoachRule,
            "No study; published plans add about this much from one pair to the next."),
        new(RuleCode.WeekShare, "Pair in its week", 0.65, Measure.Share, Basis.CoachRule, Plans),
        new(RuleCode.FirstDayTime, "Time on the longer day", 300, Measure.Minutes, Basis.CoachRule,
            "Published plans cap the longest day at 4 to 6 hours: 4 h 30 up to 50 km, 5 h, and 6 h from 100 km."),
        new(RuleCode.SecondDayTime, "Time on the shorter day", 240, Measure.Minutes, Basis.CoachRule, "The longest second days of published plans."),
        new(RuleCode.WeekTime, "Time in the week", null, Measure.None, Basis.YourLimit, "Set by the runner; none as shipped."),
        new(RuleCode.DaysFull, "Other days full", null, Measure.None, Basis.Estimate, "Follows from the limits of the other days."),
        new(RuleCode.PairTooSmall, "Smallest shorter day", 0.30, Measure.Share, Basis.CoachRule, Plans),
        new(RuleCode.PairPath, "Even growth of pairs", null, Measure.None, Basis.CoachRule, "Published plans grow the pair in even steps."),
        new(RuleCode.RatioPath, "Start of the shorter day's share", 0.375, Measure.Share, Basis.CoachRule,
            "A first weekend of eight miles and three; the share then grows as it does in published plans."),
        new(RuleCode.RatioLeeway, "Leeway of the shorter day's share", 0.10, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.RatioMost, "Largest shorter day", 0.75, Measure.Share, Basis.CoachRule, Plans),
        new(RuleCode.PairShareMost, "Most of a week in its pair", 0.70, Measure.Share, Basis.CoachRule, Plans),
        new(RuleCode.PairShareFewDays, "Most of a week in its pair, three running days", 0.80, Measure.Share, Basis.Estimate,
            "With one other run in the week the pair is most of it."),
        new(RuleCode.WeekPath, "Even growth of weeks", null, Measure.None, Basis.CoachRule, "No steeper than the target needs."),
        new(RuleCode.FirstWeeks, "Weeks before the first pair", 2, Measure.Weeks, Basis.Estimate, Judgement),
        new(RuleCode.LastPair, "Last pair before the race", 18, Measure.Days, Basis.CoachRule, "Four complete published plans end their last pair 20 days before the race."),
        new(RuleCode.LongShare, "Single long run in its week", 0.45, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.LongBesidePairs, "Single long run beside the pairs", 1.05, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.StepBackWeek, "Step-back week", 0.68, Measure.Share, Basis.CoachRule, "Published plans step back to between 0.48 and 0.80 of the last full week; no study of a fixed schedule."),
        new(RuleCode.StepBackLong, "Long run of a step-back week", 0.60, Measure.Share, Basis.CoachRule, Plans),
        new(RuleCode.StepBackShare, "Long run in a step-back week", 0.40, Measure.Share, Basis.CoachRule, Plans),
        new(RuleCode.TaperFar, "Taper, 15 days or more out", 0.65, Measure.Share, Basis.CoachRule,
            "A meta-analysis of shorter races found most gain from 41 to 60% less over two weeks (Bosquet 2007); no trial in ultras."),
        new(RuleCode.TaperNear, "Taper, 8 to 14 days out", 0.45, Measure.Share, Basis.CoachRule, "As the taper further out."),
        new(RuleCode.TaperLast, "Taper, last week", 0.20, Measure.Share, Basis.CoachRule, "As the taper further out."),
        new(RuleCode.TaperLong, "Long run of a taper week", 0.55, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.OtherDayShare, "Another day beside the longest", 0.60, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.OtherDayTime, "Time on another day", 120, Measure.Minutes, Basis.Estimate, Judgement),
        new(RuleCode.EveOfPairTime, "Time on the eve of a pair", 30, Measure.Minutes, Basis.CoachRule, "Published plans rest on this day or jog a little."),
        new(RuleCode.RestOfWeek, "The rest of the week", null, Measure.None, Basis.CoachRule, "Spread over the other days, mid-week most."),
        new(RuleCode.DayAfterLong, "Run after a single long run", 0.30, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.DayAfterLongShare, "Run after a single long run, of the week", 0.12, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.MinimumRun, "Shortest run", 2, Measure.Units, Basis.Estimate, "Two miles or three kilometres; our own judgement."),
        new(RuleCode.DayAfterPair, "Rest after a pair", 1, Measure.Days, Basis.CoachRule, Plans),
        new(RuleCode.EveOfPair, "Rest before a pair", null, Measure.None, Basis.CoachRule, Plans),
        new(RuleCode.EveOfRace, "Rest before the race", 1, Measure.Days, Basis.CoachRule, Plans),
        new(RuleCode.RestDay, "Rest in every week", 1, Measure.Days, Basis.CoachRule, Plans),
        new(RuleCode.RunDays, "Running days", null, Measure.None, Basis.YourLimit, "Chosen by the runner."),
        new(RuleCode.BlockedDay, "Blocked day", null, Measure.None, Basis.YourLimit, "Chosen by the runner."),
        new(RuleCode.RaceDay, "Race day", null, Measure.None, Basis.YourLimit, "Chosen by the runner."),
        new(RuleCode.QualityTurn, "One harder session", 1, Measure.Days, Basis.CoachRule, "Coaches keep one or two harder days a week and change their kind."),
        new(RuleCode.PairWeekEasy, "Nothing hard beside a pair", null, Measure.None, Basis.CoachRule, "Coaches who use pairs leave other hard sessions out of that week."),
        new(RuleCode.RaceClimb, "Climb like the race", 0.20, Measure.Share, Basis.CoachRule, "Long days within this share of the race's climb for each kilometre."),
        new(RuleCode.ClimbRamp, "Climb growth", 0.10, Measure.Share, Basis.Estimate, "The convention for distance, carried over to climb."),
        new(RuleCode.WarmUp, "Easy start and end", null, Measure.None, Basis.CoachRule, "Common practice."),
        new(RuleCode.FeasibleShare, "Counts as reached", BlockDraft.FeasibleShare, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.CountsAsPlanned, "Counts as run as planned", 0.10, Measure.Share, Basis.Estimate, "A run this close to its planned distance counts as that distance; our own judgement."),
        new(RuleCode.BreakFrom, "A break", 4, Measure.Days, Basis.CoachRule, "Coaches let a runner carry on after up to three days off."),
        new(RuleCode.AfterBreak, "Start after a break", null, Measure.None, Basis.CoachRule,
            "Coaches start again from 90% after 4 to 7 days off, 75% after 8 to 14, 60% after 15 to 28, half after 29 to 90; a step lower after an injury."),
        new(RuleCode.PairAfterBreak, "First pair after a break", null, Measure.None, Basis.Estimate,
            "Not before 7, 14, 21 or 28 days of running again, by the length of the break; our own judgement."),
        new(RuleCode.RedRest, "Rest after a red light", 3, Measure.Days, Basis.Estimate, Judgement),
        new(RuleCode.AmberLong, "One run in place of a pair", 0.60, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.AmberRepeat, "Same week again after a light", 1, Measure.Share, Basis.Estimate, Judgement),
        new(RuleCode.FirstPlan, "Never above the first plan", null, Measure.None, Basis.Estimate, "What was missed is not made up; our own judgement."),
        new(RuleCode.PairsApart, "Days between pairs", 13, Measure.Days, Basis.CoachRule, Plans),
        new(RuleCode.LongerSecond, "Longer day second", null, Measure.None, Basis.CoachRule,
            "Hal Higdon's ultramarathon plan puts the shorter day first; most published plans put the longer first. Chosen by the runner."),
        new(RuleCode.ThirdDay, "Third day", 0.50, Measure.Share, Basis.Estimate, "Our own judgement, for races of several days. Chosen by the runner."),
        new(RuleCode.AfterBlockedWeeks, "Start after blocked weeks", null, Measure.None, Basis.CoachRule,
            "Coaches start again from 75% of the last week after one or two weeks off, from 60% after three and more."),
        new(RuleCode.PairStillCounts, "A pair counts as reached", 63, Measure.Days, Basis.Estimate,
            "A pair more than nine weeks before the end does not count; our own judgement."),
    ];

    /// <summary>The rule of a code.</summary>
    public static Rule Of(RuleCode code) => All[(int)code];

    /// <summary>The number of a rule that has one.</summary>
    internal static double Number(RuleCode code) => Of(code).Number;
}
