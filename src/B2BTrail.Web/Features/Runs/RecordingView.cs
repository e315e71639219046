using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Charts;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What a run's page shows of the file behind it: light, whatever the file's size, and written in one unit.</summary>
public sealed record RecordingView
{
    private const int MostMarks = 6;
    private const double SketchWidth = 600;
    private const double SketchHeight = 460;

    /// <summary>The file's name.</summary>
    public required string FileName { get; init; }

    /// <summary>"Trail run".</summary>
    public required string What { get; init; }

    /// <summary>Where the file can be had again; null where it was not kept.</summary>
    public string? DownloadUrl { get; init; }

    /// <summary>Writes quantities, in the unit of the splits.</summary>
    public required UnitText Text { get; init; }

    /// <summary>How far the run went.</summary>
    public Distance Distance { get; init; }

    /// <summary>The run's moving time; null where not known.</summary>
    public Duration? Moving { get; init; }

    /// <summary>The run's figures, each with where it is from.</summary>
    public IReadOnlyList<RecordingFigure> Figures { get; init; } = [];

    /// <summary>Miles or kilometers.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>What the splits add up to, in a sentence; null where that is the run's distance and moving time.</summary>
    public string? SplitsSum => Splits.Count == 0 ? null : RecordingText.SplitsSum(Splits, Distance, Moving, Text);

    /// <summary>Elevation, heart rate and pace along the way.</summary>
    public TrackCurves Curves { get; init; } = TrackCurves.None;

    /// <summary>What the curves lie along.</summary>
    public CurveAxis Axis { get; init; }

    /// <summary>What they can lie along.</summary>
    public IReadOnlyList<CurveAxis> Axes { get; init; } = [];

    /// <summary>Places along the curves, for a cursor.</summary>
    public IReadOnlyList<RunPlace> Places { get; init; } = [];

    /// <summary>Round distances on the way, for the drawing of the track: "5", and how far along the axis it is.</summary>
    public IReadOnlyList<(string Label, double Along)> Marks =>
    [
        .. AxisScale.RoundPlaces(Distance.In(Text.Unit), MostMarks).Where(place => place > 0)
            .Select(place => (Label: place.ToString("0.##", Language.Culture), Along: AlongAt(place * Text.Unit.Meters())))
            .Where(mark => mark.Along is not null).Select(mark => (mark.Label, mark.Along!.Value)),
    ];

    /// <summary>The track as a drawing; null where the file has no positions, or one place alone.</summary>
    public TrackSketch? Sketch { get; init; }

    /// <summary>What the runner or the watch marked off.</summary>
    public IReadOnlyList<Lap> Laps { get; init; } = [];

    /// <summary>What was noticed when the file was read, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>"905 m up"; null where not known.</summary>
    public string? Up { get; init; }

    /// <summary>"148 on average, 165 at most"; null where not known.</summary>
    public string? MeanHeartRate { get; init; }

    /// <summary>The pace of the fastest split, in seconds a mile or kilometer; null where none is a whole one or paces are not known.</summary>
    public double? FastestSplit => Splits.Where(split => Math.Abs(split.Distance.Meters - Text.Unit.Meters()) < 1).Min(split => split.Pace?.SecondsPer(Text.Unit));

    /// <summary>The highest heart rate of the points; null where none was recorded.</summary>
    public int? MostHeartRate => Curves.HeartRate.IsEmpty ? null : (int)Curves.HeartRate.Highest;

    /// <summary>"11:45 on average"; null where not known.</summary>
    public string? MeanPace { get; init; }

    /// <summary>What the file does not hold, in a sentence; null where it holds all that is drawn.</summary>
    public string? Missing => RecordingText.Missing(
        track: Sketch is null, elevation: Curves.Elevation.IsEmpty, heartRate: Curves.HeartRate.IsEmpty, pace: Curves.Pace.IsEmpty);

    /// <summary>What to show of a run and its file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">The run as it is in the log, which goes before the file.</param>
    /// <param name="text">Writes quantities, and gives the unit of the splits.</param>
    /// <param name="axis">What the curves should lie along, where the file knows it.</param>
    public static RecordingView Of(RecordedFile file, RunEntry run, UnitText text, CurveAxis axis = CurveAxis.Distance)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(text);
        var profile = RunProfile.Of(file.Track, run.Distance, run.Moving, axis, text.Unit, SketchWidth, SketchHeight);
        return new RecordingView
        {
            FileName = file.Name,
            What = RecordingText.Sport(file.Sport),
            DownloadUrl = file.DownloadUrl,
            Text = text,
            Distance = run.Distance,
            Moving = run.Moving,
            Figures =
            [
                .. RecordingFigure.Of<Distance>(RecordingText.Distance, run.Distance, file.Distance, text.Distance),
                .. RecordingFigure.Of(RecordingText.MovingTime, run.Moving, file.Moving, UnitText.Clock),
                .. RecordingFigure.Of(RecordingText.ElapsedTime, run.Elapsed, file.Elapsed, UnitText.Clock),
                .. RecordingFigure.Of(RecordingText.Ascent, run.Ascent, file.Ascent, text.Climb),
                .. RecordingFigure.Of(RecordingText.Descent, run.Descent, file.Descent, text.Climb),
                .. RecordingFigure.Of(RecordingText.HeartRate, run.AverageHeartRate, file.AverageHeartRate, RecordingText.Beats),
            ],
            Splits = Domain.Runs.Splits.Of(file.Track, text.Unit, run.Distance, run.Moving, Shown(run.Ascent, text), Shown(run.Descent, text)),
            Curves = profile.Curves,
            Axis = profile.Axis,
            Axes = profile.Axes,
            Places = profile.Places,
            Sketch = profile.Sketch is { MetersPerUnit: > 0 } sketch ? sketch : null,
            Laps = file.Laps,
            Notices = [.. file.Notices.Select(notice => FileNoticeText.Of(notice, text))],
            Up = run.Ascent is { } climb ? RecordingText.Up(climb, text) : null,
            MeanHeartRate = run.AverageHeartRate is { } beats ? RecordingText.OnAverage(beats, profile.Curves.HeartRate) : null,
            MeanPace = run.Moving is { } time && run.Distance.Meters > 0
                ? RecordingText.OnAverage(time.Seconds / run.Distance.In(text.Unit))
                : null,
        };
    }

    private double? AlongAt(double meters) => Places.FirstOrDefault(place => place.Meters >= meters - 0.5)?.Along;

    // As it is read, so that the splits add up to it.
    private static Climb? Shown(Climb? climb, UnitText text) => climb is not { } known ? null
        : text.Unit == DistanceUnit.Mile ? Climb.FromFeet(text.ClimbNumber(known))
        : Climb.FromMeters(text.ClimbNumber(known));
}
