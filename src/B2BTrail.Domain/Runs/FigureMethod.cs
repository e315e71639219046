namespace B2BTrail.Domain.Runs;

/// <summary>How a figure of a run came about.</summary>
public enum FigureMethod
{
    /// <summary>Written by the runner.</summary>
    Typed,

    /// <summary>The file's own summary.</summary>
    FileSummary,

    /// <summary>The last distance that the device counted.</summary>
    DeviceCount,

    /// <summary>Summed up over positions.</summary>
    Positions,

    /// <summary>The device's timer.</summary>
    Timer,

    /// <summary>The time in which the points move.</summary>
    SpeedThreshold,

    /// <summary>Elevations, smoothed, small ups and downs left out.</summary>
    Smoothed,

    /// <summary>The mean over the points.</summary>
    Points,
}
