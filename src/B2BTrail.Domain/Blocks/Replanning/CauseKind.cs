namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What can make a plan be looked at again.</summary>
public enum CauseKind
{
    /// <summary>Days off, over or still to come.</summary>
    TimeOff,
    /// <summary>A red light.</summary>
    RedLight,
    /// <summary>An amber light.</summary>
    AmberLight,
    /// <summary>A warning sign of an earlier day that is over: its week stays an easier one.</summary>
    MedicalLight,
    /// <summary>What the runner changed sets other days.</summary>
    Edited,
    /// <summary>Time off that the runner marked sets other days, though it is too short to start again lower.</summary>
    MarkedTimeOff,
    /// <summary>What was run lets the limits of the days to come down, or up again to the first plan.</summary>
    Runs,
    /// <summary>More was run than planned.</summary>
    RanMore,
    /// <summary>A race was run that nobody had planned.</summary>
    Raced,
}
