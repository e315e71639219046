using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// Pace around each point: over a window of half a minute and a hundred meters, whichever is longer, but never of more than two minutes,
/// inside its segment. A window this size evens out positions that are meters off and still shows a short hill (our own choice).
/// </summary>
internal static class SmoothedPace
{
    private const double HalfSeconds = 15;
    private const double HalfMeters = 50;
    private const double HalfLongest = 60;

    /// <summary>A segment shorter than this says nothing of pace, in seconds.</summary>
    private const double ShortestSpan = 10;

    /// <summary>Seconds a kilometer at each point; not a number where nobody on foot is that fast or that slow.</summary>
    public static double[] Of(TrackProgress progress, ReadOnlySpan<TrackPoint> points)
    {
        var paces = new double[points.Length];
        var start = 0;
        for (var end = 1; end <= points.Length; end++)
        {
            if (end == points.Length || points[end].StartsSegment)
            {
                Segment(progress.Meters.AsSpan(start..end), progress.Seconds.AsSpan(start..end), paces.AsSpan(start..end));
                start = end;
            }
        }

        return paces;
    }

    /// <summary>Both ends of the window only ever move on, so that a segment takes time in proportion to its points.</summary>
    private static void Segment(ReadOnlySpan<double> meters, ReadOnlySpan<double> seconds, Span<double> paces)
    {
        var (from, to) = (0, 0);
        for (var i = 0; i < paces.Length; i++)
        {
            while (from + 1 < i && IsFar(meters[i] - meters[from + 1], seconds[i] - seconds[from + 1]))
            {
                from++;
            }

            to = Math.Max(to, i);
            while (to + 1 < paces.Length && !IsFar(meters[to] - meters[i], seconds[to] - seconds[i]))
            {
                to++;
            }

            var span = seconds[to] - seconds[from];
            var pace = span / (meters[to] - meters[from]) * 1000;
            paces[i] = span >= ShortestSpan && pace is >= Pace.Fastest and <= Pace.Slowest ? pace : double.NaN;
        }
    }

    private static bool IsFar(double meters, double seconds) => seconds >= HalfSeconds && (meters >= HalfMeters || seconds >= HalfLongest);
}
