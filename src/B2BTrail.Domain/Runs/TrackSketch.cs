namespace B2BTrail.Domain.Runs;

/// <summary>The line of a track as a small drawing: north is up, as many units wide as high per meter, nothing of where on Earth it is.</summary>
public sealed record TrackSketch
{
    /// <summary>The most points of a drawing, over all its lines.</summary>
    public const int MostPoints = 600;

    /// <summary>The most lines of a drawing; of more, the longest are drawn.</summary>
    public const int MostLines = 100;

    /// <summary>Units that a line may be off at first: less than half a pixel where a unit is a pixel.</summary>
    private const double FirstTolerance = 0.4;

    private TrackSketch()
    {
    }

    /// <summary>Units from the westernmost to the easternmost point.</summary>
    public double Width { get; private init; }

    /// <summary>Units from the northernmost to the southernmost point.</summary>
    public double Height { get; private init; }

    /// <summary>Meters that a unit stands for; zero where all points are one.</summary>
    public double MetersPerUnit { get; private init; }

    /// <summary>Where the track begins.</summary>
    public SketchPoint Start { get; private init; }

    /// <summary>Where it ends.</summary>
    public SketchPoint End { get; private init; }

    /// <summary>A line for each segment, in order.</summary>
    public IReadOnlyList<IReadOnlyList<SketchPoint>> Lines { get; private init; } = [];

    /// <summary>
    /// Draws a track into at most <paramref name="width"/> by <paramref name="height"/> units; null where it has no position. Takes
    /// time in proportion to the points, then a bounded time for what is left of them.
    /// </summary>
    public static TrackSketch? Of(Track track, double width, double height)
    {
        ArgumentNullException.ThrowIfNull(track);
        return Of(track, [], width, height);
    }

    /// <summary>The same, with how far along the run each point is.</summary>
    internal static TrackSketch? Of(Track track, ReadOnlySpan<double> along, double width, double height)
    {
        var plane = TrackPlane.Of(track.Points, along);
        if (plane is null)
        {
            return null;
        }

        var scale = Math.Min(width / plane.EastWest, height / plane.SouthNorth);
        scale = double.IsFinite(scale) ? scale : 0;
        var segments = Array.ConvertAll(plane.Segments, segment => Array.ConvertAll(segment, at => at with { X = at.X * scale, Y = at.Y * scale }));
        return new TrackSketch
        {
            Width = plane.EastWest * scale,
            Height = plane.SouthNorth * scale,
            MetersPerUnit = scale > 0 ? 1 / scale : 0,
            Start = segments[0][0],
            End = segments[^1][^1],
            Lines = Thinned(segments),
        };
    }

    private static List<SketchPoint[]> Thinned(SketchPoint[][] segments)
    {
        var lines = Longest(segments).ConvertAll(line => LineThinning.Spaced(line, FirstTolerance));
        var every = 1 + lines.Sum(line => line.Length) / LineThinning.MostExamined;
        lines = lines.ConvertAll(line => LineThinning.Every(line, every));
        for (var tolerance = FirstTolerance; ; tolerance *= 2)
        {
            lines = lines.ConvertAll(line => LineThinning.Straightened(line, tolerance));
            if (lines.Sum(line => line.Length) <= MostPoints)
            {
                return lines;
            }
        }
    }

    private static List<SketchPoint[]> Longest(SketchPoint[][] segments) => segments.Length <= MostLines
        ? [.. segments]
        : [.. segments.Index().OrderByDescending(s => LineThinning.Length(s.Item)).Take(MostLines).OrderBy(s => s.Index).Select(s => s.Item)];
}
