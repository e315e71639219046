using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>How far and how long a runner had been under way at each point of a track. Pauses count for neither.</summary>
internal sealed class TrackProgress
{
    /// <summary>A track that is this share or more off the run's distance is left as it was measured: it is not the same stretch.</summary>
    private const double FarOff = 0.05;

    /// <summary>Fewer points with a time than this share do not tell how long the whole took.</summary>
    private const double MostlyTimed = 0.9;

    private TrackProgress(double[] meters, double[] seconds, bool isTimed)
    {
        Meters = meters;
        Seconds = seconds;
        HasDistance = WholeMeters is > 0 and <= Distance.MaxMeters;
        HasTime = isTimed && WholeSeconds is > 0 and <= Duration.MaxRunSeconds;
    }

    /// <summary>Meters up to each point; never falls.</summary>
    public double[] Meters { get; }

    /// <summary>Seconds inside segments up to each point; never falls.</summary>
    public double[] Seconds { get; }

    /// <summary>Whether the track says how far it went, and not farther than any run.</summary>
    public bool HasDistance { get; }

    /// <summary>Whether the track says how long it took, and not longer than any run.</summary>
    public bool HasTime { get; }

    /// <summary>The whole in meters.</summary>
    public double WholeMeters => Meters is [.., var last] ? last : 0;

    /// <summary>The whole in seconds.</summary>
    public double WholeSeconds => Seconds is [.., var last] ? last : 0;

    /// <summary>How far along an axis each point is.</summary>
    public double[] Along(CurveAxis axis) => axis == CurveAxis.Distance ? Meters : Seconds;

    /// <summary>Whether the track is the same stretch as the run, so that what it measures was stretched to the run's distance.</summary>
    public bool IsWhole { get; private init; }

    /// <summary>
    /// Follows the device's own count where it covers most of the time or no point has a position, else the positions. A whole that is
    /// nearly <paramref name="total"/> is stretched to it.
    /// </summary>
    /// <param name="track">The points.</param>
    /// <param name="total">The run's distance.</param>
    /// <param name="moving">The run's time in motion, to which the time of the same stretch is brought; null where it is not known.</param>
    public static TrackProgress Of(Track track, Distance total, Duration? moving = null)
    {
        var points = track.Points;
        var followsCount = FollowsCount(points);
        var breaks = Breaks(points);
        var meters = followsCount
            ? Sums(points, static (in p) => p.HasMeters, static (in a, in b) => b.Meters - a.Meters, [])
            : Sums(points, static (in p) => p.HasPosition, Earth.Meters, breaks);
        var isWhole = meters is [.., > 0 and var measured] && Math.Abs(total.Meters - measured) < FarOff * total.Meters;
        if (isWhole)
        {
            Stretch(meters, total.Meters);
        }

        if (followsCount)
        {
            JoinWhereItWentOn(points, meters, breaks);
        }

        var seconds = Sums(points, static (in p) => p.HasTime, static (in a, in b) => b.Seconds - a.Seconds, breaks);
        if (isWhole && moving is { } inMotion)
        {
            seconds = Nearer(seconds, TimeFigures.MotionAlong(points), inMotion.Seconds);
            Stretch(seconds, inMotion.Seconds);
        }

        return new TrackProgress(meters, seconds, Count(points, static (in p) => p.HasTime) >= MostlyTimed * points.Length) { IsWhole = isWhole };
    }

    private static void Stretch(double[] along, double whole)
    {
        var by = along is [.., > 0 and var measured] ? whole / measured : 1;
        for (var i = 0; i < along.Length; i++)
        {
            along[i] *= by;
        }
    }

    private static double[] Nearer(double[] a, double[] b, double whole) =>
        b is [.., > 0 and var other] && Math.Abs(other - whole) < Math.Abs(a[^1] - whole) ? b : a;

    private static bool FollowsCount(ReadOnlySpan<TrackPoint> points) =>
        Coverage.Of(points, static (in p) => p.HasMeters) > RunFigures.LeastShare || Count(points, static (in p) => p.HasPosition) == 0;

    private static bool[] Breaks(ReadOnlySpan<TrackPoint> points)
    {
        var breaks = new bool[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            breaks[i] = points[i].StartsSegment;
        }

        return breaks;
    }

    // A device that counted on was not stopped: only its records are missing.
    private static void JoinWhereItWentOn(ReadOnlySpan<TrackPoint> points, double[] meters, bool[] breaks)
    {
        for (var i = 1; i < points.Length; i++)
        {
            breaks[i] &= !(meters[i] - meters[i - 1] >= TimeFigures.Standstill * (points[i].Seconds - points[i - 1].Seconds));
        }
    }

    private static int Count(ReadOnlySpan<TrackPoint> points, Knows knows)
    {
        var count = 0;
        foreach (ref readonly var point in points)
        {
            count += knows(in point) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Sums steps between neighbors that know; points between them that do not are put evenly between.</summary>
    private static double[] Sums(ReadOnlySpan<TrackPoint> points, Knows knows, Step step, ReadOnlySpan<bool> breaks)
    {
        var along = new double[points.Length];
        var sum = 0.0;
        var last = -1;
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            if (!breaks.IsEmpty && breaks[i])
            {
                last = -1;
            }

            if (knows(in point))
            {
                if (last >= 0)
                {
                    var length = Math.Max(0, step(in points[last], in point));
                    for (var between = last + 1; between < i; between++)
                    {
                        along[between] = sum + length * (between - last) / (i - last);
                    }

                    sum += length;
                }

                last = i;
            }

            along[i] = sum;
        }

        return along;
    }

    private delegate bool Knows(in TrackPoint point);

    private delegate double Step(in TrackPoint from, in TrackPoint to);
}
