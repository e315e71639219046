using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>One stretch of a run, mostly a mile or a kilometer.</summary>
/// <param name="Number">Its place, from 1.</param>
/// <param name="Distance">How far it is; the last one is what was left.</param>
/// <param name="Time">How long it took, pauses left out, in whole seconds that add up to the whole; null where the file has no times.</param>
/// <param name="Ascent">Meters gained; null where no height was recorded.</param>
/// <param name="Descent">Meters lost; null where no height was recorded.</param>
/// <param name="AverageHeartRate">Beats a minute, weighted by time; null where not recorded.</param>
public sealed record Split(int Number, Distance Distance, Duration? Time, Climb? Ascent, Climb? Descent, int? AverageHeartRate)
{
    /// <summary>Time over distance; null where it is not known or no pace of anybody on foot.</summary>
    public Pace? Pace => Distance.Meters > 0 && Time is { } time && time.Seconds / Distance.Meters * 1000 is >= Units.Pace.Fastest and <= Units.Pace.Slowest and var pace
        ? new Pace(pace)
        : null;
}
