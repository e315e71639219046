namespace B2BTrail.Domain.Runs;

/// <summary>What became of a file.</summary>
public enum FileOutcome
{
    /// <summary>It is a run in the log now.</summary>
    Imported,

    /// <summary>Its run was in the log already, or may have been: then the runner is asked.</summary>
    Duplicate,

    /// <summary>It cannot be read.</summary>
    Rejected,

    /// <summary>It can be read, but is not a run.</summary>
    Skipped,
}
