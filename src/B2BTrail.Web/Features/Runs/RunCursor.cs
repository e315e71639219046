using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What the cursor of a run's page shows at each place along its curves and its track.</summary>
internal sealed class RunCursor
{
    /// <summary>The columns that say how high a dot stands in each chart.</summary>
    public const int ElevationDot = 7;

    /// <inheritdoc cref="ElevationDot"/>
    public const int PaceDot = 8;

    /// <inheritdoc cref="ElevationDot"/>
    public const int HeartRateDot = 9;

    private readonly RecordingView _view;

    /// <summary>The cursor of a recording that has places.</summary>
    public RunCursor(RecordingView view)
    {
        _view = view;
        var text = view.Text;
        var (elevation, pace, heart) = (Plot(view.Curves.Elevation, CurveMeasure.Elevation(text)), Plot(view.Curves.Pace, CurveMeasure.Pace(text)), Plot(view.Curves.HeartRate, CurveMeasure.HeartRate));
        var length = view.Places[^1].Along;
        Rows = [.. view.Places.Select(place => new CursorRow(
            length > 0 ? place.Along / length : 0,
            [
                At(place), Time(place), Elevation(place), Grade(place), Pace(place), HeartRate(place),
                CursorRow.Height(place.Elevation is { } up ? elevation?.Height(up) : null),
                CursorRow.Height(place.Pace is { } seconds ? pace?.Height(seconds) : null),
                CursorRow.Height(place.HeartRate is { } beats ? heart?.Height(beats) : null),
            ]))];
        (string Name, string Unit)[] names =
        [
            (RecordingText.At, text.Short), (RecordingText.Time, ""), (ChartText.Elevation, text.ClimbShort),
            (RecordingText.Grade, "%"), (ChartText.Pace, $"/{text.Short}"), (ChartText.HeartRate, ChartText.HeartRateUnit),
        ];
        Cells = [.. names.Select((name, i) => new RunCursorCell(name.Name, name.Unit, i + 1, Rows[^1].Columns[i]))
            .Where(cell => Rows.Any(row => row.Columns[cell.Column - 1].Length > 0))];
    }

    /// <summary>What stands in the strip above the charts, at first of the run's end; only what the recording knows.</summary>
    public IReadOnlyList<RunCursorCell> Cells { get; }

    /// <summary>The places.</summary>
    public IReadOnlyList<CursorRow> Rows { get; }

    private CurvePlot? Plot(Curve curve, CurveMeasure measure) => curve.IsEmpty ? null : new CurvePlot(curve, measure, _view.Text);

    private string At(RunPlace place)
    {
        var isFine = _view.Axis == CurveAxis.Distance && _view.Places.Count > 1 && _view.Places[1].Along < 0.09 * _view.Text.Unit.Meters();
        return place.Meters is { } meters ? (meters / _view.Text.Unit.Meters()).ToString(isFine ? "0.00" : "0.0", Language.Culture) : "";
    }

    private static string Time(RunPlace place) => place.Seconds is { } seconds ? UnitText.Clock(Duration.FromSeconds((long)Math.Round(seconds))) : "";

    private string Elevation(RunPlace place) => place.Elevation is { } meters ? _view.Text.HeightNumber(meters).ToString("#,0", Language.Culture) : "";

    private static string Grade(RunPlace place) => place.Grade is { } grade ? (grade * 100).ToString("+0;−0;0", Language.Culture) : "";

    private string Pace(RunPlace place) => place.Pace is { } seconds ? UnitText.MinutesAndSeconds(seconds * _view.Text.Unit.Meters() / 1000) : "";

    private static string HeartRate(RunPlace place) => place.HeartRate is { } beats ? UnitText.Whole(beats) : "";
}
