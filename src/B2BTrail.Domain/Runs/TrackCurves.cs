using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What a recording says along its way.</summary>
/// <param name="Elevation">Meters above the sea.</param>
/// <param name="HeartRate">Beats a minute.</param>
/// <param name="Pace">Seconds a kilometer, smoothed as <see cref="SmoothedPace"/> says.</param>
public sealed record TrackCurves(Curve Elevation, Curve HeartRate, Curve Pace)
{
    /// <summary>A track without anything.</summary>
    public static readonly TrackCurves None = new(Curve.None, Curve.None, Curve.None);

    /// <summary>The curves of a track, along its distance, or along its time where it does not say how far it went.</summary>
    /// <param name="track">The points.</param>
    /// <param name="total">The run's distance, to which a track that is nearly as long is stretched.</param>
    public static TrackCurves Of(Track track, Distance total)
    {
        ArgumentNullException.ThrowIfNull(track);
        var progress = TrackProgress.Of(track, total);
        if (!progress.HasDistance && !progress.HasTime)
        {
            return None;
        }

        return Of(track.Points, progress, progress.HasDistance ? CurveAxis.Distance : CurveAxis.Time);
    }

    /// <summary>The curves along an axis that the track has.</summary>
    internal static TrackCurves Of(ReadOnlySpan<TrackPoint> points, TrackProgress progress, CurveAxis axis)
    {
        var along = progress.Along(axis);
        var values = new double[points.Length];
        for (var i = 0; i < points.Length; i++)
        {
            values[i] = points[i].Elevation;
        }

        var elevation = CurveThinning.Of(axis, along, values, points);
        for (var i = 0; i < points.Length; i++)
        {
            values[i] = points[i].HeartRate > 0 ? points[i].HeartRate : double.NaN;
        }

        var heartRate = CurveThinning.Of(axis, along, values, points);
        var pace = progress is { HasDistance: true, HasTime: true }
            ? CurveThinning.Of(axis, along, SmoothedPace.Of(progress, points), points)
            : Curve.None;
        return new TrackCurves(elevation, heartRate, pace);
    }
}
