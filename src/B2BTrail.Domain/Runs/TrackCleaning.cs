namespace B2BTrail.Domain.Runs;

/// <summary>
/// Takes away positions and heights that nobody can have been at. First and last points are judged like those between. What stays
/// is what every figure, curve and drawing of a run is made of.
/// </summary>
public static class TrackCleaning
{
    /// <summary>A track without its odd positions and heights, and what was taken away; the track itself where nothing is odd.</summary>
    public static (Track Track, IReadOnlyList<FileNotice> Notices) Of(Track track)
    {
        ArgumentNullException.ThrowIfNull(track);
        var none = Nowhere(track.Points);
        var positions = OddOf(track.Points, new PositionReach(), none);
        none.AddRange(positions);
        var heights = OddOf(track.Points, new HeightReach(), none);
        if (none.Count + heights.Count == 0)
        {
            return (track, []);
        }

        var points = track.Points.ToArray();
        foreach (var i in none)
        {
            points[i] = points[i] with { Latitude = double.NaN, Longitude = double.NaN, Elevation = float.NaN };
        }

        foreach (var i in heights)
        {
            points[i] = points[i] with { Elevation = float.NaN };
        }

        return (new Track(points), [.. Notice(FileNoticeCode.StrayPositions, none.Count), .. Notice(FileNoticeCode.OddElevations, heights.Count)]);
    }

    private static IEnumerable<FileNotice> Notice(FileNoticeCode code, int count) => count > 0 ? [new(code) { Count = count }] : [];

    // Zero degrees north and east is what a receiver without a position writes; it lies in the sea.
    private static List<int> Nowhere(ReadOnlySpan<TrackPoint> points)
    {
        List<int> nowhere = [];
        for (var i = 0; i < points.Length; i++)
        {
            if (points[i] is { Latitude: 0, Longitude: 0 })
            {
                nowhere.Add(i);
            }
        }

        return nowhere;
    }

    private static List<int> OddOf<TReach>(ReadOnlySpan<TrackPoint> points, TReach reach, List<int> without)
        where TReach : struct, IReach
    {
        if (!HasLeap(points, reach))
        {
            return [];
        }

        HashSet<int> left = [.. without];
        List<int> odd = [];
        foreach (var segment in Segments.Of(points))
        {
            List<int> known = [];
            for (var i = segment.Start.Value; i < segment.End.Value; i++)
            {
                if (reach.Knows(points[i]) && !left.Contains(i))
                {
                    known.Add(i);
                }
            }

            odd.AddRange(OddStretches.Of(points, known, reach));
        }

        return odd;
    }

    private static bool HasLeap<TReach>(ReadOnlySpan<TrackPoint> points, TReach reach)
        where TReach : struct, IReach
    {
        var last = -1;
        for (var i = 0; i < points.Length; i++)
        {
            if (!reach.Knows(points[i]))
            {
                continue;
            }

            if (last >= 0 && !points[i].StartsSegment && reach.IsLeap(points[last], points[i]))
            {
                return true;
            }

            last = i;
        }

        return false;
    }
}
