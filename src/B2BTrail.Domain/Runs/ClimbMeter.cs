namespace B2BTrail.Domain.Runs;

/// <summary>
/// Sums up and down point by point. A turn counts only once it is <see cref="Turn"/> metres deep, so that the trembling of a barometer
/// or a receiver is not climbed; within a direction every metre counts at once, so that each split gets its own (our own rule).
/// </summary>
internal sealed class ClimbMeter
{
    /// <summary>How far down a turn has to go to be one, in metres.</summary>
    public const double Turn = AscentFigure.Hysteresis;

    private double _level = double.NaN;
    private double _latest = double.NaN;
    private int _direction;
    private bool _paused;

    /// <summary>Metres gained and lost by going on to a point. What changes over a pause is not climbed.</summary>
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
        else if (_paused)
        {
            _level += point.Elevation - _latest;
        }

        _paused = false;
        _latest = point.Elevation;
        var rise = _latest - _level;
        if (!(Math.Abs(rise) >= Turn || rise * _direction > 0))
        {
            return default;
        }

        _level = _latest;
        _direction = Math.Sign(rise);
        return rise > 0 ? (rise, 0) : (0, -rise);
    }
}
