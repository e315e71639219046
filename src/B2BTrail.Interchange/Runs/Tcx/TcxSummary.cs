using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Interchange.Runs.Tcx;

/// <summary>What the laps of an activity come to.</summary>
internal static class TcxSummary
{
    /// <summary>
    /// Distance and time are the sums over the laps, heart rate is their mean weighted by the time of each. A sum of which a lap is
    /// missing is none.
    /// </summary>
    public static FileSummary Of(IReadOnlyList<TcxLap> laps)
    {
        var meters = laps.Sum(lap => lap.Meters);
        var seconds = laps.Sum(lap => lap.Seconds);
        var beating = laps.Where(lap => lap.AverageHeartRate > 0 && lap.Seconds > 0).ToList();
        var beatingSeconds = beating.Sum(lap => lap.Seconds);
        return new FileSummary
        {
            Distance = meters is > 0 and <= Distance.MaxMeters ? Distance.FromMeters(meters) : null,
            Timer = seconds is > 0 and <= Duration.MaxRunSeconds ? Duration.FromSeconds((long)Math.Round(seconds)) : null,
            AverageHeartRate = beatingSeconds > 0
                ? (int)Math.Round(beating.Sum(lap => lap.AverageHeartRate * lap.Seconds) / beatingSeconds)
                : null,
        };
    }
}
