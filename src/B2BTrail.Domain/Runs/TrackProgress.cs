using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>How far and how long a runner had been under way at each point of a track. Pauses count for neither.</summary>
internal sealed class TrackProgress
{
    /// <summary>A track that is this share or more off the run's distance is left as it was measured: it is not the same stretch.</summary>
    private const double FarOff = 0.05;

    /// <summary>Fewer points with a time than this share do not tell how long the whole took.</summary>
    private const double MostlyTimed = 0.9;

    private TrackProgress(double[] metres, double[] seconds, bool isTimed)
    {
        Metres = metres;
        Seconds = seconds;
        HasDistance = WholeMetres is > 0 and <= Distance.MaxMetres;
        HasTime = isTimed && WholeSeconds is > 0 and <= Duration.MaxRunSeconds;
    }

    /// <summary>Metres up to each point; never falls.</summary>
    public double[] Metres { get; }

    /// <summary>Seconds inside segments up to each point; never falls.</summary>
    public double[] Seconds { get; }

    /// <summary>Whether the track says how far it went, and not farther than any run.</summary>
    public bool HasDistance { get; }

    /// <summary>Whether the track says how long it took, and not longer than any run.</summary>
    public bool HasTime { get; }

    /// <summary>The whole in metres.</summary>
    public double WholeMetres => Metres is [.., var last] ? last : 0;

    /// <summary>The whole in seconds.</summary>
    public double WholeSeconds => Seconds is [.., var last] ? last : 0;

    /// <summary>
    /// Follows the device's own count where every point has one or no point has a position, else the positions. A whole that is nearly
    /// <paramref name="total"/> is stretched to it.
    /// </summary>
    public static TrackProgress Of(Track track, Distance total)
    {
        var points = track.Points;
        var metres = FollowsCount(points)
            ? Along(points, static (in p) => p.HasMetres, static (in a, in b) => b.Metres - a.Metres)
            : Along(points, static (in p) => p.HasPosition, Haversine.Metres);
        if (metres is [.., > 0 and var measured] && Math.Abs(total.Metres - measured) < FarOff * total.Metres)
        {
            var stretch = total.Metres / measured;
            for (var i = 0; i < metres.Length; i++)
            {
                metres[i] *= stretch;
            }
        }

        return new TrackProgress(
            metres,
            Along(points, static (in p) => p.HasTime, static (in a, in b) => b.Seconds - a.Seconds),
            Count(points, static (in p) => p.HasTime) >= MostlyTimed * points.Length);
    }

    private static bool FollowsCount(ReadOnlySpan<TrackPoint> points) =>
        Count(points, static (in p) => p.HasMetres) == points.Length || Count(points, static (in p) => p.HasPosition) == 0;

    private static int Count(ReadOnlySpan<TrackPoint> points, Knows knows)
    {
        var count = 0;
        foreach (ref readonly var point in points)
        {
            count += knows(in point) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Sums steps between neighbours that know; points between them that do not are put evenly between.</summary>
    private static double[] Along(ReadOnlySpan<TrackPoint> points, Knows knows, Step step)
    {
        var along = new double[points.Length];
        var sum = 0.0;
        var last = -1;
        for (var i = 0; i < points.Length; i++)
        {
            ref readonly var point = ref points[i];
            if (point.StartsSegment)
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
