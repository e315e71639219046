namespace B2BTrail.Domain.Runs;

/// <summary>Why an import stopped by itself before its end.</summary>
public enum ImportProblem
{
    /// <summary>The disk of the data folder is full or cannot be used.</summary>
    Disk,

    /// <summary>A fault of the program.</summary>
    Fault,
}
