using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Xml;

/// <summary>Times as a planner writes them, and no watch but for one that writes every second.</summary>
internal static class EvenTimes
{
    private const double Tolerance = 0.001;

    /// <summary>Whether all points are equally far apart in time, and by more than a second.</summary>
    public static bool Are(ReadOnlySpan<TrackPoint> points)
    {
        for (var i = 2; i < points.Length; i++)
        {
            var step = points[i].Seconds - points[i - 1].Seconds;
            if (!(step > 1 && Math.Abs(step - (points[1].Seconds - points[0].Seconds)) < Tolerance))
            {
                return false;
            }
        }

        return points.Length > 2;
    }
}
