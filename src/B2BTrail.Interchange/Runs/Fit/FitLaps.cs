using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What the laps of a file come to.</summary>
internal static class FitLaps
{
    /// <summary>A session with the sums of the laps: distance where it has none and no record tells it, all else where there is no record.</summary>
    /// <remarks>A sum of which a lap is missing is none. Heart rate is the mean weighted by the time of each lap.</remarks>
    public static FitSession Complete(FitSession session, IReadOnlyList<FitLap> laps, ReadOnlySpan<TrackPoint> points)
    {
        if (laps.Count == 0 || TellDistance(points))
        {
            return session;
        }

        var meters = laps.Sum(lap => lap.Meters ?? double.NaN);
        var withDistance = session with { Summary = session.Summary with { Distance = session.Summary.Distance ?? FitFigures.Distance(meters) } };
        return points.IsEmpty ? WithTimes(withDistance, laps) : withDistance;
    }

    private static FitSession WithTimes(FitSession session, IReadOnlyList<FitLap> laps)
    {
        var start = laps.Min(lap => lap.Start);
        var seconds = laps.Sum(lap => lap.Seconds);
        var elapsed = Math.Max(laps.Max(lap => lap.Start + lap.Seconds) - start, seconds);
        var beating = laps.Where(lap => lap is { AverageHeartRate: not null, Seconds: > 0 }).ToList();
        var beats = beating.Sum(lap => lap.AverageHeartRate!.Value * lap.Seconds) / beating.Sum(lap => lap.Seconds);
        var said = session.Summary;
        return session with
        {
            Start = double.IsNaN(session.Start) ? start : session.Start,
            Elapsed = double.IsNaN(session.Elapsed) ? elapsed : session.Elapsed,
            Summary = said with
            {
                Timer = said.Timer ?? FitFigures.Duration(seconds),
                Elapsed = said.Elapsed ?? FitFigures.Duration(elapsed),
                AverageHeartRate = said.AverageHeartRate ?? (beating.Count > 0 ? (int)Math.Round(beats) : null),
            },
        };
    }

    private static bool TellDistance(ReadOnlySpan<TrackPoint> points)
    {
        foreach (ref readonly var point in points)
        {
            if (point.HasPosition || point.Meters > 0)
            {
                return true;
            }
        }

        return false;
    }
}
