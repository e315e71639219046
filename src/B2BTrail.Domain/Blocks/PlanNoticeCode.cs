namespace B2BTrail.Domain.Blocks;

/// <summary>What a runner is told of a plan beside the limits that held its back-to-backs down.</summary>
public enum PlanNoticeCode
{
    /// <summary>How the runner comes back after days off.</summary>
    ComeBack,
    /// <summary>A step-back week was left out, because what lies beside it was rest enough.</summary>
    StepBackLeftOut,
    /// <summary>A back-to-back lies on other days than usual.</summary>
    PairMoved,
    /// <summary>There is no back-to-back for some days after days off.</summary>
    PairAfterBreak,
    /// <summary>Full weeks hold less than the runner does today.</summary>
    BelowToday,
    /// <summary>The largest two days were not told and are assumed.</summary>
    AssumedTwoDays,
    /// <summary>The climb of a usual week was not told and is assumed.</summary>
    AssumedClimb,
    /// <summary>There is no room for a hard session.</summary>
    HardRunLeftOut,
    /// <summary>Something grew by the smallest step there is, which is more than its limit.</summary>
    OneStep,
    /// <summary>The time of a weekday held a run down.</summary>
    DayTime,
    /// <summary>Easy days and smaller weeks after a race.</summary>
    RaceRecovery,
    /// <summary>The last days before the race.</summary>
    RaceCountdown,
    /// <summary>The climb stays well below what the race asks.</summary>
    ClimbShort,
    /// <summary>Climbing has to be found on flat ground.</summary>
    FlatGround,
    /// <summary>The race is out of reach this time.</summary>
    NotThisYear,
    /// <summary>The race asks for far more than the smaller target that the runner set.</summary>
    RaceBeyondTarget,
    /// <summary>The time of the week held weeks down.</summary>
    WeekTime,
    /// <summary>The race is too near for anything but a taper.</summary>
    ShortPlan,
    /// <summary>The plan reaches less than was asked, though enough.</summary>
    BelowTarget,
    /// <summary>A race is longer than the limit of a session would allow a run to be.</summary>
    RaceBeyondLimit,
}
