namespace B2BTrail.Domain.Runs;

/// <summary>For how much of a track's time a thing is told.</summary>
internal static class Coverage
{
    /// <summary>A thing that is told again after more seconds than this, with points without it meanwhile, was not told meanwhile.</summary>
    internal const double LongestHole = 60;

    internal delegate bool Tells(in TrackPoint point);

    /// <summary>
    /// The share of the time, 0…1; of the points where they have no times. A point stands for the time until the next one that tells it,
    /// unless others come between and it is long until then. Points that share a time, as some programs write them, count as one.
    /// </summary>
    internal static double Of(ReadOnlySpan<TrackPoint> points, Tells tells)
    {
        var (told, whole) = (0.0, 0.0);
        foreach (var segment in Segments.Of(points))
        {
            var (part, all) = OfSegment(points[segment], tells);
            (told, whole) = (told + part, whole + all);
        }

        return whole > 0 ? told / whole : OfPoints(points, tells);
    }

    // From the end, so that what follows is known.
    private static (double Told, double Whole) OfSegment(ReadOnlySpan<TrackPoint> points, Tells tells)
    {
        var (now, next, known, last, told) = (double.NaN, double.NaN, double.NaN, double.NaN, 0.0);
        for (var i = points.Length - 1; i >= 0; i--)
        {
            var time = points[i].Seconds;
            if (double.IsNaN(time))
            {
                continue;
            }

            (now, next) = time == now ? (now, next) : (time, now);
            last = double.IsNaN(last) ? time : last;
            if (tells(in points[i]))
            {
                var until = known <= next || known - time <= LongestHole ? known : next;
                told += double.IsNaN(until) ? 0 : until - time;
                known = time;
            }
        }

        return (told, double.IsNaN(now) ? 0 : last - now);
    }

    private static double OfPoints(ReadOnlySpan<TrackPoint> points, Tells tells)
    {
        var told = 0;
        foreach (ref readonly var point in points)
        {
            told += tells(in point) ? 1 : 0;
        }

        return points.IsEmpty ? 0 : (double)told / points.Length;
    }
}
