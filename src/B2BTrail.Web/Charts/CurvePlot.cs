using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Charts;

/// <summary>Where a curve's values lie in its chart.</summary>
public sealed class CurvePlot
{
    private readonly CurveMeasure _measure;
    private readonly bool _isByTime;
    private readonly double _unit;

    /// <summary>The plot of a curve that is not empty.</summary>
    public CurvePlot(Curve curve, CurveMeasure measure, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(curve);
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(text);
        (_measure, _isByTime, _unit) = (measure, curve.Axis == CurveAxis.Time, text.Unit.Meters());
        (Low, High) = measure.IsTrimmed ? (curve.UsualLow, curve.UsualHigh) : (curve.Lowest, curve.Highest);
        Along = AxisScale.Along(ToShown(curve.Length), _isByTime ? AxisScale.ClockSteps : null);
        Values = AxisScale.Around(measure.Shown(Low), measure.Shown(High), measure.LeastSpan, measure.Steps);
    }

    /// <summary>The lowest value that the chart is made for.</summary>
    public double Low { get; }

    /// <summary>The highest.</summary>
    public double High { get; }

    /// <summary>The axis from left to right: the runner's unit, or seconds.</summary>
    public AxisScale Along { get; }

    /// <summary>The axis from bottom to top, in what is shown.</summary>
    public AxisScale Values { get; }

    /// <summary>How far from left to right a place lies, 0…1.</summary>
    /// <param name="along">Meters or seconds under way.</param>
    public double Share(double along) => Along.Share(ToShown(along));

    /// <summary>How far up a value lies, 0…1.</summary>
    public double Height(double value) => Up(_measure.Shown(value));

    /// <summary>The same for what is shown.</summary>
    public double Up(double shown) => _measure.IsUpsideDown ? 1 - Values.Share(shown) : Values.Share(shown);

    private double ToShown(double along) => _isByTime ? along : along / _unit;
}
