using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Days without a run, planned or not, lights, and the way back.</content>
public static partial class Rules
{
    /// <summary>The shortest time off that counts as a break.</summary>
    public static Rule BreakFrom { get; } = new(RuleCode.BreakFrom, 4, Measure.Days, Basis.CoachRule);
    /// <summary>Where a runner starts again after a break, as a share of what they could do before it.</summary>
    public static Rule AfterBreak { get; } = new(RuleCode.AfterBreak, null, Measure.None, Basis.CoachRule);
    /// <summary>No pair in the first days after a break.</summary>
    public static Rule PairAfterBreak { get; } = new(RuleCode.PairAfterBreak, null, Measure.None, Basis.Estimate);
    /// <summary>After more days off than this a block no longer fits the runner.</summary>
    public static Rule BreakEndsBlock { get; } = new(null, 90, Measure.Days, Basis.CoachRule);
    /// <summary>How much of what was done before a break counts after it.</summary>
    public static Rule BreakCarriesOver { get; } = new(null, 0.5, Measure.Share, Basis.Estimate);
    /// <summary>For so many days after it a break is told as the cause of what changes.</summary>
    public static Rule BreakIsTold { get; } = new(null, 42, Measure.Days, Basis.Estimate);
    /// <summary>By so much may each week on the way back outgrow the one before, until the week from before is reached.</summary>
    public static Rule ComeBackGrowth { get; } = new(null, 1.15, Measure.Factor, Basis.Estimate, Citations.Damsted);
    /// <summary>The weeks and long runs after time off.</summary>
    public static Rule ComeBack { get; } = new(RuleCode.ComeBack, null, Measure.None, Basis.CoachRule);
    /// <summary>The weeks after days of easy runs only: see <see cref="AfterEasyOnly"/>.</summary>
    public static Rule AfterEasyDays { get; } = new(RuleCode.AfterEasyDays, null, Measure.None, Basis.Estimate);
    /// <summary>Time off leaves no room for a back-to-back.</summary>
    public static Rule TimeOff { get; } = new(RuleCode.TimeOff, null, Measure.None, Basis.YourLimit);
    /// <summary>No step back beside days off, easier days or those after a race: they were rest enough.</summary>
    public static Rule StepBackLeftOut { get; } = new(RuleCode.StepBackLeftOut, null, Measure.None, Basis.CoachRule);
    /// <summary>Under an amber light hard sessions become easy before anything gets shorter.</summary>
    public static Rule AmberHardFirst { get; } = new(RuleCode.AmberHardFirst, 45, Measure.Minutes, Basis.CoachRule);
    /// <summary>The first run after a red light.</summary>
    public static Rule TestRun { get; } = new(RuleCode.TestRun, 20, Measure.Minutes, Basis.CoachRule);
    /// <summary>Under an amber light a run of that day, against its plan.</summary>
    public static Rule AmberToday { get; } = new(null, 0.70, Measure.Share, Basis.Estimate);
    /// <summary>A single long run in the week of an amber light, against its plan.</summary>
    public static Rule AmberSingleLong { get; } = new(null, 0.75, Measure.Share, Basis.Estimate);
    /// <summary>For so many days after an amber light hard sessions are easy.</summary>
    public static Rule AmberDays { get; } = new(null, 7, Measure.Days, Basis.CoachRule);
    /// <summary>In so many days before the race an amber light makes runs easy and today's shorter, and nothing else.</summary>
    public static Rule AmberBeforeRace { get; } = new(null, 9, Measure.Days, Basis.CoachRule);
    /// <summary>The second run after a red light, two days after the first and free of pain.</summary>
    public static Rule SecondTestRun { get; } = new(null, 30, Measure.Minutes, Basis.CoachRule);
    /// <summary>The third.</summary>
    public static Rule ThirdTestRun { get; } = new(null, 40, Measure.Minutes, Basis.CoachRule);
    /// <summary>The first long run after a red light against the longest before it.</summary>
    public static Rule LongAfterRed { get; } = new(null, 0.5, Measure.Share, Basis.CoachRule);
    /// <summary>No long run in so many days after a red light.</summary>
    public static Rule NoLongAfterRed { get; } = new(null, 7, Measure.Days, Basis.CoachRule);
    /// <summary>No hard run and no hills in so many days after a red light.</summary>
    public static Rule NoHardAfterRed { get; } = new(null, 14, Measure.Days, Basis.CoachRule);
    /// <summary>Two weeks running beyond their plan.</summary>
    public static Rule RanMoreTwice { get; } = new(null, 1.15, Measure.Factor, Basis.Estimate);
    /// <summary>One run against the longest of the 30 days before it.</summary>
    public static Rule RanFarther { get; } = new(null, 1.30, Measure.Factor, Basis.Observed, Citations.Frandsen);
    /// <summary>How many times as often injuries came after such a run.</summary>
    public static Rule RanFartherInjuries { get; } = new(null, 1.52, Measure.Factor, Basis.Observed, Citations.Frandsen);
    /// <summary>The same after a run beyond <see cref="SafestRun"/>.</summary>
    public static Rule RanTwiceAsFarInjuries { get; } = new(null, 2.28, Measure.Factor, Basis.Observed, Citations.Frandsen);
    /// <summary>Easy days after a run as far as <see cref="RanFarther"/>.</summary>
    public static Rule RanFartherEasyDays { get; } = new(null, 3, Measure.Days, Basis.CoachRule);
    /// <summary>Days without a hard run after such a run.</summary>
    public static Rule RanFartherNoHardDays { get; } = new(null, 5, Measure.Days, Basis.CoachRule);
    /// <summary>In weeks below this the excess must also be <see cref="RanMoreLeast"/>, in units.</summary>
    public static Rule RanMoreSmallWeek { get; } = new(null, 20, Measure.Units, Basis.Estimate);
    /// <summary>The least excess in a small week, in units.</summary>
    public static Rule RanMoreLeast { get; } = new(null, 3, Measure.Units, Basis.Estimate);
    /// <summary>A week run well beyond its plan.</summary>
    public static Rule RanMore { get; } = new(RuleCode.RanMore, 1.20, Measure.Factor, Basis.Estimate);
    /// <summary>The first run back.</summary>
    public static Rule FirstRunBack { get; } = new(RuleCode.FirstRunBack, 60, Measure.Minutes, Basis.CoachRule);
    /// <summary>The most minutes of an easy run where nothing else is allowed.</summary>
    public static Rule EasyOnlyTime { get; } = new(RuleCode.EasyOnlyTime, 45, Measure.Minutes, Basis.Estimate);
    /// <summary>A longest run of more than so many days ago counts for half.</summary>
    public static Rule LongestHalfCounts { get; } = new(null, 30, Measure.Days, Basis.Observed, Citations.Frandsen);
    /// <summary>A longest run of more than so many days ago does not count.</summary>
    public static Rule LongestIsTooOld { get; } = new(null, 60, Measure.Days, Basis.Estimate);
    /// <summary>A race of so many days before the block still needs recovery.</summary>
    public static Rule LastRaceWindow { get; } = new(null, 42, Measure.Days, Basis.CoachRule);
    /// <summary>No run for some days after a red light.</summary>
    public static Rule RedRest { get; } = new(RuleCode.RedRest, 3, Measure.Days, Basis.Estimate);
    /// <summary>One run in place of a pair after an amber or red light, against the pair's long day.</summary>
    public static Rule AmberLong { get; } = new(RuleCode.AmberLong, 0.60, Measure.Share, Basis.Estimate);
    /// <summary>The full week after one with an amber or red light, against that week.</summary>
    public static Rule AmberRepeat { get; } = new(RuleCode.AmberRepeat, 1, Measure.Share, Basis.Estimate);
    /// <summary>Planning anew never asks more of a day than the first plan, the one that the block was kept with.</summary>
    public static Rule FirstPlan { get; } = new(RuleCode.FirstPlan, null, Measure.None, Basis.Estimate);
    /// <summary>The first weeks after weeks emptied by blocked days, against the last that were run before them.</summary>
    public static Rule AfterBlockedWeeks { get; } = new(RuleCode.AfterBlockedWeeks, null, Measure.None, Basis.CoachRule);
    /// <summary>From so many blocked days on, a week tells nothing of what the runner can do.</summary>
    public static Rule WeekCutShort { get; } = new(null, 3, Measure.Days, Basis.CoachRule);
}
