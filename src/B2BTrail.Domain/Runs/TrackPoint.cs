namespace B2BTrail.Domain.Runs;

/// <summary>
/// One moment of a recording. What was not recorded is not a number (or zero for beats and steps), never a made-up value; what is
/// there has been checked to be finite and possible.
/// </summary>
public readonly record struct TrackPoint
{
    /// <summary>Seconds since the start of the activity; not a number where the file has no times. Never goes back along a track.</summary>
    public required double Seconds { get; init; }

    /// <summary>Degrees north, WGS 84, −90…90; not a number where there is no position.</summary>
    public double Latitude { get; init; }

    /// <summary>Degrees east, WGS 84, −180…180; not a number where there is no position.</summary>
    public double Longitude { get; init; }

    /// <summary>Meters since the start as the device counted them; not a number where it did not.</summary>
    public double Meters { get; init; }

    /// <summary>Meters above the sea, −500…9,000; not a number where not recorded.</summary>
    public float Elevation { get; init; }

    /// <summary>Degrees Celsius at the device, −60…80; not a number where not recorded.</summary>
    public float Temperature { get; init; }

    /// <summary>Beats a minute, <see cref="RunEntry.LowestHeartRate"/>…<see cref="RunEntry.HighestHeartRate"/>; 0 where not recorded.</summary>
    public byte HeartRate { get; init; }

    /// <summary>Steps a minute, both feet counted; 0 where not recorded.</summary>
    public short Steps { get; init; }

    /// <summary>
    /// Whether the recording began anew here: the first point, and each first one after a pause or a break. What lies between such a
    /// point and the one before it was not recorded and counts neither as distance nor as time in motion.
    /// </summary>
    public bool StartsSegment { get; init; }

    /// <summary>Whether the point says when it was.</summary>
    public bool HasTime => !double.IsNaN(Seconds);

    /// <summary>Whether the point says where it was.</summary>
    public bool HasPosition => !double.IsNaN(Latitude);

    /// <summary>Whether the point says how high it was.</summary>
    public bool HasElevation => !float.IsNaN(Elevation);

    /// <summary>Whether the device counted distance up to here.</summary>
    public bool HasMeters => !double.IsNaN(Meters);
}
