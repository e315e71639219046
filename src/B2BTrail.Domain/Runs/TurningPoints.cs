namespace B2BTrail.Domain.Runs;

/// <summary>
/// Sums up the rises and falls from low to high to low that reach <see cref="AscentFigure.Hysteresis"/>. What is gained or lost between
/// two segments was not recorded: the next one goes on at the height at which the last one ended.
/// </summary>
internal sealed class TurningPoints
{
    private double _lift;
    private double _last = double.NaN;
    private double _low;
    private double _high;
    private bool _isNewSegment = true;
    private Trend _trend;

    private enum Trend
    {
        Level,
        Rising,
        Falling,
    }

    /// <summary>Meters up so far; the rise that is under way counts once <see cref="End"/> was called.</summary>
    internal double Up { get; private set; }

    /// <summary>Meters down so far; the fall that is under way counts once <see cref="End"/> was called.</summary>
    internal double Down { get; private set; }

    internal void StartSegment() => _isNewSegment = true;

    internal void Add(double elevation)
    {
        if (_isNewSegment)
        {
            _lift = double.IsNaN(_last) ? 0 : _last - elevation;
            _isNewSegment = false;
        }

        double height = elevation + _lift;
        if (double.IsNaN(_last))
        {
            (_low, _high) = (height, height);
        }

        _last = height;
        Turn(height);
    }

    internal void End()
    {
        Up += _trend == Trend.Rising ? _high - _low : 0;
        Down += _trend == Trend.Falling ? _high - _low : 0;
        _trend = Trend.Level;
    }

    private void Turn(double height)
    {
        _high = _trend == Trend.Falling ? _high : Math.Max(_high, height);
        _low = _trend == Trend.Rising ? _low : Math.Min(_low, height);
        if (_trend != Trend.Falling && _high - height >= AscentFigure.Hysteresis)
        {
            Up += _trend == Trend.Rising ? _high - _low : 0;
            (_trend, _low) = (Trend.Falling, height);
        }
        else if (_trend != Trend.Rising && height - _low >= AscentFigure.Hysteresis)
        {
            Down += _trend == Trend.Falling ? _high - _low : 0;
            (_trend, _high) = (Trend.Rising, height);
        }
    }
}
