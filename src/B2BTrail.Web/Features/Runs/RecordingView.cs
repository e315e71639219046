using System.Globalization;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What a run's page shows of the file behind it: light, whatever the file's size, and written in one unit.</summary>
public sealed record RecordingView
{
    private const double SketchWidth = 600;
    private const double SketchHeight = 360;

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

    /// <summary>The run's figures, each with where it is from.</summary>
    public IReadOnlyList<RecordingFigure> Figures { get; init; } = [];

    /// <summary>Miles or kilometres.</summary>
    public IReadOnlyList<Split> Splits { get; init; } = [];

    /// <summary>Elevation, heart rate and pace along the way.</summary>
    public TrackCurves Curves { get; init; } = TrackCurves.None;

    /// <summary>The track as a drawing; null where the file has no positions, or one place alone.</summary>
    public TrackSketch? Sketch { get; init; }

    /// <summary>What the runner or the watch marked off.</summary>
    public IReadOnlyList<Lap> Laps { get; init; } = [];

    /// <summary>What was noticed when the file was read, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];

    /// <summary>"905 m up"; null where not known.</summary>
    public string? Up { get; init; }

    /// <summary>"148 on average"; null where not known.</summary>
    public string? MeanHeartRate { get; init; }

    /// <summary>"11:45 on average"; null where not known.</summary>
    public string? MeanPace { get; init; }

    /// <summary>What the file does not hold, in a sentence; null where it holds all that is drawn.</summary>
    public string? Missing
    {
        get
        {
            string[] missing =
            [
                .. Sketch is null ? ["track"] : Array.Empty<string>(),
                .. Curves.Elevation.IsEmpty ? ["elevation"] : Array.Empty<string>(),
                .. Curves.HeartRate.IsEmpty ? ["heart rate"] : Array.Empty<string>(),
                .. Curves.Pace.IsEmpty ? ["pace"] : Array.Empty<string>(),
            ];
            return missing switch
            {
                [] => null,
                [.. var some, var last] when missing.Length < 4 => $"The file has no {string.Join(", no ", some)}{(some.Length > 0 ? " and no " : "")}{last} along the way.",
                _ => "The file has only totals: nothing along the way was recorded.",
            };
        }
    }

    /// <summary>What to show of a run and its file.</summary>
    /// <param name="file">The file.</param>
    /// <param name="run">The run as it is in the log, which goes before the file.</param>
    /// <param name="text">Writes quantities, and gives the unit of the splits.</param>
    public static RecordingView Of(RecordedFile file, RunEntry run, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(text);
        return new RecordingView
        {
            FileName = file.Name,
            What = WordFor(file.Sport),
            DownloadUrl = file.DownloadUrl,
            Text = text,
            Distance = run.Distance,
            Figures =
            [
                .. RecordingFigure.Of<Distance>("Distance", run.Distance, file.Distance, text.Distance),
                .. RecordingFigure.Of("Moving time", run.Moving, file.Moving, UnitText.Clock),
                .. RecordingFigure.Of("Elapsed time", run.Elapsed, file.Elapsed, UnitText.Clock),
                .. RecordingFigure.Of("Elevation gain", run.Ascent, file.Ascent, text.Climb),
                .. RecordingFigure.Of("Descent", run.Descent, file.Descent, text.Climb),
                .. RecordingFigure.Of("Heart rate", run.AverageHeartRate, file.AverageHeartRate, beats => $"{Whole(beats)} bpm"),
            ],
            Splits = Domain.Runs.Splits.Of(file.Track, text.Unit, run.Distance),
            Curves = TrackCurves.Of(file.Track, run.Distance),
            Sketch = TrackSketch.Of(file.Track, SketchWidth, SketchHeight) is { MetresPerUnit: > 0 } sketch ? sketch : null,
            Laps = file.Laps,
            Notices = [.. file.Notices.Select(notice => FileNoticeText.Of(notice, text))],
            Up = run.Ascent is { } climb ? $"{text.Climb(climb)} up" : null,
            MeanHeartRate = run.AverageHeartRate is { } beats ? $"{Whole(beats)} on average" : null,
            MeanPace = run.Moving is { } time && run.Distance.Metres > 0
                ? $"{UnitText.MinutesAndSeconds(time.Seconds / run.Distance.In(text.Unit))} on average"
                : null,
        };
    }

    private static string WordFor(Sport sport) => sport switch
    {
        Sport.TrailRunning => "Trail run",
        Sport.Treadmill => "Treadmill",
        Sport.Hiking => "Hike",
        Sport.Walking => "Walk",
        _ => "Run",
    };

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);
}
