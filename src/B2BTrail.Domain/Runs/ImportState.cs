namespace B2BTrail.Domain.Runs;

/// <summary>Where an import stands.</summary>
public enum ImportState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>Its files are being read.</summary>
    Running,

    /// <summary>All its files have been read.</summary>
    Done,

    /// <summary>It stopped before its end.</summary>
    Cancelled,
}
