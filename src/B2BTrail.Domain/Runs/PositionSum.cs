namespace B2BTrail.Domain.Runs;

/// <summary>What the positions of a track come to, inside its segments.</summary>
/// <param name="Meters">The way from position to position.</param>
/// <param name="Seconds">The time that they cover; not a number where they have no times.</param>
internal readonly record struct PositionSum(double Meters, double Seconds)
{
    internal static PositionSum Of(Track track)
    {
        var sum = default(PositionSum);
        foreach (var segment in Segments.Of(track.Points))
        {
            sum = sum.With(track.Points[segment]);
        }

        return sum;
    }

    private PositionSum With(ReadOnlySpan<TrackPoint> points)
    {
        double meters = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < points.Length; i++)
        {
            if (points[i].HasPosition)
            {
                meters += last < 0 ? 0 : Earth.Meters(points[last], points[i]);
                first = first < 0 ? i : first;
                last = i;
            }
        }

        return last < 0 ? this : new PositionSum(Meters + meters, Seconds + points[last].Seconds - points[first].Seconds);
    }
}
