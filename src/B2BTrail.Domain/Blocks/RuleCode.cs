namespace B2BTrail.Domain.Blocks;

/// <summary>Names the rules that make a plan; <c>Rules</c> has the row of each. Their order means nothing.</summary>
public enum RuleCode
{
    /// <summary>A week against the largest of the four before it.</summary>
    WeekRamp,
    /// <summary>A session against the longest of the 30 days before it.</summary>
    SessionSpike,
    /// <summary>A pair against the largest two days in a row of the 42 days before it.</summary>
    PairGrowth,
    /// <summary>A pair against its week.</summary>
    WeekShare,
    /// <summary>The time cap of the longer day, and of a single long run.</summary>
    FirstDayTime,
    /// <summary>The time cap of the shorter day.</summary>
    SecondDayTime,
    /// <summary>The time cap of the week.</summary>
    WeekTime,
    /// <summary>The other days hold no more.</summary>
    DaysFull,
    /// <summary>The shorter day would be too short to count as one of a pair.</summary>
    PairTooSmall,
    /// <summary>Pairs grow evenly from what the runner can do to the target.</summary>
    PairPath,
    /// <summary>The shorter day's share of the longer grows evenly.</summary>
    RatioPath,
    /// <summary>The most that the shorter day may run ahead of the path of its share.</summary>
    RatioLeeway,
    /// <summary>The most that the shorter day may be of the longer.</summary>
    RatioMost,
    /// <summary>The most of its week that a pair may be.</summary>
    PairShareMost,
    /// <summary>The most of its week that a pair may be with three running days.</summary>
    PairShareFewDays,
    /// <summary>Weeks grow no faster than the target needs.</summary>
    WeekPath,
    /// <summary>No pair in the first weeks of a runner who is new to two long days.</summary>
    FirstWeeks,
    /// <summary>The days between the last pair and the race.</summary>
    LastPair,
    /// <summary>A single long run against its week.</summary>
    LongShare,
    /// <summary>A single long run against the longer day of the pairs around it.</summary>
    LongBesidePairs,
    /// <summary>A step-back week against the last full week.</summary>
    StepBackWeek,
    /// <summary>The long run of a step-back week against the longest of 30 days.</summary>
    StepBackLong,
    /// <summary>The long run of a step-back week against its week.</summary>
    StepBackShare,
    /// <summary>A taper week fifteen or more days before the race, against the largest week.</summary>
    TaperFar,
    /// <summary>A taper week eight to fourteen days before the race, against the largest week.</summary>
    TaperNear,
    /// <summary>The last days before the race, against the largest week.</summary>
    TaperLast,
    /// <summary>The long run of a taper week against the longer day of the last pair.</summary>
    TaperLong,
    /// <summary>Another day against the longest of its week.</summary>
    OtherDayShare,
    /// <summary>The time cap of any other day.</summary>
    OtherDayTime,
    /// <summary>The time cap of a run on the day before a pair.</summary>
    EveOfPairTime,
    /// <summary>What is left of the week, spread over its other days.</summary>
    RestOfWeek,
    /// <summary>The easy run after a single long run, against that run.</summary>
    DayAfterLong,
    /// <summary>The easy run after a single long run, against its week.</summary>
    DayAfterLongShare,
    /// <summary>The shortest run worth planning.</summary>
    MinimumRun,
    /// <summary>No run on the day after a pair.</summary>
    DayAfterPair,
    /// <summary>No run on the day before a pair.</summary>
    EveOfPair,
    /// <summary>No run on the day before the race.</summary>
    EveOfRace,
    /// <summary>At least one day without a run in any week: its first.</summary>
    RestDay,
    /// <summary>No more running days than the runner chose.</summary>
    RunDays,
    /// <summary>A day that the runner blocked.</summary>
    BlockedDay,
    /// <summary>The race.</summary>
    RaceDay,
    /// <summary>One harder session in a week without a pair, never twice the same in a row.</summary>
    QualityTurn,
    /// <summary>No harder session in the week of a pair.</summary>
    PairWeekEasy,
    /// <summary>Climb like the race's.</summary>
    RaceClimb,
    /// <summary>A week's climb against the largest of the four before it.</summary>
    ClimbRamp,
    /// <summary>An easy start and end within the time of the run.</summary>
    WarmUp,
    /// <summary>The share of the asked pair from which a plan counts as reaching it.</summary>
    FeasibleShare,
    /// <summary>What counts as run as planned.</summary>
    CountsAsPlanned,
    /// <summary>The shortest time off that counts as a break.</summary>
    BreakFrom,
    /// <summary>Where a runner starts again after a break, as a share of what they could do before it.</summary>
    AfterBreak,
    /// <summary>No pair in the first days after a break.</summary>
    PairAfterBreak,
    /// <summary>No run for some days after a red light.</summary>
    RedRest,
    /// <summary>One run in place of a pair after an amber or red light, against the pair's long day.</summary>
    AmberLong,
    /// <summary>The full week after one with an amber or red light, against that week.</summary>
    AmberRepeat,
    /// <summary>Planning anew never asks more of a day than the first plan.</summary>
    FirstPlan,
    /// <summary>The days from the start of one pair to that of the next.</summary>
    PairsApart,
    /// <summary>The shorter day of the pair comes first, as the runner chose.</summary>
    LongerSecond,
    /// <summary>The third day against the second.</summary>
    ThirdDay,
    /// <summary>The first weeks after weeks emptied by blocked days, against the last that were run before them.</summary>
    AfterBlockedWeeks,
    /// <summary>The most days between a pair that counts as reached and the end of the block.</summary>
    PairStillCounts,
    /// <summary>The weeks and long runs after time off.</summary>
    ComeBack,
    /// <summary>The weeks after days of easy runs only.</summary>
    AfterEasyDays,
    /// <summary>The first run back after time off.</summary>
    FirstRunBack,
    /// <summary>Time off leaves no room.</summary>
    TimeOff,
    /// <summary>A weekday that is never free.</summary>
    Weekday,
    /// <summary>The time that a weekday leaves.</summary>
    DayTime,
    /// <summary>Time off with easy runs only, and their minutes.</summary>
    EasyOnlyTime,
    /// <summary>Time off without a long run, and its minutes.</summary>
    SpanTime,
    /// <summary>Days and weeks after a race.</summary>
    RaceRecovery,
    /// <summary>The week of a race on the way.</summary>
    WeekOfOtherRace,
    /// <summary>The last days before the race.</summary>
    RaceCountdown,
    /// <summary>The race is too near for anything but a taper.</summary>
    ShortPlan,
    /// <summary>The long run of a full week against the longest so far.</summary>
    LongKept,
    /// <summary>A full week against what the runner does today.</summary>
    WeekKept,
    /// <summary>The time of the medium-long run.</summary>
    MediumLongTime,
    /// <summary>The smallest step there is.</summary>
    OneStep,
    /// <summary>The first pair against the largest two days before it.</summary>
    FirstPair,
    /// <summary>No step back, because days off were rest enough.</summary>
    StepBackLeftOut,
    /// <summary>The hard minutes of a session.</summary>
    HardDose,
    /// <summary>Hard sessions become easy before anything gets shorter.</summary>
    AmberHardFirst,
    /// <summary>A short run that asks whether running is free of pain.</summary>
    TestRun,
    /// <summary>More was run than planned.</summary>
    RanMore,
}
