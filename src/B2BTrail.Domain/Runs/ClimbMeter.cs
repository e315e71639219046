namespace B2BTrail.Domain.Runs;

/// <summary>
/// Sums up and down point by point. A turn counts only once it is <see cref="Turn"/> meters deep, so that the trembling of a barometer
/// or a receiver is not climbed; within a direction every meter counts at once, so that each split gets its own (our own rule).
/// Where a sensor leaps and stays there, nothing is climbed.
/// </summary>
internal sealed class ClimbMeter
{
    /// <summary>How far down a turn has to go to be one, in meters.</summary>
    public const double Turn = AscentFigure.Hysteresis;

    private double _level = double.NaN;
    private TrackPoint _latest;
    private int _direction;
    private bool _paused;

    /// <summary>Meters gained and lost by going on to a point. What changes over a pause is not climbed.</summary>
    public (double Up, double Down) GoTo(in TrackPoint point)
    {
        _paused |= point.StartsSegment;
        if (!point.HasElevation)
        {
            return default;
        }

        if (double.IsNaN(_level))
        {
            _level = point.Elevation;
        }
        else if (_paused || default(HeightReach).IsLeap(_latest, point))
        {
            _level += point.Elevation - _latest.Elevation;
        }

        _paused = false;
        _latest = point;
        var rise = point.Elevation - _level;
        if (!(Math.Abs(rise) >= Turn || rise * _direction > 0))
        {
            return default;
        }

        _level = point.Elevation;
        _direction = Math.Sign(rise);
        return rise > 0 ? (rise, 0) : (0, -rise);
    }
}
