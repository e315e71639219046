using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// How fast a person can be on foot (our own rule). The men's world record over 10,000 m is 6.4 m/s; only the best on a track have been
/// faster than <see cref="Sustained"/> over more than a kilometer, and nobody has over ten. A sprinter at his peak reaches about 12 m/s.
/// </summary>
public static class FootSpeed
{
    /// <summary>The fastest mean speed over more than <see cref="SprintMeters"/>, in meters a second.</summary>
    internal const double Sustained = 6.5;

    /// <summary>The fastest speed over a shorter way, in meters a second.</summary>
    internal const double Sprint = 12;

    /// <summary>How far a sprint goes, in meters.</summary>
    internal const double SprintMeters = 1000;

    /// <summary>Whether nobody covers the distance on foot in so short a time. Without time there is no speed.</summary>
    public static bool IsTooFast(Distance distance, Duration time) =>
        time.Seconds > 0 && distance.Meters / time.Seconds > (distance.Meters > SprintMeters ? Sustained : Sprint);

    /// <summary>Says so.</summary>
    internal static FileNotice Notice(FileNoticeCode code, Distance distance, Duration time) =>
        new(code) { Speed = distance.Meters / time.Seconds };
}
