using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Archives;

public sealed class StravaArchiveTests
{
    private const string Header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Filename\n";

    private const string FullHeader = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,"
        + "Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain\n";

    private static readonly byte[] Gpx = Samples.Gpx();

    [Theory]
    [InlineData("")]
    [InlineData("export_123/")]
    public void Members_get_their_rows_and_rows_without_a_file_are_listed_after_them(string folder)
    {
        using var archive = Open(new ZipBuilder()
            .Add(folder + "activities/2.gpx", Gpx).Add(folder + "activities/9.gpx", Gpx).Add(folder + "activities/1.fit.gz", Samples.Gzip(Samples.Fit()))
            .Add(folder + "activities.csv", Header + "1,d1,One,Run,Words,activities/1.fit.gz\n2,d2,Two,Hike,,activities/2.gpx\n3,d3,,Run,,\n4,d4,Four,Run,,activities/4.gpx\n"));
        Assert.Equal(
            [folder + "activities/2.gpx", folder + "activities/9.gpx", folder + "activities/1.fit.gz", "d3", "activities/4.gpx"],
            archive.Select(member => member.Name));
        Assert.Equal(["Two", null, "One", null, "Four"], archive.Select(member => member.Row?.Title));
        Assert.Equal("Words", archive[2].Row!.Description);
        Assert.All(archive.Take(3), member => Assert.IsType<FileReading.Read>(member.Read()));
        Assert.Equal(FileNoticeCode.EnteredByHand, Assert.IsType<FileReading.NoActivity>(archive[3].Read()).Notice.Code);
        Assert.Equal(FileNoticeCode.MissingFromArchive, Assert.IsType<FileReading.Refused>(archive[4].Read()).Notice.Code);
        Assert.Equal(archive[4].Read(), archive[4].Known);
        Assert.Empty(archive.Notices);
    }

    [Fact]
    public void What_was_written_by_hand_comes_in_by_what_the_list_says()
    {
        using var archive = Open(new ZipBuilder().Add("activities.csv", FullHeader + "3,\"Apr 3, 2025, 6:30:00 PM\",From memory,Trail Run,Muddy,3600,9.5,,,,,,,,,3600,3500,9512.3,,,210\n"));

        var activity = Assert.Single(Assert.IsType<FileReading.Read>(Assert.Single(archive).Read()).Activities);
        Assert.Equal(
            (RunSource.Manual, new DateTime(2025, 4, 3, 18, 30, 0), Sport.TrailRunning, "From memory", "Muddy", 0),
            (activity.Source, activity.StartUtc, activity.Sport, activity.Name, activity.Description, activity.Track.Count));
        Assert.Equal((9512.3, 3500, 3600, 210), (activity.Summary.Distance?.Meters, activity.Summary.Timer?.Seconds, activity.Summary.Elapsed?.Seconds, activity.Summary.Ascent?.Meters));
    }

    [Fact]
    public void Several_exports_in_one_archive_keep_their_own_lists()
    {
        using var archive = Open(new ZipBuilder()
            .Add("a/activities.csv", Header + "1,d1,Early loop,Run,,activities/1.gpx\n").Add("a/activities/1.gpx", Gpx)
            .Add("b/activities.csv", Header + "2,d2,Late loop,Ride,,activities/1.gpx\n").Add("b/activities/1.gpx", Gpx));

        Assert.Equal([("Early loop", Sport.Running), ("Late loop", Sport.Cycling)], archive.Select(member => (member.Row!.Title!, member.Row.Sport)));
    }

    [Theory]
    [InlineData(65001)]
    [InlineData(437)]
    [InlineData(1252)]
    public void Names_that_do_not_say_their_code_page_are_found_in_the_list(int codePage)
    {
        var encoding = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? System.Text.Encoding.GetEncoding(codePage);
        using var archive = Open(new ZipBuilder()
            .Add("activities/Höhenläufe über Füssen.gpx", Gpx, encoding: encoding)
            .Add("activities.csv", Header + "1,d1,Up,Run,,activities/Höhenläufe über Füssen.gpx\n"));

        var member = Assert.Single(archive);
        Assert.Equal(("activities/Höhenläufe über Füssen.gpx", "Up"), (member.Name, member.Row?.Title));
        Assert.IsType<FileReading.Read>(member.Read());
    }

    [Fact]
    public void An_archive_of_nothing_but_rows_written_by_hand_is_opened()
    {
        using var archive = Open(new ZipBuilder().Add("activities.csv", Header + "3,d3,Walk,Walk,,\n"));
        Assert.Equal("Walk", Assert.Single(archive).Name);
    }

    [Fact]
    public void A_list_that_is_spoilt_or_of_another_kind_is_told_and_the_files_are_read()
    {
        var list = System.Text.Encoding.UTF8.GetBytes(Header + "1,d1,One,Run,Words,activities/1.gpx\n");
        foreach (var zip in (ZipBuilder[])
            [new ZipBuilder().Add("activities.csv", list, crc: 1), new ZipBuilder().Add("activities.csv", "Activity Type,Date,Title\nRunning,d,T\n")])
        {
            using var archive = Open(zip.Add("activities/1.gpx", Gpx));
            Assert.Single(archive.Notices);
            Assert.IsType<FileReading.Read>(Assert.Single(archive).Read());
        }
    }

    [RealFilesFact]
    public void Real_archives_come_to_what_is_known_of_them()
    {
        Assert.Equal(FileNoticeCode.IncompleteArchive, Assert.IsType<ArchiveOpening.Refused>(OpenReal("zip_truncated.zip", out var cut)).Why.Notice.Code);
        cut.Dispose();

        using (var mixed = Members("strava_mixed.zip", out var stream))
        {
            using var open = stream;
            Assert.Equal(
                [
                    "activities/1001.fit.gz Read 'Run, with \"quotes\" and\nnewline'", "activities/1002.gpx.gz Read 'Trail 山道 🏔'",
                    "activities/1003.tcx.gz Read 'Morning Run'", "activities/1004.fit Read 'Short'", "activities/1007.fit.gz Refused 'Broken file'",
                    "activities/9999_no_row.fit Read ''", "routes/1.gpx Read ''", "Manual entry Read 'Manual entry'",
                    "activities/1006.gpx Refused 'File is missing'",
                ],
                mixed.Select(member => $"{member.Name} {member.Read().GetType().Name} '{member.Row?.Title}'"));
        }

        using (var withMark = Members("strava_csv_bom_crlf.zip", out var stream))
        {
            using var open = stream;
            Assert.Equal(7, withMark.Count);
            Assert.Equal((2, 5, 0), (Count<FileReading.Read>(withMark), Count<FileReading.Refused>(withMark), Count<FileReading.NoActivity>(withMark)));
        }

        using (var noList = Members("strava_no_csv.zip", out var stream))
        {
            using var open = stream;
            Assert.Equal((2, 2), (noList.Count, Count<FileReading.Read>(noList)));
        }

        using (var bomb = Members("zip_high_ratio_60MB_of_spaces.zip", out var stream))
        {
            using var open = stream;
            Assert.Equal(FileNoticeCode.UnpacksTooManyTimes, Assert.IsType<FileReading.Refused>(bomb.Single(member => member.Name == "activities/bomb.gpx").Read()).Notice.Code);
        }

        using (var slip = Members("zip_slip.zip", out var stream))
        {
            using var open = stream;
            Assert.Equal(
                ["../../tmp/evil.fit Refused", "/abs/evil.fit Refused", "activities/back.fit Read"],
                slip.Select(member => $"{member.Name} {member.Read().GetType().Name}"));
        }
    }

    private static int Count<T>(OpenedArchive archive) => archive.Count(member => member.Read() is T);

    private static OpenedArchive Members(string name, out FileStream stream) =>
        Assert.IsType<ArchiveOpening.Opened>(OpenReal(name, out stream)).Archive;

    private static ArchiveOpening OpenReal(string name, out FileStream stream)
    {
        stream = File.OpenRead(RealFiles.All.Single(file => file.Name == "derived/" + name).Path);
        return ArchiveOpener.Open(stream, "archive.zip", Path.GetTempPath());
    }

    private static OpenedArchive Open(ZipBuilder zip) =>
        Assert.IsType<ArchiveOpening.Opened>(ArchiveOpener.Open(new MemoryStream(zip.ToBytes()), "archive.zip", "/nowhere")).Archive;
}
