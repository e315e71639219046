using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>Time from start to end, and the part of it in motion.</summary>
internal static class TimeFigures
{
    /// <summary>Slower than this, in meters a second, is standing (our own choice; a steep climb is walked at about 0.5).</summary>
    internal const double Standstill = 0.3;

    /// <summary>Speed is taken over this many seconds more on either side of a step, so that a jittery position does not look like motion.</summary>
    internal const double SpeedWindowSeconds = 5;

    /// <summary>A total of the file is passed over where the points take so many times as long.</summary>
    internal const double MostTimesSaid = 2;

    /// <summary>
    /// The file's summary, unless its points take far longer; else the time from the first point to the last, or the device's timer where
    /// that ran longer, as it does in a file that was cut off.
    /// </summary>
    internal static Figure<Duration>? Elapsed(Track track, FileSummary summary, List<FileNotice> notices)
    {
        var said = Usable(summary.Elapsed);
        var span = said is null ? Span(track.Points, notices) : Span(track.Points, []);
        if (said is { } whole)
        {
            if (!(span is { } far && far.Seconds > MostTimesSaid * whole.Seconds))
            {
                return new(whole, FigureMethod.FileSummary);
            }

            notices.Add(new(FileNoticeCode.TimesDisagree) { Time = whole, UsedTime = span });
        }

        var timer = Usable(summary.Timer);
        return timer is { } ran && (span is not { } between || ran > between) ? new(ran, FigureMethod.Timer)
            : span is { } seen ? new(seen, FigureMethod.Points)
            : null;
    }

    /// <summary>
    /// The device's timer, unless the points move for far longer; else the time in which they move. Never longer than
    /// <paramref name="elapsed"/>.
    /// </summary>
    internal static Figure<Duration>? Moving(Track track, FileSummary summary, Duration? elapsed, List<FileNotice> notices)
    {
        var moved = elapsed is { } whole && !(Usable(summary.Timer) is { } timer && timer.Seconds * MostTimesSaid >= whole.Seconds)
            ? Usable(Math.Min(InMotion(track.Points), whole.Seconds))
            : null;
        if (Usable(summary.Timer) is { } ran)
        {
            if (!(moved is { } far && far.Seconds > MostTimesSaid * ran.Seconds))
            {
                return new(elapsed is { } most && ran > most ? most : ran, FigureMethod.Timer);
            }

            if (notices.TrueForAll(notice => notice.Code != FileNoticeCode.TimesDisagree))
            {
                notices.Add(new(FileNoticeCode.TimesDisagree) { Time = ran, UsedTime = moved });
            }
        }

        return moved is { } seen ? new(seen, FigureMethod.SpeedThreshold) : null;
    }

    private static Duration? Usable(Duration? time) => time is { Seconds: > 0 and <= Duration.MaxRunSeconds } ? time : null;

    private static Duration? Usable(double seconds) => Usable(Duration.FromSeconds((long)Math.Round(seconds)));

    private static Duration? Span(ReadOnlySpan<TrackPoint> points, List<FileNotice> notices)
    {
        int timed = 0;
        double first = double.NaN;
        double last = double.NaN;
        foreach (ref readonly var point in points)
        {
            if (point.HasTime)
            {
                timed++;
                first = double.IsNaN(first) ? point.Seconds : first;
                last = point.Seconds;
            }
        }

        if (timed == 0)
        {
            return null;
        }

        if (timed < RunFigures.LeastShare * points.Length)
        {
            notices.Add(new(FileNoticeCode.MostPointsWithoutTime));
            return null;
        }

        if (timed > 1 && last == first)
        {
            notices.Add(new(FileNoticeCode.AllPointsOneTime));
        }

        if (last - first > Duration.MaxRunSeconds)
        {
            notices.Add(new(FileNoticeCode.PointsTooFarApart));
            return null;
        }

        return Usable(last - first);
    }

    /// <summary>Seconds in motion up to each point; never falls.</summary>
    internal static double[] MotionAlong(ReadOnlySpan<TrackPoint> points)
    {
        var along = new double[points.Length];
        InMotion(points, along);
        for (int i = 1; i < along.Length; i++)
        {
            along[i] += along[i - 1];
        }

        return along;
    }

    private static double InMotion(ReadOnlySpan<TrackPoint> points, Span<double> steps = default)
    {
        double seconds = 0;
        List<int> placed = [];
        foreach (var segment in Segments.Of(points))
        {
            var part = points[segment];
            placed.Clear();
            for (int i = 0; i < part.Length; i++)
            {
                if (part[i].HasTime && (part[i].HasPosition || part[i].HasMeters))
                {
                    placed.Add(i);
                }
            }

            seconds += InMotion(part, placed, steps.IsEmpty ? default : steps[segment]);
        }

        return seconds;
    }

    private static double InMotion(ReadOnlySpan<TrackPoint> points, List<int> placed, Span<double> steps)
    {
        double seconds = 0;
        int from = 0;
        int to = 0;
        for (int i = 1; i < placed.Count; i++)
        {
            double start = points[placed[i - 1]].Seconds;
            double end = points[placed[i]].Seconds;
            for (; points[placed[from]].Seconds < start - SpeedWindowSeconds; from++)
            {
            }

            for (to = Math.Max(to, i); to + 1 < placed.Count && points[placed[to + 1]].Seconds <= end + SpeedWindowSeconds; to++)
            {
            }

            ref readonly var before = ref points[placed[from]];
            ref readonly var after = ref points[placed[to]];
            if (Apart(before, after) >= Standstill * (after.Seconds - before.Seconds))
            {
                double step = Math.Max(0, end - start);
                seconds += step;
                if (!steps.IsEmpty)
                {
                    steps[placed[i]] = step;
                }
            }
        }

        return seconds;
    }

    /// <summary>Meters from one point to the other as the device counted them, else as the crow flies; not a number where neither is known.</summary>
    private static double Apart(in TrackPoint a, in TrackPoint b) =>
        a.HasMeters && b.HasMeters ? b.Meters - a.Meters : Earth.Meters(a, b);
}
