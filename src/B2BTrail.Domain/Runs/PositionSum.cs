namespace B2BTrail.Domain.Runs;

/// <summary>What the positions of a track come to, inside its segments.</summary>
/// <param name="Metres">The way from position to position, spikes left out.</param>
/// <param name="Seconds">The time that they cover; not a number where they have no times.</param>
/// <param name="Points">How many points have a position.</param>
/// <param name="Spikes">How many of them were left out.</param>
internal readonly record struct PositionSum(double Metres, double Seconds, int Points, int Spikes)
{
    /// <summary>A step shorter than this, in metres, is never taken for a spike: close to each other in time, positions jitter.</summary>
    internal const double SpikeMetres = 50;

    internal static PositionSum Of(Track track)
    {
        var sum = default(PositionSum);
        List<int> located = [];
        foreach (var segment in Segments.Of(track.Points))
        {
            var points = track.Points[segment];
            located.Clear();
            for (int i = 0; i < points.Length; i++)
            {
                if (points[i].HasPosition)
                {
                    located.Add(i);
                }
            }

            sum = located.Count > 0 ? sum.With(points, located) : sum;
        }

        return sum;
    }

    private PositionSum With(ReadOnlySpan<TrackPoint> points, List<int> located)
    {
        double metres = 0;
        int spikes = 0;
        for (int i = 1; i < located.Count; i++)
        {
            int from = located[i - 1];
            if (IsSpike(points, located, i))
            {
                spikes++;
                i++;
            }

            metres += Earth.Metres(points[from], points[located[i]]);
        }

        double seconds = points[located[^1]].Seconds - points[located[0]].Seconds;
        return new PositionSum(Metres + metres, Seconds + seconds, Points + located.Count, Spikes + spikes);
    }

    /// <summary>A lone position that could only be reached, and left again, faster than anyone runs, while the one after it can be reached.</summary>
    private static bool IsSpike(ReadOnlySpan<TrackPoint> points, List<int> located, int i) =>
        IsOff(points, located, i) && !IsOff(points, located, i - 1) && !IsOff(points, located, i + 1);

    private static bool IsOff(ReadOnlySpan<TrackPoint> points, List<int> located, int i) =>
        i > 0 && i + 1 < located.Count
        && IsLeap(points[located[i - 1]], points[located[i]])
        && IsLeap(points[located[i]], points[located[i + 1]])
        && !IsLeap(points[located[i - 1]], points[located[i + 1]]);

    private static bool IsLeap(in TrackPoint from, in TrackPoint to)
    {
        double metres = Earth.Metres(from, to);
        return metres >= SpikeMetres && metres > FootSpeed.Sprint * (to.Seconds - from.Seconds);
    }
}
