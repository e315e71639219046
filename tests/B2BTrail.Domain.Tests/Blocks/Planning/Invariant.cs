namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What must be true of every plan as it is made.</summary>
internal enum Invariant
{
    /// <summary>The block starts within a week of the day asked for, has one session a day without a gap, and ends on the day of its goal.</summary>
    OneSessionEachDayToGoal,

    /// <summary>There is one race, on its own date at the end, and none in a block without one.</summary>
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

    /// <summary>A run takes no longer than the day has, by its pace and by its own duration.</summary>
    SessionWithinTimeCap,

    /// <summary>A week goes at most a tenth, of 30 units at least, beyond the largest of the four before it, or the runner's own share.</summary>
    WeekAgainstLargestOfFour,

    /// <summary>A week takes no longer than the runner gave it.</summary>
    WeekWithinTimeCap,

    /// <summary>A step-back week is at most three quarters of the largest of the four before it.</summary>
    StepBackAgainstLargestOfFour,

    /// <summary>No more days of a week have a run than the runner chose, and never more than six.</summary>
    RunDaysAsChosen,

    /// <summary>No run is on a day that the runner blocked.</summary>
    NoRunOnBlockedDay,

    /// <summary>The two days of a pair follow each other.</summary>
    PairOnTwoDaysInARow,

    /// <summary>A pair starts on the weekday that the runner chose.</summary>
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

    /// <summary>No full taper week is larger than the one before it.</summary>
    TaperNeverGrows,

    /// <summary>A taper week is at most 0.66 of the largest week before the taper.</summary>
    TaperAgainstLargestWeek,

    /// <summary>A week back after weeks off starts at 0.75 of the last one, 0.60 from 15 days off on, and grows by a tenth until that one is reached.</summary>
    WeekAfterTimeOff,

    /// <summary>No pair comes in the first 7, 14 or 21 days back after weeks off, unless it is the last of the block.</summary>
    NoPairSoonAfterTimeOff,

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
}
