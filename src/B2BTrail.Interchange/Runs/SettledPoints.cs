using System.Runtime.InteropServices;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs;

/// <summary>Puts points into an order, in place.</summary>
internal static class SettledPoints
{
    /// <summary>
    /// Puts points into the order of those with a time. Points without one stay behind the one that they came after; the segment of a
    /// point that is taken out begins with the next one.
    /// </summary>
    /// <param name="points">The points, with and without times.</param>
    /// <param name="timed">Where those with a time stand, in the order that they get.</param>
    /// <param name="isKept">Which of them stay.</param>
    /// <param name="seconds">The time that each gets.</param>
    /// <returns>How many points are left, at the front.</returns>
    public static int Put(Span<TrackPoint> points, List<int> timed, bool[] isKept, double[] seconds)
    {
        var settled = new List<TrackPoint>(points.Length);
        var starts = true;
        for (var i = 0; i < points.Length && !points[i].HasTime; i++)
        {
            Add(points[i]);
        }

        var before = -1;
        foreach (var i in timed)
        {
            starts |= points[i].StartsSegment || i < before;
            if (isKept[i])
            {
                Add(points[i] with { Seconds = seconds[i] });
            }

            for (before = i; before + 1 < points.Length && !points[before + 1].HasTime; before++)
            {
                Add(points[before + 1]);
            }
        }

        CollectionsMarshal.AsSpan(settled).CopyTo(points);
        return settled.Count;

        void Add(in TrackPoint point)
        {
            settled.Add(point with { StartsSegment = starts | point.StartsSegment });
            starts = false;
        }
    }
}
