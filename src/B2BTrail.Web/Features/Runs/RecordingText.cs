using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Names what a run's file holds, and what it does not.</summary>
internal static class RecordingText
{
    public const string Distance = "Distance";

    public const string MovingTime = "Moving time";

    public const string ElapsedTime = "Elapsed time";

    public const string Ascent = "Elevation gain";

    public const string Descent = "Descent";

    public const string HeartRate = "Heart rate";

    public const string At = "At";

    public const string Time = "Time";

    public const string Grade = "Grade";

    public const string Gain = "Gain";

    public const string Effort = "Effort";

    /// <summary>What curves may lie along.</summary>
    public static SegmentOption<CurveAxis>[] Axes => [new(CurveAxis.Distance, "Distance"), new(CurveAxis.Time, "Time")];

    /// <summary>"A longer bar is faster. 19 splits, 3:57:46, 3,360 ft up in all."</summary>
    public static string Head(IReadOnlyList<Split> splits, UnitText text)
    {
        var seconds = splits.Sum(split => split.Time?.Seconds ?? 0);
        var up = splits.Sum(split => split.Ascent?.Meters ?? 0);
        string[] sums =
        [
            UnitText.Count(splits.Count, "split", "splits"),
            .. seconds > 0 ? [UnitText.Clock(Duration.FromSeconds(seconds))] : Array.Empty<string>(),
            .. splits.Any(split => split.Ascent is not null) ? [$"{text.Climb(new Climb(up))} up"] : Array.Empty<string>(),
        ];
        return $"{(splits.Any(split => split.Pace is not null) ? "A longer bar is faster. " : "")}{string.Join(", ", sums)} in all.";
    }

    /// <summary>"Splits 1 to 10".</summary>
    public static string Splits(int first, int last) => $"Splits {first} to {last}";

    /// <summary>Where a figure is from.</summary>
    public static string From(RecordingFigure figure) => figure switch
    {
        { Overruled: true } => $"entered by you; the file says {figure.FileValue}",
        { Method: { } method } => method,
        _ => "entered by you; not in the file",
    };

    /// <summary>What kind of activity it is, as a heading.</summary>
    public static string Sport(Sport sport) => sport switch
    {
        Domain.Runs.Sport.TrailRunning => "Trail run",
        Domain.Runs.Sport.Treadmill => "Treadmill",
        Domain.Runs.Sport.Hiking => "Hike",
        Domain.Runs.Sport.Walking => "Walk",
        _ => "Run",
    };

    /// <summary>What the file does not hold, in a sentence; null where it holds all that is drawn.</summary>
    public static string? Missing(bool track, bool elevation, bool heartRate, bool pace)
    {
        string[] missing =
        [
            .. track ? ["track"] : Array.Empty<string>(),
            .. elevation ? ["elevation"] : Array.Empty<string>(),
            .. heartRate ? ["heart rate"] : Array.Empty<string>(),
            .. pace ? ["pace"] : Array.Empty<string>(),
        ];
        return missing switch
        {
            [] => null,
            [.. var some, var last] when missing.Length < 4 => $"The file has no {string.Join(", no ", some)}{(some.Length > 0 ? " and no " : "")}{last} along the way.",
            _ => "The file has only totals: nothing along the way was recorded.",
        };
    }

    /// <summary>What splits add up to where they are of a part of the run only, or take another time; null where they add up to the run.</summary>
    public static string? SplitsSum(IReadOnlyList<Split> splits, Distance distance, Duration? moving, UnitText text)
    {
        var meters = splits.Sum(split => split.Distance.Meters);
        var seconds = splits.Sum(split => split.Time?.Seconds ?? 0);
        return Math.Abs(meters - distance.Meters) > 1 ? $"The points in the file cover {text.Distance(new Distance(meters))} of {text.Distance(distance)}, and so do these splits."
            : seconds > 0 && moving is { } time && Math.Abs(seconds - time.Seconds) > 1 ? $"Together they take {UnitText.Clock(Duration.FromSeconds(seconds))}."
            : null;
    }

    public static string Beats(int perMinute) => $"{UnitText.Whole(perMinute)} bpm";

    public static string Up(Climb climb, UnitText text) => $"{text.Climb(climb)} up";

    public static string OnAverage(int perMinute, Curve along) =>
        $"{UnitText.Whole(perMinute)} on average{(along.IsEmpty ? "" : $", {UnitText.Whole((int)along.Highest)} at most")}";

    public static string OnAverage(double secondsPerUnit) => $"{UnitText.MinutesAndSeconds(secondsPerUnit)} on average";
}
