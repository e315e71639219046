using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Charts;

/// <summary>A track as a line on plain ground, north up, with its start, its end and a scale.</summary>
public sealed partial class TrackLine
{
    private const double Margin = 12;
    private const double WidestScale = 0.3;

    /// <summary>How wide the scale may be where a third of the drawing is less: a track straight north is next to no width.</summary>
    private const double LeastScale = 80;

    /// <summary>An end nearer to the start than this share of the way, or this many meters, is the start again.</summary>
    private const double LoopShare = 0.01;
    private const double LoopMeters = 100;

    private string _viewBox = "";
    private string _width = "";
    private string _line = "";
    private string _start = "";
    private string _end = "";
    private string? _points;
    private List<(string Label, string Left, string Top)> _marks = [];
    private (string Width, string Label)? _scale;

    /// <summary>The drawing.</summary>
    [Parameter, EditorRequired]
    public required TrackSketch Sketch { get; set; }

    /// <summary>How far the run went.</summary>
    [Parameter, EditorRequired]
    public Distance Distance { get; set; }

    /// <summary>Writes quantities.</summary>
    [Parameter, EditorRequired]
    public required UnitText Text { get; set; }

    /// <summary>Places to be marked on the way: what is written there, and how far along the run it is, as the drawing counts.</summary>
    [Parameter]
    public IReadOnlyList<(string Label, double Along)> Marks { get; set; } = [];

    /// <summary>Where the run ends, as the drawing counts; a <see cref="ChartCursor"/> then shows the way up to its place. Zero without a cursor.</summary>
    [Parameter]
    public double Length { get; set; }

    private bool WithCursor => Length > 0;

    private string Summary =>
        ChartText.Track(Distance, Extent(Sketch.Width), Extent(Sketch.Height), EndInWords(), Text);

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        var (width, height) = (Sketch.Width + 2 * Margin, Sketch.Height + 2 * Margin);
        _viewBox = $"{-Margin} {-Margin} {SvgPath.Number(width)} {SvgPath.Number(height)}";
        _width = SvgPath.Number(width) + "px";
        _line = string.Concat(Sketch.Lines.Select(line => SvgPath.Line(line.Select(Place))));
        _start = SvgPath.Line([Place(Sketch.Start)]);
        _end = SvgPath.Line([Place(Sketch.End)]);
        _points = WithCursor ? string.Join(';', Sketch.Lines.Select(line => string.Join(' ', line.Select(Point)))) : null;
        _marks = [.. Marks.Select(mark => (mark.Label, At: PlaceAt(mark.Along))).Where(mark => mark.At is not null)
            .Select(mark => (mark.Label, Percent(mark.At!.Value.X + Margin, width), Percent(mark.At.Value.Y + Margin, height)))];
        _scale = Scale(width);
    }

    private static (double X, double Y) Place(SketchPoint point) => (point.X, point.Y);

    private static string Percent(double of, double whole) => SvgPath.Number(of / whole * 100) + "%";

    private string Point(SketchPoint point) => $"{SvgPath.Number(point.X)},{SvgPath.Number(point.Y)},{SvgPath.Number(point.Along / Length * 10_000)}";

    private SketchPoint? PlaceAt(double along)
    {
        foreach (var line in Sketch.Lines)
        {
            for (var i = 1; i < line.Count; i++)
            {
                if (line[i].Along >= along && line[i - 1].Along <= along)
                {
                    var (a, b) = (line[i - 1], line[i]);
                    var by = b.Along > a.Along ? (along - a.Along) / (b.Along - a.Along) : 0;
                    return new SketchPoint(a.X + (b.X - a.X) * by, a.Y + (b.Y - a.Y) * by);
                }
            }
        }

        return null;
    }

    /// <summary>The longest round distance that takes at most a third of the width, as a share of the drawing, with which it shrinks on a narrow screen.</summary>
    private (string Width, string Label)? Scale(double width)
    {
        var widest = Math.Max(width * WidestScale, LeastScale) * Sketch.MetersPerUnit / Text.Unit.Meters();
        if (widest <= 0)
        {
            return null;
        }

        var round = AxisScale.LargestRound(widest);
        var share = round * Text.Unit.Meters() / Sketch.MetersPerUnit / width;
        return (SvgPath.Number(share * 100) + "%", $"{round.ToString("0.####", Language.Culture)} {Text.Short}");
    }

    private string EndInWords()
    {
        var (east, south) = ((Sketch.End.X - Sketch.Start.X) * Sketch.MetersPerUnit, (Sketch.End.Y - Sketch.Start.Y) * Sketch.MetersPerUnit);
        var away = double.Hypot(east, south);
        if (away <= Math.Max(LoopMeters, Distance.Meters * LoopShare))
        {
            return ChartText.EndsAtStart;
        }

        var eighth = (int)Math.Round(Math.Atan2(east, -south) / (Math.PI / 4));
        return ChartText.Ends(Distance.FromMeters(away), eighth, Text);
    }

    private Distance Extent(double units) => Distance.FromMeters(units * Sketch.MetersPerUnit);
}
