using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Charts;

/// <summary>One figure along a run as a line: a few paths whatever the run's length.</summary>
public sealed partial class CurveChart
{
    private const int Width = 1000;
    private const int Height = 200;

    private CurvePlot _plot = null!;
    private string _grid = "";
    private string _area = "";
    private string _line = "";
    private string _gaps = "";

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

    /// <summary>The column of a <see cref="CursorRow"/> that says how high the cursor's dot stands; null without a cursor.</summary>
    [Parameter]
    public int? DotColumn { get; set; }

    /// <summary>Whether the places along the run are named below; of charts below each other the last one does.</summary>
    [Parameter]
    public bool NamesPlaces { get; set; } = true;

    private bool IsByTime => Curve.Axis == CurveAxis.Time;

    private string Low => Measure.Write(Measure.Shown(_plot.Low));

    private string High => Measure.Write(Measure.Shown(_plot.High));

    /// <summary>Heights are told by their range, all else by its average, where that is known.</summary>
    private string Note => Measure.IsFilled || Extra is null ? ChartText.Range(Low, High) : Extra;

    private string Summary => ChartText.Curve(Measure.Name, Measure.IsTrimmed, ChartText.Range(Low, High, Measure.Unit), Extra);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        _plot = new CurvePlot(Curve, Measure, Text);
        _grid = string.Concat(_plot.Values.Ticks.Select(tick => $"M0 {SvgPath.Number(Height * (1 - _plot.Up(tick)))}H{Width}"));
        var lines = Curve.Lines.Select(line => line.Select(Place).ToArray()).ToArray();
        _line = string.Concat(lines.Select(SvgPath.Line));
        _gaps = string.Concat(lines.Skip(1).Select(line => $"M{SvgPath.Number(line[0].X)} 0V{Height}"));
        _area = Measure.IsFilled
            ? string.Concat(lines.Select(line => $"{SvgPath.Line(line)}V{Height}H{SvgPath.Number(line[0].X)}z"))
            : "";
    }

    private (double X, double Y) Place(CurvePoint point) => (Width * _plot.Share(point.Along), Height * (1 - _plot.Height(point.Value)));

    private string WriteAlong(double shown) => IsByTime
        ? UnitText.Clock(Duration.FromSeconds((long)shown))
        : shown.ToString("0.##", Language.Culture);

    private static string Percent(double share) => Math.Round(share * 100, 2).ToString(CultureInfo.InvariantCulture) + "%";
}
