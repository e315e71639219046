namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What a runner answers to the question about a file.</summary>
public enum FileDecision
{
    /// <summary>It is the run that was written by hand: take the file's figures, keep the runner's words.</summary>
    Merge,

    /// <summary>It is a run of its own.</summary>
    AddAsRun,

    /// <summary>Its run gets the figures that are read in it now, but for those that the runner has changed.</summary>
    TakeNewReading,

    /// <summary>Leave it out.</summary>
    LeaveOut,
}
