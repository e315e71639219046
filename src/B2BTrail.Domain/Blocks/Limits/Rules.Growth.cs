using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>
/// How far a run, a back-to-back and a week may go: the limits that a runner may move, and what they are measured from. Where a limit has
/// several rows, <see cref="BlockLimits.DefaultOf"/> says which one holds for whom.
/// </content>
public static partial class Rules
{
    /// <summary>A week against the largest of the four before it.</summary>
    public static Rule WeekRamp { get; } = new(RuleCode.WeekRamp, 0.10, Measure.Share, Basis.CoachRule, Citations.Buist) { Range = (0.03, 0.15) };
    /// <summary>Week growth is measured from this week at least: a small week may grow by more than its share.</summary>
    public static Rule WeekRampFrom { get; } = new(null, 30, Measure.Units, Basis.Estimate);
    /// <summary>A session against the longest of the 30 days before it.</summary>
    public static Rule SessionSpike { get; } = new(RuleCode.SessionSpike, 0.10, Measure.Share, Basis.Observed, Citations.Frandsen) { Range = (0.05, 0.15) };
    /// <summary>A pair against the largest two days in a row of the 42 days before it.</summary>
    public static Rule PairGrowth { get; } = new(RuleCode.PairGrowth, 0.15, Measure.Share, Basis.CoachRule, Citations.PublishedPlans) { Range = (0.05, 0.25) };
    /// <summary>A pair against its week.</summary>
    public static Rule WeekShare { get; } = new(RuleCode.WeekShare, 0.65, Measure.Share, Basis.CoachRule, Citations.PublishedPlans) { Range = (0.50, 0.75) };
    /// <summary>The time cap of the longer day, and of a single long run.</summary>
    public static Rule FirstDayTime { get; } = new(RuleCode.FirstDayTime, 300, Measure.Minutes, Basis.CoachRule, Citations.PublishedPlans) { Range = (30, 360) };
    /// <summary>The same for a race of up to <see cref="ShortRace"/>.</summary>
    public static Rule FirstDayTimeShortRace { get; } = new(null, 270, Measure.Minutes, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The same for a race from <see cref="LongRace"/> on.</summary>
    public static Rule FirstDayTimeLongRace { get; } = new(null, 360, Measure.Minutes, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The longest race that counts as short when days are capped: 50 kilometers and what a course may be over.</summary>
    public static Rule ShortRace { get; } = new(null, 50_500, Measure.Meters, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The shortest race that counts as long when days are capped: 100 kilometers and what a course may be under.</summary>
    public static Rule LongRace { get; } = new(null, 95_000, Measure.Meters, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The time cap of the shorter day.</summary>
    public static Rule SecondDayTime { get; } = new(RuleCode.SecondDayTime, 240, Measure.Minutes, Basis.CoachRule, Citations.PublishedPlans) { Range = (30, 360) };
    /// <summary>The time cap of any other day.</summary>
    public static Rule OtherDayTime { get; } = new(RuleCode.OtherDayTime, 120, Measure.Minutes, Basis.Estimate) { Range = (30, 360) };
    /// <summary>The time cap of a run on the day before a pair.</summary>
    public static Rule EveOfPairTime { get; } = new(RuleCode.EveOfPairTime, 40, Measure.Minutes, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The time cap of the week.</summary>
    public static Rule WeekTime { get; } = new(RuleCode.WeekTime, null, Measure.Minutes, Basis.YourLimit) { Range = (120, 2_400) };
    /// <summary>The least time of a run on the day before a pair.</summary>
    public static Rule EveOfPairLeast { get; } = new(null, 20, Measure.Minutes, Basis.CoachRule);
    /// <summary>Where a limit allows less growth than this, one step is let through: rounded down, it would leave no growth at all.</summary>
    public static Rule OneStep { get; } = new(RuleCode.OneStep, 0.25, Measure.Units, Basis.Estimate);
    /// <summary>The other days hold no more.</summary>
    public static Rule DaysFull { get; } = new(RuleCode.DaysFull, null, Measure.None, Basis.Estimate);
    /// <summary>The shortest run worth planning.</summary>
    public static Rule MinimumRun { get; } = new(RuleCode.MinimumRun, 2, Measure.Units, Basis.Estimate);
    /// <summary>The same where distances are in kilometers.</summary>
    public static Rule MinimumRunKilometers { get; } = new(null, 3, Measure.Units, Basis.Estimate);
    /// <summary>Below this longest run, at the start or after time off in the block, the step is a quarter of a unit: half a unit would be the whole of the growth that is allowed.</summary>
    public static Rule QuarterStepBelow { get; } = new(null, 10, Measure.Units, Basis.Estimate);
    /// <summary>How many days the longest run is looked for.</summary>
    public static Rule LongestWindow { get; } = new(null, 30, Measure.Days, Basis.Observed, Citations.Frandsen);
    /// <summary>How many days the largest two days in a row are looked for.</summary>
    public static Rule TwoDayWindow { get; } = new(null, 42, Measure.Days, Basis.Estimate);
    /// <summary>How many weeks the largest week is looked for; no published plan keeps ten per cent against the week before.</summary>
    public static Rule WeekWindow { get; } = new(null, 4, Measure.Weeks, Basis.CoachRule, Citations.PublishedPlans);
}
