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
}
