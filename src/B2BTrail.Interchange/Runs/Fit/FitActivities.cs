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
        var points = content.Points.All;
        var sessions = content.Sessions.FindAll(session => session.SaysSomething);
        var isUnfinished = sessions.Count == 0;
        if (isUnfinished)
        {
            if (points.IsEmpty)
            {
                return [];
            }

            sessions.Add(new FitSession(double.NaN, double.NaN, null, FileSummary.None));
        }

        var firstTime = FirstTime(points.Span);
        var onlySport = content.Sessions.Count <= 1 ? content.Sport : null;
        sessions = [.. sessions
            .Select(session => session with
            {
                Start = double.IsNaN(session.Start) ? firstTime : session.Start,
                Sport = session.Sport ?? onlySport,
            })
            .OrderBy(session => session.Start)];
        var windows = sessions.ConvertAll(session =>
            new FitWindow(session.Start, session.Start + session.Elapsed, session.Sport?.Sport.IsOnFoot() == true)).ToArray();
        var isTimeless = double.IsNaN(windows[^1].Start);
        if (isTimeless)
        {
            windows[0].Points = Timeless(points);
        }
        else
        {
            content.TimerEvents.Sort((a, b) => a.Time.CompareTo(b.Time));
            FitTrack.Deal(windows, content.TimerEvents, points);
        }

        List<Activity> activities = [];
        for (var i = 0; i < windows.Length; i++)
        {
            List<string> notices = [];
            AddIf(isUnfinished, FitNotices.NeverFinished);
            AddIf(windows[i].Start < FitTime.FirstOfSetClock, FitNotices.ClockNeverSet);
            AddIf(isTimeless && windows[i].Points.Count > 0, FitNotices.NoTimes);
            notices.AddRange(windows[i].Notices());
            activities.Add(new Activity
            {
                Format = RunSource.Fit,
                StartUtc = FitTime.ToUtc(windows[i].Start),
                UtcOffset = content.UtcOffset,
                Sport = sessions[i].Sport?.Sport ?? Sport.Unknown,
                SportName = sessions[i].Sport?.Name,
                Device = content.Device,
                Summary = sessions[i].Summary,
                Laps = Laps(content.Laps, windows[i].Start, i + 1 < windows.Length ? windows[i + 1].Start : double.PositiveInfinity),
                Track = windows[i].Points,
                Notices = notices,
            });

            void AddIf(bool holds, string notice)
            {
                if (holds)
                {
                    notices.Add(notice);
                }
            }
        }

        return activities;
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

    private static List<Lap> Laps(List<FitLap> laps, double start, double until)
    {
        List<Lap> own = [];
        foreach (var lap in laps)
        {
            if (lap.Start >= start - LapSlack && lap.Start < until - LapSlack && !double.IsNaN(lap.Seconds))
            {
                own.Add(new Lap(Math.Max(0, lap.Start - start), lap.Seconds, lap.Metres, lap.AverageHeartRate));
            }
        }

        own.Sort((a, b) => a.StartSeconds.CompareTo(b.StartSeconds));
        return own;
    }
}
