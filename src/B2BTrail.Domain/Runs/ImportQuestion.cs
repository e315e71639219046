namespace B2BTrail.Domain.Runs;

/// <summary>What a runner is asked about a file.</summary>
public enum ImportQuestion
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>Whether it is the same run as one that another file brought.</summary>
    SameRun,

    /// <summary>Whether it is the run that was written by hand on that day.</summary>
    WrittenByHand,

    /// <summary>Whether it is a run after all.</summary>
    NotARun,

    /// <summary>Whether its run should have the figures that are read in it now.</summary>
    NewReading,
}
