namespace B2BTrail.Domain.Runs;

/// <summary>The stretches of a track that were recorded without a break.</summary>
internal static class Segments
{
    /// <summary>Where each stretch lies among the points, in order; none is empty and together they are all points.</summary>
    internal static List<Range> Of(ReadOnlySpan<TrackPoint> points)
    {
        List<Range> segments = [];
        int start = 0;
        for (int i = 1; i <= points.Length; i++)
        {
            if (i == points.Length || points[i].StartsSegment)
            {
                segments.Add(start..i);
                start = i;
            }
        }

        return segments;
    }
}
