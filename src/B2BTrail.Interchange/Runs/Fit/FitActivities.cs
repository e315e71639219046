using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Makes activities of what a FIT file says: one of each session, or one of its points where it was never finished.</summary>
internal static class FitActivities
{
    // A lap begins with its session, give or take the second that rounding makes.
    private const double LapSlack = 1;

    /// <summary>The activities, in order of their starts; none where there is neither a point nor a total.</summary>
    public static List<Activity> Of(FitContent content)
    {
        var points = content.Points.TakeAll();
        var times = content.Points.AreInOrder ? null : Settle(ref points);
        var sessions = Sessions(content, points.Span);
        if (sessions.Count == 0)
        {
            return [];
        }

        var windows = sessions.ConvertAll(session => new FitWindow(session)).ToArray();
        windows[0].Settled(times);
        if (double.IsNaN(windows[^1].Start))
        {
            windows[0].Points = Timeless(points);
        }
        else
        {
            content.TimerEvents.Sort((a, b) => a.Time.CompareTo(b.Time));
            FitTrack.Deal(windows, content.TimerEvents, points);
        }

        var laps = content.Laps.FindAll(lap => !double.IsNaN(lap.Start) && !double.IsNaN(lap.Seconds));
        laps.Sort((a, b) => a.Start.CompareTo(b.Start));
        var nextLap = 0;
        return [.. sessions.Select((session, i) => new Activity
        {
            StartUtc = windows[i].StartUtc(content.Created),
            UtcOffset = content.UtcOffset,
            UtcOffsetAt = FitTime.ToUtc(content.UtcOffsetAt),
            Sport = session.Sport?.Sport ?? Sport.Unknown,
            SportName = session.Sport?.Name,
            Device = content.Device,
            Summary = session.Summary,
            Laps = Laps(laps, ref nextLap, session.Start, i + 1 < sessions.Count ? sessions[i + 1].Start : double.PositiveInfinity),
            Track = windows[i].Points,
            Notices = [.. windows[i].Notices()],
        })];
    }

    private static PointTimes? Settle(ref Memory<TrackPoint> points)
    {
        var times = PointTimes.Settle(points.Span, [], out var count);
        points = points[..count];
        return times;
    }

    // Those that say something, or else one that stands for a recording that was never finished.
    private static List<FitSession> Sessions(FitContent content, ReadOnlySpan<TrackPoint> points)
    {
        var sessions = content.Sessions.FindAll(session => session.SaysSomething);
        if (sessions.Count == 0)
        {
            sessions.Add(new FitSession(double.NaN, double.NaN, null, FileSummary.None));
        }

        if (sessions is [var only])
        {
            only = FitLaps.Complete(only, content.Laps, points);
            var start = FitStart.Of(only.Start, only.Elapsed, points);
            sessions[0] = double.IsNaN(only.Start) || start == only.Start ? only : only with { Start = start, StartDisagrees = true };
        }

        if (points.IsEmpty)
        {
            sessions.RemoveAll(session => !session.SaysSomething);
        }

        var firstTime = FirstTime(points);
        var onlySport = sessions.Count == 1 ? content.Sport : null;
        return [.. sessions
            .Select(session => session with
            {
                Start = double.IsNaN(session.Start) ? firstTime : session.Start,
                Sport = session.Sport ?? onlySport,
            })
            .OrderBy(session => session.Start)];
    }

    // The first point tells where a session does not: the first one whose clock was set, if there is one.
    private static double FirstTime(ReadOnlySpan<TrackPoint> points)
    {
        var first = double.NaN;
        foreach (ref readonly var point in points)
        {
            if (point.Seconds >= FitTime.FirstOfSetClock)
            {
                return point.Seconds;
            }

            first = double.IsNaN(first) ? point.Seconds : first;
        }

        return first;
    }

    private static Track Timeless(Memory<TrackPoint> points)
    {
        if (!points.IsEmpty)
        {
            points.Span[0] = points.Span[0] with { StartsSegment = true };
        }

        return new Track(points);
    }

    // Takes the laps from the next one on that begin before the end.
    private static List<Lap> Laps(List<FitLap> laps, ref int next, double start, double end)
    {
        List<Lap> own = [];
        for (; next < laps.Count && laps[next].Start < end - LapSlack; next++)
        {
            var lap = laps[next];
            if (lap.Start >= start - LapSlack)
            {
                own.Add(new Lap(Math.Max(0, lap.Start - start), lap.Seconds, lap.Meters, lap.AverageHeartRate));
            }
        }

        return own;
    }
}
