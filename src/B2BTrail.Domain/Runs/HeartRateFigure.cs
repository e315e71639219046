namespace B2BTrail.Domain.Runs;

/// <summary>The average heart rate of a recording.</summary>
internal static class HeartRateFigure
{
    /// <summary>
    /// The file's summary where it lies in the range; else the plain mean over the points with a beat, where they cover enough of the time.
    /// Points count alike however long each stood for: right where a watch writes every second, up to five beats off where it writes at
    /// uneven times.
    /// </summary>
    internal static Figure<int>? Of(Track track, FileSummary summary)
    {
        if (summary.AverageHeartRate is >= RunEntry.LowestHeartRate and <= RunEntry.HighestHeartRate and { } said)
        {
            return new(said, FigureMethod.FileSummary);
        }

        long beats = 0;
        int count = 0;
        foreach (ref readonly var point in track.Points)
        {
            if (point.HeartRate > 0)
            {
                beats += point.HeartRate;
                count++;
            }
        }

        return count > 0 && Coverage.Of(track.Points, static (in p) => p.HeartRate > 0) >= RunFigures.LeastShare
            ? new((int)Math.Round((double)beats / count), FigureMethod.Points)
            : null;
    }
}
