using B2BTrail.Domain.Runs;
using Xunit;
using Xunit.Abstractions;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class RealTrackTests(ITestOutputHelper output)
{
    [RealTracksFact]
    public void Positions_come_to_the_known_distance() => Check("distance_m", (track, expected) =>
    {
        double meters = PositionSum.Of(track.Track).Meters;
        double known = track.Figure("gps_haversine_m") ?? expected;
        return (meters, Math.Abs(meters - known) <= Math.Max(0.1, 0.005 * known));
    });

    [RealTracksFact]
    public void The_count_of_the_device_is_the_known_distance() => Check("last_trackpoint_distance_m", (track, expected) =>
    {
        var distance = RunFigures.Of(track.Track, FileSummary.None).Distance!;
        return (distance.Value.Meters, distance.Method == FigureMethod.DeviceCount && Math.Abs(distance.Value.Meters - expected) < 0.01);
    });

    [RealTracksFact]
    public void Climb_lies_between_all_steps_up_and_those_of_ten_meters() => Check("ascent_raw_m", (track, raw) =>
    {
        double least = track.Figure("ascent_hyst10_m") ?? 0.9 * track.Figure("ascent_hyst5_m") ?? 0;
        double meters = RunFigures.Of(track.Track, FileSummary.None).Ascent?.Value.Meters ?? double.NaN;
        return (meters, meters >= least - 0.5 && meters <= raw + 0.5);
    });

    [RealTracksFact]
    public void Cleaning_a_recording_on_foot_leaves_its_distance_and_its_climb_as_they_are()
    {
        List<string> wrong = [];
        foreach (var track in RealTracks.All.Where(t => !t.Name.Contains("with-car", StringComparison.Ordinal)))
        {
            var (before, after) = (RunFigures.Of(track.Track, FileSummary.None), RunFigures.Of(TrackCleaning.Of(track.Track).Track, FileSummary.None));
            if (Math.Abs((before.Distance?.Value.Meters ?? 0) - (after.Distance?.Value.Meters ?? 0)) > 0.005 * (before.Distance?.Value.Meters ?? 0)
                || Math.Abs((before.Ascent?.Value.Meters ?? 0) - (after.Ascent?.Value.Meters ?? 0)) > 0.05 * (before.Ascent?.Value.Meters ?? 0))
            {
                wrong.Add($"{track.Name}: {before.Distance?.Value} {before.Ascent?.Value} became {after.Distance?.Value} {after.Ascent?.Value}; {string.Join(' ', TrackCleaning.Of(track.Track).Notices.Select(n => (n.Code, n.Count)))}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [RealTracksFact]
    public void Beats_come_to_the_known_mean() => Check("avg_hr", (track, expected) =>
    {
        int? beats = RunFigures.Of(track.Track, FileSummary.None).AverageHeartRate?.Value;
        return (beats ?? 0, Math.Abs((beats ?? 0) - (track.Figure("trackpoint_avg_hr") ?? expected)) <= 2);
    });

    [RealTracksFact]
    public void The_whole_time_is_the_known_one_where_most_points_have_a_time() => Check("elapsed_s", (track, expected) =>
    {
        var figures = RunFigures.Of(track.Track, FileSummary.None);
        double seconds = figures.Elapsed?.Value.Seconds ?? 0;
        output.WriteLine($"  moving {figures.Moving?.Value.Seconds}, plain estimate {track.Figure("moving_s_estimate")}; {string.Join(' ', figures.Notices)}");
        bool isPartlyTimed = figures.Notices.Any(notice => notice.Code == FileNoticeCode.MostPointsWithoutTime);
        return (seconds, isPartlyTimed ? seconds == 0 : Math.Abs(seconds - expected) <= 1);
    });

    [RealTracksFact]
    public void A_drive_is_noticed_in_a_file_that_does_not_say_so()
    {
        var drive = RealTracks.All.Single(t => t.Name.EndsWith("around-visnjan-with-car.gpx", StringComparison.Ordinal));
        var start = new DateTime(2020, 12, 18, 6, 15, 50, DateTimeKind.Utc);

        Assert.IsType<ActivityScreening.TooFast>(ActivityScreening.Of(Sport.Unknown, null, RunFigures.Of(drive.Track, FileSummary.None), start, start.AddDays(1)));
    }

    private void Check(string figure, Func<RealTrack, double, (double Ours, bool IsRight)> check)
    {
        var known = RealTracks.All.Where(t => t.Figure(figure) is not null).ToList();
        Assert.NotEmpty(known);
        List<string> wrong = [];
        foreach (var track in known)
        {
            double expected = track.Figure(figure)!.Value;
            var (ours, isRight) = check(track, expected);
            string line = $"{track.Name}: {figure} {expected}, here {ours:0.0}";
            output.WriteLine(line);
            if (!isRight)
            {
                wrong.Add(line);
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }
}
