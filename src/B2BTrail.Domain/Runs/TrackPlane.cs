namespace B2BTrail.Domain.Runs;

/// <summary>
/// Positions laid out on a plane: equirectangular, true to scale at the latitude half way between the southernmost and the northernmost
/// point (J. P. Snyder, "Map Projections: A Working Manual", USGS 1395, 1987, ch. 12). Over a hundred kilometers it is off by less than a
/// drawing shows. A track that crosses the antimeridian stays in one piece.
/// </summary>
/// <param name="Segments">Meters to the east of the western edge and to the south of the northern edge; no segment is empty.</param>
/// <param name="EastWest">Meters from the western to the eastern edge.</param>
/// <param name="SouthNorth">Meters from the northern to the southern edge.</param>
internal sealed record TrackPlane(SketchPoint[][] Segments, double EastWest, double SouthNorth)
{
    /// <summary>The plane of a track; null where it has no position.</summary>
    /// <param name="points">The points.</param>
    /// <param name="along">How far along the run each point is; empty where that is not asked.</param>
    public static TrackPlane? Of(ReadOnlySpan<TrackPoint> points, ReadOnlySpan<double> along = default)
    {
        var segments = Unrolled(points, along);
        if (segments.Count == 0)
        {
            return null;
        }

        var (west, east, south, north) = (double.MaxValue, double.MinValue, double.MaxValue, double.MinValue);
        foreach (var degrees in segments.SelectMany(segment => segment))
        {
            (west, east) = (Math.Min(west, degrees.X), Math.Max(east, degrees.X));
            (south, north) = (Math.Min(south, degrees.Y), Math.Max(north, degrees.Y));
        }

        var down = Earth.MeanRadius * double.DegreesToRadians(1);
        var across = down * Math.Cos(double.DegreesToRadians((south + north) / 2));
        return new TrackPlane(
            [.. segments.Select(segment => segment.Select(at => at with { X = (at.X - west) * across, Y = (north - at.Y) * down }).ToArray())],
            (east - west) * across,
            (north - south) * down);
    }

    /// <summary>Degrees east and north by segment; the degrees east run on beyond 180, so that neighbors are neighbors.</summary>
    private static List<List<SketchPoint>> Unrolled(ReadOnlySpan<TrackPoint> points, ReadOnlySpan<double> along)
    {
        var segments = new List<List<SketchPoint>>();
        var (starts, east, last) = (true, 0.0, double.NaN);
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            starts |= point.StartsSegment;
            if (!point.HasPosition)
            {
                continue;
            }

            if (starts)
            {
                segments.Add([]);
            }

            east += double.IsNaN(last) ? 0 : Math.IEEERemainder(point.Longitude - last, 360);
            segments[^1].Add(new SketchPoint(east, point.Latitude) { Along = along.IsEmpty ? 0 : along[i] });
            (starts, last) = (false, point.Longitude);
        }

        return segments;
    }
}
