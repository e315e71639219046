namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>What must be true of every plan after something of a proposal was accepted.</summary>
internal enum ReplanInvariant
{
    /// <summary>There is one session a day, in order.</summary>
    OneSessionEachDay,

    /// <summary>The race stays as it was.</summary>
    RaceStays,

    /// <summary>A day that is over or has been run stays as it was.</summary>
    DayThatIsOverStays,

    /// <summary>A day that the runner decided on stays as it was.</summary>
    LockedDayStays,

    /// <summary>Rest has no distance, and every run has one.</summary>
    NoDistanceOnRestOnly,

    /// <summary>Distances that change are whole steps.</summary>
    DistanceInWholeSteps,

    /// <summary>No day that changes asks for more than the first plan.</summary>
    DayAgainstFirstPlan,

    /// <summary>No run that changes is shorter than two miles or three kilometers.</summary>
    SessionAgainstShortestRun,

    /// <summary>Nothing is planned on the day after a pair that is over, unless the runner decided it.</summary>
    NoRunOnDayAfterPair,

    /// <summary>No run is planned on a blocked day, unless the runner decided it.</summary>
    NoRunOnBlockedDay,

    /// <summary>For seven days after an amber light nothing is hard.</summary>
    LightTakesHardFirst,

    /// <summary>A session that an amber light made easy takes 45 minutes at most and has no climb.</summary>
    NoHillsOnAmber,

    /// <summary>After a red light nothing is run for three days, nothing long for seven, nothing hard for fourteen.</summary>
    TestRunBeforeLongRun,

    /// <summary>No light adds to a day.</summary>
    LightsOnlyReduce,

    /// <summary>Two weeks running well beyond their plan are told.</summary>
    TooMuchIsTold,

    /// <summary>After them the next week is no larger than 0.75 of what was planned for the second.</summary>
    TooMuchIsFollowedByLess,

    /// <summary>After a race that nobody had planned come days without a run, easy days and days without a pair, by its distance.</summary>
    RaceIsFollowedByRecovery,

    /// <summary>What was run beyond the plan raises no later day.</summary>
    NothingIsRaised,
}
