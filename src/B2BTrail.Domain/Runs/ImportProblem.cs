namespace B2BTrail.Domain.Runs;

/// <summary>Why an import stopped by itself before its end.</summary>
public enum ImportProblem
{
    /// <summary>The disk of the data folder is full or cannot be used.</summary>
    Disk,

    /// <summary>The store did not answer, for another reason than the disk or for one that is not known.</summary>
    Store,

    /// <summary>A fault of the program.</summary>
    Fault,
}
