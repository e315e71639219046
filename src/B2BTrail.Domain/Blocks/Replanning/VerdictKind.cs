namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What to do today, from the plan as it is to the most serious stop.</summary>
public enum VerdictKind
{
    /// <summary>The plan, or rest where it has none.</summary>
    AsPlanned,
    /// <summary>Less than planned.</summary>
    Shorten,
    /// <summary>One long run, in place of the pair whose first day was missed.</summary>
    LongInstead,
    /// <summary>A walk of half an hour to three quarters.</summary>
    Walk,
    /// <summary>No run today.</summary>
    Rest,
    /// <summary>Easy runs at most, some days after a race.</summary>
    EasyAfterRace,
    /// <summary>No run in the first days after a race.</summary>
    RestAfterRace,
    /// <summary>The runner was off for so long that the block ended.</summary>
    NeedsNewBlock,
    /// <summary>A red light: no running for some days.</summary>
    NoRunning,
    /// <summary>A medical light: no running until a clinician has looked, or it is over.</summary>
    SeeClinician,
    /// <summary>A medical light that cannot wait.</summary>
    GetHelp,
}
