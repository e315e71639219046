using System.Globalization;
using System.Text.Json.Nodes;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Fit;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

public sealed class FitRealFilesTests
{
    private static readonly List<RealFile> Files =
        [.. RealFiles.All.Where(file => file.Kind == "fit" && !file.Name.EndsWith(".gz", StringComparison.Ordinal))];

    [RealFilesFact]
    public void Activities_give_their_known_figures()
    {
        var known = Files.FindAll(file => file.Expected is not null);
        Assert.True(known.Count > 25);
        Assert.All(known, file =>
        {
            var activities = Activities(file);
            var activity = Assert.Single(activities.Where(one => file.Name.Contains("activity-activity") || one.StartUtc == file.StartUtc).Take(1));
            Assert.Equal(file.StartUtc, activity.StartUtc);
            IsNear(file.Figure("distance_m"), activity.Summary.Distance?.Meters, 0.005 * (file.Figure("distance_m") ?? 0));
            IsNear(file.Figure("timer_s"), activity.Summary.Timer?.Seconds, 0.51);
            IsNear(file.Figure("elapsed_s"), activity.Summary.Elapsed?.Seconds, 0.51);
            IsNear(file.Figure("ascent_m"), activity.Summary.Ascent?.Meters, 0);
            IsNear(file.Figure("descent_m"), activity.Summary.Descent?.Meters, 0);
            IsNear(file.Figure("avg_hr"), activity.Summary.AverageHeartRate, 2);
            if (file.Facts["utc_offset_s"] is { } offset)
            {
                Assert.Equal(15 * Math.Round((double)offset / 900), activity.UtcOffset?.TotalMinutes);
            }
        });
    }

    [RealFilesFact]
    public void Sound_files_give_all_their_points_and_laps_without_a_notice()
    {
        var sound = Files.FindAll(file => file.Class == "valid");
        Assert.True(sound.Count > 12);
        Assert.All(sound, file =>
        {
            var activity = Assert.Single(Activities(file));
            Assert.Equal((int)file.Facts["points"]!, activity.Track.Count);
            Assert.Equal((int)file.Facts["points_with_position"]!, activity.Track.Points.ToArray().Count(point => point.HasPosition));
            Assert.Equal((int)file.Facts["laps"]!, activity.Laps.Count);
            Assert.Empty(activity.Notices);
            if (file.Facts["computed"]!["last_record_distance_m"] is { } meters)
            {
                Assert.Equal((double)meters, activity.Track.Points.ToArray().Last(point => point.HasMeters).Meters, 0.01);
            }

            if (file.Facts["computed"]!["record_avg_hr"] is { } heartRate)
            {
                Assert.Equal((double)heartRate, activity.Track.Points.ToArray().Where(point => point.HeartRate > 0).Average(point => point.HeartRate), 0.1);
            }
        });
    }

    [RealFilesFact]
    public void Files_with_several_sessions_give_them_all()
    {
        var several = Files.FindAll(file => file.Facts["sessions"] is not null);
        Assert.True(several.Count > 4);
        Assert.All(several, file => Assert.Equal(
            file.Facts["sessions"]!.AsArray().Select(session => Session(session!)),
            Activities(file).Select(activity => (
                activity.StartUtc?.ToString("s", CultureInfo.InvariantCulture) + "Z", activity.Summary.Distance?.Meters,
                (int?)activity.Summary.Ascent?.Meters, activity.Summary.AverageHeartRate))));

        static (string, double?, int?, int?) Session(JsonNode session) => (
            (string)session["start_time"]!, (double?)session["total_distance_m"], (int?)session["total_ascent_m"], (int?)session["avg_heart_rate"]);
    }

    [RealFilesFact]
    public void Damaged_files_give_what_is_left_of_them_with_a_notice()
    {
        Assert.Equal(14_391, Points("nick.fit", FileNoticeCode.NeverFinished, FileNoticeCode.ShorterThanStated));
        Assert.Equal(472, Points("strava-android-app-201.10-b1218918.fit", FileNoticeCode.PointsWithOddTime, FileNoticeCode.ReadUntilDamage));
        Assert.Equal(99_998, Points("big_activity.fit", FileNoticeCode.LongerThanTotals));
        Assert.Equal(755, Points("compressed-speed-distance.fit", FileNoticeCode.ClockNeverSet));
        Assert.Equal(21, Points("fit_data_size_2gb.fit", FileNoticeCode.ShorterThanStated));
        Assert.Equal(21, Points("fit_trailing_garbage.fit", FileNoticeCode.TrailingData));
        Assert.Equal(21, Points("fit_bad_header_crc.fit", FileNoticeCode.WrongChecksum));
        Assert.Equal(14, Points("activity-filecrc.fit", FileNoticeCode.WrongChecksum));
        Assert.Equal(14, Points("activity-unexpected-eof.fit", FileNoticeCode.ShorterThanStated));
        Assert.Equal(14, Points("activity-settings-nodata.fit", FileNoticeCode.ShorterThanStated));
        Assert.Equal(3, Points("DeveloperData.fit", FileNoticeCode.NeverFinished, FileNoticeCode.NoTimes));
    }

    [RealFilesFact]
    public void Other_files_are_left_out_or_refused()
    {
        Assert.All(Files.Where(file => file.Class == "non-activity"), file => Assert.IsType<FileReading.NoActivity>(Read(file)));
        Assert.All(Files.Where(file => file.Class == "invalid"), file => Assert.IsType<FileReading.Refused>(Read(file)));
        Assert.Equal(FileNoticeCode.Damaged, Assert.IsType<FileReading.Refused>(Read(Named("fit_crlf_mangled.fit"))).Notice.Code);
        Assert.Equal(FileNoticeCode.UnknownKind, Assert.IsType<FileReading.Refused>(Read(Named("gpx_bytes_named.fit"))).Notice.Code);
    }

    private static int Points(string name, params FileNoticeCode[] codes)
    {
        var activity = Assert.Single(Activities(Named(name)));
        Assert.Equal(codes, activity.Notices.Select(notice => notice.Code));
        return activity.Track.Count;
    }

    private static RealFile Named(string name) => Assert.Single(Files, file => Path.GetFileName(file.Name) == name);

    private static FileReading Read(RealFile file) => FitReader.Read(File.ReadAllBytes(file.Path));

    private static IReadOnlyList<Activity> Activities(RealFile file) => Assert.IsType<FileReading.Read>(Read(file)).Activities;

    private static void IsNear(double? known, double? read, double tolerance)
    {
        if (known is { } figure)
        {
            Assert.NotNull(read);
            Assert.InRange(read.Value, figure - tolerance - 1e-9, figure + tolerance + 1e-9);
        }
        else
        {
            Assert.Null(read);
        }
    }
}
