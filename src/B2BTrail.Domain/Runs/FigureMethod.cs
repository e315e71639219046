namespace B2BTrail.Domain.Runs;

/// <summary>How a figure of a run came about.</summary>
public enum FigureMethod
{
    /// <summary>Written by the runner. As good as their memory or their other watch.</summary>
    Typed,

    /// <summary>
    /// The file's own summary. Mostly the best there is: the device saw more than it wrote down, such as a barometer or a foot sensor.
    /// </summary>
    FileSummary,

    /// <summary>The last distance that the device counted along the way. As good as the summary, but cut off where the file is.</summary>
    DeviceCount,

    /// <summary>
    /// Summed up over positions, breaks left out. Depends on the ground: a few per cent off either way, short where points are far apart,
    /// long where the reception was poor.
    /// </summary>
    Positions,

    /// <summary>The device's timer, which stands in pauses. Exact; whether it stood at every halt depends on the runner's settings.</summary>
    Timer,

    /// <summary>The time in which the points move faster than a standstill. An estimate: what counts as standing is our own choice.</summary>
    SpeedThreshold,

    /// <summary>
    /// Elevations, smoothed, small ups and downs left out. An estimate: within an eighth of the watch's own sum on the few
    /// recordings that it was tried on, likely worse where the elevations come from satellites alone.
    /// </summary>
    Smoothed,

    /// <summary>Taken over the points: the mean of the beats, or the time from the first point to the last. As good as the points.</summary>
    Points,
}
