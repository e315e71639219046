namespace B2BTrail.Domain.Runs;

/// <summary>Why a recording has no distance that can be logged.</summary>
public static class MissingDistance
{
    /// <summary>Whether there is nothing that tells a distance, or only that it did not move, or one that cannot be.</summary>
    public static FileNotice Of(Track track, FileSummary summary)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(summary);
        double farthest = summary.Distance?.Meters ?? -1;
        int positions = 0;
        foreach (ref readonly var point in track.Points)
        {
            positions += point.HasPosition ? 1 : 0;
            farthest = point.HasMeters ? Math.Max(farthest, point.Meters) : farthest;
        }

        return new(farthest > Units.Distance.MaxMeters ? FileNoticeCode.DistanceTooFar
            : farthest > 0 || positions > 1 ? FileNoticeCode.NeverMoved
            : FileNoticeCode.NoDistance);
    }
}
