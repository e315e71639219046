namespace B2BTrail.Domain.Runs;

/// <summary>The points of a recording, in order.</summary>
public sealed class Track(ReadOnlyMemory<TrackPoint> points)
{
    /// <summary>The most points that are read from one activity.</summary>
    public const int MaxPoints = 1_000_000;

    /// <summary>No points.</summary>
    public static readonly Track Empty = new(ReadOnlyMemory<TrackPoint>.Empty);

    /// <summary>The points.</summary>
    public ReadOnlySpan<TrackPoint> Points => points.Span;

    /// <summary>How many points there are.</summary>
    public int Count => points.Length;
}
