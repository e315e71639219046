using System.IO.Compression;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Runs.Tcx;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Xml;

public sealed class RealXmlFilesTests
{
    [RealFilesFact]
    public void Sound_files_give_their_start_points_and_parts() => ForEach(["valid", "multi", "edge"], (file, check) =>
    {
        if (check.That(Read(file) is FileReading.Read, $"came to {Read(file)}"))
        {
            var activities = ((FileReading.Read)Read(file)).Activities;
            var points = activities.Sum(activity => activity.Track.Count);
            check.That(points == (int?)file.Facts["points"], $"has {points} points");
            if (IsRoute(file))
            {
                check.That(activities.All(activity => activity.StartUtc is null), "is a route and has a start");
                return;
            }

            var off = activities[0].StartUtc - file.StartUtc;
            check.That(off is { } seconds && Math.Abs(seconds.TotalSeconds) <= 1, $"starts at {activities[0].StartUtc:O}");
            if (file.Figure("elapsed_s") is { } elapsed)
            {
                var last = activities[^1];
                var end = last.StartUtc!.Value.AddSeconds(last.Track.Points.ToArray().Where(point => point.HasTime).Max(point => point.Seconds));
                check.That(Math.Abs((end - file.StartUtc!.Value).TotalSeconds - elapsed) <= 1, $"ends at {end:O}");
            }
        }
    });

    [RealFilesFact]
    public void Laps_of_Training_Center_files_sum_up() => ForEach(["valid", "multi", "edge"], (file, check) =>
    {
        if (file.Kind != "tcx" || Read(file) is not FileReading.Read { Activities: [var activity] })
        {
            return;
        }

        var summary = activity.Summary;
        check.That(Within(summary.Distance?.Meters, file.Figure("distance_m"), 0.005), $"is {summary.Distance?.Meters} m long");
        check.That(Math.Abs(summary.Timer!.Value.Seconds - file.Figure("timer_s")!.Value) <= 1, $"took {summary.Timer}");
        check.That(summary.AverageHeartRate is null == file.Figure("avg_hr") is null
            && Math.Abs((summary.AverageHeartRate - file.Figure("avg_hr")) ?? 0) <= 2, $"beats {summary.AverageHeartRate}");
        check.That(activity.Laps.Count == (int)file.Figure("laps")!.Value, $"has {activity.Laps.Count} laps");
        check.That(activity.Track.Points[^1].Seconds >= activity.Laps[^1].StartSeconds, "has a lap after its last point");
        var placed = activity.Track.Points.ToArray().Count(point => point.HasPosition);
        check.That(placed == (int)file.Figure("with_position")!.Value, $"has {placed} points with position");
    });

    [RealFilesFact]
    public void Gpx_files_give_segments_heart_rate_and_length() => ForEach(["valid", "multi", "edge", "route"], (file, check) =>
    {
        if (file.Kind != "gpx" || Read(file) is not FileReading.Read { Activities: var activities })
        {
            return;
        }

        TrackPoint[] points = [.. activities.SelectMany(activity => activity.Track.Points.ToArray())];
        var pauses = file.Name.Contains("pause_resume", StringComparison.Ordinal) ? 1 : 0;
        var emptySegments = file.Name.Contains("cerknicko", StringComparison.Ordinal) || file.Name.Contains("empty-segment", StringComparison.Ordinal)
            || file.Name.Contains("all_fields", StringComparison.Ordinal) ? 1 : 0;
        var segments = points.Count(point => point.StartsSegment);
        if (file.Figure("segments") is > 0 and { } expected)
        {
            check.That(segments == expected + pauses - emptySegments, $"has {segments} segments");
        }

        if (pauses == 0)
        {
            check.That(Math.Abs(Meters(points) - file.Figure("distance_m")!.Value) < 1 + (0.005 * Meters(points)), $"is {Meters(points)} m long");
        }

        if (file.Figure("avg_hr") is { } heartRate)
        {
            var beats = points.Where(point => point.HeartRate > 0).Average(point => point.HeartRate);
            check.That(Math.Abs(beats - heartRate) <= 2, $"beats {beats}");
        }
    });

    [RealFilesFact]
    public void Routes_have_points_but_neither_start_nor_times() => ForEach(["route"], (file, check) =>
    {
        if (check.That(Read(file) is FileReading.Read { Activities: [_] }, $"came to {Read(file)}"))
        {
            var activity = ((FileReading.Read)Read(file)).Activities[0];
            check.That(activity.StartUtc is null, "has a start");
            check.That(activity.Track.Count == (int)file.Facts["points"]!, $"has {activity.Track.Count} points");
            check.That(!activity.Track.Points.ToArray().Any(point => point.HasTime), "has times");
        }
    });

    [RealFilesFact]
    public void Unusable_files_are_refused_or_say_what_is_missing() => ForEach(["invalid"], (file, check) =>
        check.That(Read(file) is FileReading.Refused or FileReading.Read { Activities: [{ Notices.Count: > 0 }] }, $"came to {Read(file)}"));

    [RealFilesFact]
    public void Tracks_of_two_days_are_two_activities()
    {
        var file = RealFiles.All.Single(file => file.Name.EndsWith("caltopo-export.gpx", StringComparison.Ordinal));

        var activities = Assert.IsType<FileReading.Read>(Read(file)).Activities;

        Assert.Equal(["Day 01", "Day 02"], activities.Select(activity => activity.Name));
        Assert.Equal([0, 1], activities.Select(activity => activity.Part));
        Assert.Equal(new DateTime(2019, 8, 13, 16, 51, 0, DateTimeKind.Utc), activities[1].StartUtc);
        Assert.Equal(17700, activities[1].Track.Points[2].Seconds);
    }

    private static bool IsRoute(RealFile file) =>
        file.StartUtc is null || file.Name.EndsWith("cerknicko-without-times.gpx", StringComparison.Ordinal);

    private static void ForEach(string[] classes, Action<RealFile, Complaints> test)
    {
        var complaints = new Complaints();
        var files = RealFiles.All.Where(file => classes.Contains(file.Class) && IsXml(file)).ToList();
        Assert.NotEmpty(files);
        foreach (var file in files)
        {
            complaints.File = file.Name;
            test(file, complaints);
        }

        Assert.Equal([], complaints.All);
    }

    private static bool IsXml(RealFile file)
    {
        var name = file.Name.EndsWith(".gz", StringComparison.Ordinal) ? file.Name[..^3] : file.Name;
        return file.Kind is "gpx" or "tcx" && (name.EndsWith(".gpx", StringComparison.Ordinal) || name.EndsWith(".tcx", StringComparison.Ordinal));
    }

    private static FileReading Read(RealFile file)
    {
        using Stream stream = file.Name.EndsWith(".gz", StringComparison.Ordinal)
            ? new GZipStream(File.OpenRead(file.Path), CompressionMode.Decompress)
            : File.OpenRead(file.Path);
        return file.Kind == "tcx" ? TcxReader.Read(stream) : GpxReader.Read(stream);
    }

    private static bool Within(double? figure, double? expected, double share) => Math.Abs(figure!.Value - expected!.Value) <= share * expected.Value;

    private static double Meters(TrackPoint[] points) =>
        points.Zip(points.Skip(1)).Where(pair => !pair.Second.StartsSegment).Sum(pair => Meters(pair.First, pair.Second));

    private static double Meters(TrackPoint a, TrackPoint b)
    {
        static double Half(double degrees) => Math.Pow(Math.Sin(degrees * Math.PI / 360), 2);
        var h = Half(b.Latitude - a.Latitude)
            + (Math.Cos(a.Latitude * Math.PI / 180) * Math.Cos(b.Latitude * Math.PI / 180) * Half(b.Longitude - a.Longitude));
        return 2 * 6_371_008.8 * Math.Asin(Math.Sqrt(h));
    }

    private sealed class Complaints
    {
        public string File { get; set; } = "";

        public List<string> All { get; } = [];

        public bool That(bool holds, string otherwise)
        {
            if (!holds)
            {
                All.Add($"{File} {otherwise}");
            }

            return holds;
        }
    }
}
