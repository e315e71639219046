using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Charts;

/// <summary>One figure along a run as a line: a few paths whatever the run's length, and the numbers below for those who want them.</summary>
public sealed partial class CurveChart
{
    private const int Width = 1000;
    private const int Height = 200;
    private const int MostRows = 20;

    private AxisScale _x = AxisScale.Along(0);
    private AxisScale _y = AxisScale.Around(0, 0, 1);
    private string _grid = "";
    private string _area = "";
    private string _line = "";
    private string _gaps = "";
    private string _range = "";

    /// <summary>The curve; not an empty one.</summary>
    [Parameter, EditorRequired]
    public required Curve Curve { get; set; }

    /// <summary>What it shows.</summary>
    [Parameter, EditorRequired]
    public required CurveMeasure Measure { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>What is worth knowing beside the range: "905 m up".</summary>
    [Parameter]
    public string? Extra { get; set; }

    private bool IsByTime => Curve.Axis == CurveAxis.Time;

    private IReadOnlyList<double>? AlongSteps => IsByTime ? AxisScale.ClockSteps : null;

    private string Summary => ChartText.Curve(Measure.Name, Measure.IsTrimmed, _range, Extra);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var (low, high) = Measure.IsTrimmed ? (Curve.UsualLow, Curve.UsualHigh) : (Curve.Lowest, Curve.Highest);
        _range = ChartText.Range(Measure.Write(Measure.Shown(low)), Measure.Write(Measure.Shown(high)), Measure.Unit);
        _x = AxisScale.Along(ToShown(Curve.Length), AlongSteps);
        _y = AxisScale.Around(Measure.Shown(low), Measure.Shown(high), Measure.LeastSpan, Measure.Steps);
        _grid = string.Concat(_y.Ticks.Select(tick => $"M0 {SvgPath.Number(Height * (1 - Up(tick)))}H{Width}"));
        var lines = Curve.Lines.Select(line => line.Select(Place).ToArray()).ToArray();
        _line = string.Concat(lines.Select(SvgPath.Line));
        _gaps = string.Concat(lines.Skip(1).Select(line => $"M{SvgPath.Number(line[0].X)} 0V{Height}"));
        _area = Measure.IsFilled
            ? string.Concat(lines.Select(line => $"{SvgPath.Line(line)}V{Height}H{SvgPath.Number(line[0].X)}z"))
            : "";
    }

    private (double X, double Y) Place(CurvePoint point) =>
        (Width * _x.Share(ToShown(point.Along)), Height * (1 - Up(Measure.Shown(point.Value))));

    private double Up(double shown) => Measure.IsUpsideDown ? 1 - _y.Share(shown) : _y.Share(shown);

    private double ToShown(double along) => IsByTime ? along : along / Text.Unit.Metres();

    private double FromShown(double shown) => IsByTime ? shown : shown * Text.Unit.Metres();

    private string WriteAlong(double shown) => IsByTime
        ? UnitText.Clock(Duration.FromSeconds((long)shown))
        : shown.ToString("0.##", Language.Culture);

    private static string Percent(double share) => Math.Round(share * 100, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
