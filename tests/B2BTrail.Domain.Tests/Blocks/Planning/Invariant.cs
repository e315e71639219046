namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What must be true of every plan as it is made.</summary>
internal enum Invariant
{
    /// <summary>The block starts within a week of the day asked for, has one session a day without a gap, and ends on the day of its goal.</summary>
    OneSessionEachDayToGoal,

    /// <summary>Races are on their own dates, the goal at the end, and on no other day.</summary>
    RaceOnItsDateOnly,

    /// <summary>Distances are whole steps.</summary>
    DistanceInWholeSteps,

    /// <summary>Rest has no distance, and every run has one.</summary>
    NoDistanceOnRestOnly,

    /// <summary>Climb is whole meters.</summary>
    ClimbInWholeMeters,

    /// <summary>The easy start and end of a run take no longer than the run.</summary>
    WarmUpWithinDuration,

    /// <summary>No run is shorter than two miles or three kilometers.</summary>
    SessionAgainstShortestRun,

    /// <summary>A run goes at most a tenth beyond the longest of the 30 days before it, or the runner's own share.</summary>
    SessionAgainstLongestRun,

    /// <summary>A run takes no longer than the day has, at training pace.</summary>
    SessionWithinTimeCap,

    /// <summary>A week goes at most a tenth, of 30 units at least, beyond the largest of the four before it, or the runner's own share; on the way back after time off as far as its path.</summary>
    WeekAgainstLargestOfFour,

    /// <summary>A week takes no longer than the runner gave it, at training pace.</summary>
    WeekWithinTimeCap,

    /// <summary>A step-back week is at most three quarters of the largest of the four before it.</summary>
    StepBackAgainstLargestOfFour,

    /// <summary>No more days of a week have a run than the runner chose, and never more than six.</summary>
    RunDaysAsChosen,

    /// <summary>No run is on a day that the runner blocked.</summary>
    NoRunOnBlockedDay,

    /// <summary>The two days of a pair follow each other.</summary>
    PairOnTwoDaysInARow,

    /// <summary>A pair starts on the weekday that the runner chose, unless that or the next day is not free.</summary>
    PairOnChosenWeekday,

    /// <summary>The shorter day of a pair is from 0.30 to 0.75 of the longer.</summary>
    ShorterDayAgainstLonger,

    /// <summary>A pair is at most 0.70 of its week, 0.80 with three running days, or the runner's own share where that is more.</summary>
    PairAgainstItsWeek,

    /// <summary>A pair goes at most 0.15 beyond the largest two days in a row of the 42 days before it, or the runner's own share.</summary>
    PairAgainstLargestTwoDays,

    /// <summary>The day after a pair, or after its third day, is rest.</summary>
    NoRunOnDayAfterPair,

    /// <summary>At least 13 days lie from the start of one pair to that of the next.</summary>
    DaysBetweenPairs,

    /// <summary>A third day is rest, or an easy run of at most half of the second.</summary>
    ThirdDayAgainstSecond,

    /// <summary>A third day that was asked for is a run where it is worth running and not blocked.</summary>
    ThirdDayWhereItFits,

    /// <summary>The last pair ends at least 18 days before the race.</summary>
    DaysFromLastPairToRace,

    /// <summary>The day before the race is rest.</summary>
    NoRunOnEveOfRace,

    /// <summary>The last seven days before the race hold no more than the seven before them.</summary>
    TaperNeverGrows,

    /// <summary>The first taper week is at most 0.75 of the largest week, less before long races; so are the two weeks before the race, at 0.55 and 0.35.</summary>
    TaperAgainstLargestWeek,

    /// <summary>Every week that could be run has a run.</summary>
    NoEmptyWeek,

    /// <summary>The pair that is told as reached is the largest of the last 63 days.</summary>
    ReachedPairAsPlanned,

    /// <summary>A plan counts as reaching its target from 0.85 of it on.</summary>
    FeasibleFromShareOfTarget,

    /// <summary>A plan that falls short names a limit that bound.</summary>
    LimitNamedWhereShort,

    /// <summary>Every session gives a reason.</summary>
    ReasonForEverySession,

    // Time off.

    /// <summary>After time off a week is at most 0.90, 0.75, 0.60 or 0.50 of the largest of the four before it, and 1.15 of that each week, until it is reached.</summary>
    ComeBackGently,

    /// <summary>The long runs of these weeks are at most the same shares of the longest run before, and the first run takes an hour at most.</summary>
    FirstLongRunBackIsShorter,

    /// <summary>No pair comes in the first 7, 14, 21 or 28 days after time off.</summary>
    NoPairTooSoonAfterTimeOff,

    /// <summary>No hard run comes in the first 7, 14, 21 or 28 days after time off.</summary>
    NoHardRunTooSoonAfterTimeOff,

    /// <summary>No step-back comes in the two weeks after time off, nor in the week before time off of seven days and more.</summary>
    NoStepBackRightAfterTimeOff,

    /// <summary>Every free week after time off is run: 0.25 of the week before at least, the first 0.35.</summary>
    NoLostWeekAfterTimeOff,

    /// <summary>No week from time off to the race is empty.</summary>
    NoEmptyTailAfterTimeOff,

    /// <summary>The week from before time off is reached again about as soon as the table says.</summary>
    RegainsAfterTimeOff,

    /// <summary>Days on which nothing can be run hold no run.</summary>
    TimeOffIsKeptFree,

    /// <summary>A feasible plan has a pair of 0.85 of its target within 63 days of its end.</summary>
    FeasibleNeedsALatePair,

    /// <summary>Rest days that were planned anyway, and days off below four, are no time off.</summary>
    PlannedRestIsNoTimeOff,

    // When the runner can run.

    /// <summary>No run takes longer than its weekday, or the span it lies in, leaves.</summary>
    DayWithinItsMinutes,

    /// <summary>No run is on a weekday that is never free.</summary>
    NeverOnAClosedWeekday,

    /// <summary>Days that are easy only have no long run, no pair and no hard run; days without a long run have neither of the first two.</summary>
    EasyOnlyIsEasy,

    /// <summary>Both days of a pair are free for it.</summary>
    PairFollowsAvailability,

    // The start.

    /// <summary>Days off before the start mean the same as those in the block, from the first day on.</summary>
    StartAfterTimeOffIsGentle,

    /// <summary>A longest run of more than 30 days ago counts for half.</summary>
    OldLongRunDoesNotCount,

    /// <summary>A longest run whose limit allows less than a quarter of a unit grows.</summary>
    NoFixedPoint,

    // Weeks that hold today's volume.

    /// <summary>The first week, where it is a full one, holds 0.95 of today's, as far as its days hold it.</summary>
    WeekOneHoldsToday,

    /// <summary>So does every full week.</summary>
    FullWeeksHoldToday,

    /// <summary>Some full week holds all of today's.</summary>
    RegainsToday,

    /// <summary>A step-back is at least 0.60 of the full week before it.</summary>
    StepBackNotACrash,

    /// <summary>The long run of a full week is at least 0.95 of the longest so far.</summary>
    LongRunDoesNotFall,

    /// <summary>Weeks that nothing disturbs have their runs on the same weekdays, as many as the runner chose.</summary>
    RunWeekdaysStay,

    /// <summary>Three equal runs beside the long ones are no habit.</summary>
    EasyRunsDiffer,

    /// <summary>A run on the eve of a pair takes 20 to 40 minutes and is no token.</summary>
    EveRunNotAToken,

    // Climb.

    /// <summary>The first week climbs at most a tenth, or a hundred meters, more than the runner does today.</summary>
    ClimbStartsFromToday,

    /// <summary>A week climbs at most a tenth, or a hundred meters, more than the largest of the four before it.</summary>
    ClimbGrowsGently,

    // Peak, first pair, taper, race week.

    /// <summary>No week is larger than 1.05 of what today's week or the pair that was asked for needs.</summary>
    PeakNoLargerThanNeeded,

    /// <summary>The first pair is at least 0.95 of the largest two days before it, planned or told.</summary>
    FirstPairNotBelowWhatWasRun,

    /// <summary>The longer day of the first pair is at least 0.90 of today's longest run.</summary>
    FirstPairKeepsTheLongRun,

    /// <summary>The longer day of the last pair is at least today's longest run.</summary>
    LastPairKeepsTheLongRun,

    /// <summary>The last three days before the race hold at most 0.12 of the largest week or four units, one of their runs 0.09 or three.</summary>
    RaceWeekIsLight,

    /// <summary>The last ten days before the race hold at least 0.30 of the largest week.</summary>
    RaceWeekNotEmpty,

    /// <summary>The last seven days before the race have two runs at least, and no fewer than two less than usual.</summary>
    RaceWeekKeepsRunning,

    // Other races and short plans.

    /// <summary>A race on the way is the only long day of its week.</summary>
    RaceIsTheLongRun,

    /// <summary>Before a race on the way that is raced: no hard session in four days, half an hour two days before, twenty minutes on its eve.</summary>
    EasyBeforeABRace,

    /// <summary>After a race come days without a run, easy days, days without a pair and small weeks, by its distance.</summary>
    RecoveryByDistance,

    /// <summary>No pair is in the week of a race on the way.</summary>
    NoPairInARaceWeek,

    /// <summary>A plan of four weeks or less is a taper.</summary>
    ShortPlanIsATaper,
}
