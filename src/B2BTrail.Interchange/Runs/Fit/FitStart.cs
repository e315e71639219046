using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Where a session and its records disagree on when it was, the records decide.</summary>
internal static class FitStart
{
    // Watches round, and wait for a first position.
    private const double Slack = 60;
    private const double LongestWait = 3600;

    // So many records at most are left over from before.
    private const int Few = 20;
    private const int FewShare = 10;

    /// <summary>When the only session of a file began.</summary>
    /// <param name="start">What it says.</param>
    /// <param name="elapsed">How long it says it took; not a number where it does not say.</param>
    /// <param name="points">The records, in order of time.</param>
    public static double Of(double start, double elapsed, ReadOnlySpan<TrackPoint> points)
    {
        while (!points.IsEmpty && !points[0].HasTime)
        {
            points = points[1..];
        }

        while (!points.IsEmpty && !points[^1].HasTime)
        {
            points = points[..^1];
        }

        if (points.IsEmpty)
        {
            return start;
        }

        var (first, last) = (points[0].Seconds, points[^1].Seconds);
        var before = 0;
        while (before < points.Length && !(points[before].Seconds >= start))
        {
            before++;
        }

        var end = start + elapsed;
        var fits = start > first
            ? before <= Math.Max(Few, points.Length / FewShare) && before < points.Length && !(end > last + Slack && start - first > Slack)
            : double.IsNaN(end) ? first - start <= LongestWait
            : end >= last - Slack || first - start <= Slack || (end >= first && last - first < elapsed - Slack);
        return fits ? start : first;
    }
}
