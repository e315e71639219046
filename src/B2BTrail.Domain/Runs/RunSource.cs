namespace B2BTrail.Domain.Runs;

/// <summary>How a run came into the log.</summary>
public enum RunSource
{
    /// <summary>Written by hand.</summary>
    Manual,

    /// <summary>A FIT file.</summary>
    Fit,

    /// <summary>A GPX file.</summary>
    Gpx,

    /// <summary>A TCX file.</summary>
    Tcx,
}
