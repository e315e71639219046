using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// The figures of one recording. Each is null where neither the file's summary nor its points give it; none is negative, and the time
/// in motion is never longer than the time from start to end. The methods are written up in docs/recordings.md.
/// </summary>
public sealed record RunFigures
{
    /// <summary>The share of the time for which something must be told to stand for the whole; for times, of the points (our own choice).</summary>
    internal const double LeastShare = 0.5;

    /// <summary>How far, more than zero and at most <see cref="Distance.MaxMeters"/>.</summary>
    public Figure<Distance>? Distance { get; init; }

    /// <summary>Time in motion, more than zero.</summary>
    public Figure<Duration>? Moving { get; init; }

    /// <summary>Time from start to end, more than zero and at most <see cref="Duration.MaxRunSeconds"/>.</summary>
    public Figure<Duration>? Elapsed { get; init; }

    /// <summary>Climb, at most <see cref="Climb.MaxMeters"/>.</summary>
    public Figure<Climb>? Ascent { get; init; }

    /// <summary>Height lost, at most <see cref="Climb.MaxMeters"/>.</summary>
    public Figure<Climb>? Descent { get; init; }

    /// <summary>Beats a minute, <see cref="RunEntry.LowestHeartRate"/>…<see cref="RunEntry.HighestHeartRate"/>.</summary>
    public Figure<int>? AverageHeartRate { get; init; }

    /// <summary>What was odd and how it was read all the same.</summary>
    public IReadOnlyList<FileNotice> Notices { get; init; } = [];

    /// <summary>The figures of a recording, from what its file says and what its points give.</summary>
    public static RunFigures Of(Track track, FileSummary summary)
    {
        ArgumentNullException.ThrowIfNull(track);
        ArgumentNullException.ThrowIfNull(summary);
        List<FileNotice> notices = [];
        var elapsed = TimeFigures.Elapsed(track, summary, notices);
        var moving = TimeFigures.Moving(track, summary, elapsed?.Value, notices);
        var distance = DistanceFigure.Of(track, summary, (moving ?? elapsed)?.Value, notices);
        var (ascent, descent) = AscentFigure.Of(track, summary, distance?.Value, notices);
        if (distance is not null && (moving ?? elapsed) is { } time && FootSpeed.IsTooFast(distance.Value, time.Value))
        {
            notices.Add(FootSpeed.Notice(FileNoticeCode.FasterThanRunning, distance.Value, time.Value));
        }

        return new RunFigures
        {
            Distance = distance,
            Moving = moving,
            Elapsed = elapsed,
            Ascent = ascent,
            Descent = descent,
            AverageHeartRate = HeartRateFigure.Of(track, summary),
            Notices = notices,
        };
    }
}
