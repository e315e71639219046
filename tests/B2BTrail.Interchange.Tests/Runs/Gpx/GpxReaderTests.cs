using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Tests.Support;
using Xunit;
using static B2BTrail.Interchange.Tests.Support.XmlFixtures;

namespace B2BTrail.Interchange.Tests.Runs.Gpx;

public sealed class GpxReaderTests
{
    private const string Noon = "2024-06-01T12:00:00Z";

    [Fact]
    public void A_recording_gives_its_start_points_and_words()
    {
        var activity = ReadGpx(GpxOf($"""
            <metadata><name>Whole</name></metadata>
            <trk><name> Up &amp; down </name><desc>Muddy</desc><type>trail_running</type><trkseg>{Points(Noon, 3)}</trkseg></trk>
            """)).Single();

        Assert.Equal(new DateTime(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc), activity.StartUtc);
        Assert.Equal(DateTimeKind.Utc, activity.StartUtc!.Value.Kind);
        Assert.Null(activity.UtcOffset);
        Assert.Equal(
            (Sport.TrailRunning, "trail_running", "Up & down", "Muddy", "A watch"),
            (activity.Sport, activity.SportName, activity.Name, activity.Description, activity.Device));
        Assert.Equal([0, 10, 20], activity.Points().Select(point => point.Seconds));
        Assert.Equal([47, 47.0005, 47.001], activity.Points().Select(point => point.Latitude));
        Assert.All(activity.Points(), point => Assert.Equal((8, 500, true), (point.Longitude, point.Elevation, double.IsNaN(point.Meters))));
        Assert.Equal([true, false, false], activity.Points().Select(point => point.StartsSegment));
        Assert.Same(FileSummary.None, activity.Summary);
        Assert.Empty(activity.Notices);
    }

    [Theory]
    [InlineData("<extensions><x:TrackPointExtension xmlns:x='u'><x:hr>150</x:hr><x:cad>85</x:cad><x:atemp>21.5</x:atemp></x:TrackPointExtension></extensions>")]
    [InlineData("<extensions><hr>150</hr><cadence>85</cadence><temp>21.5</temp></extensions>")]
    [InlineData("<extensions><heartrate>150</heartrate><RunCadence>85</RunCadence><temperature>21.5</temperature></extensions>")]
    [InlineData("<extensions><HeartRateBpm>\n<Value> 150 </Value>\n</HeartRateBpm><cad>85</cad><atemp>21.5</atemp></extensions>")]
    [InlineData("<hr>150</hr><cad>85</cad><temp>21.5</temp>")]
    public void Heart_rate_steps_and_temperature_go_by_many_names(string extras)
    {
        var point = ReadGpx(GpxOf(Track($"<trkpt lat='1' lon='2'><time>{Noon}</time>{extras}</trkpt>"))).Single().Points()[0];

        Assert.Equal((150, 170, 21.5f), (point.HeartRate, point.Steps, point.Temperature));
    }

    [Theory]
    [InlineData("running", 88, 176)]
    [InlineData("running", 176, 176)]
    [InlineData("cycling", 88, 0)]
    public void Steps_are_those_of_both_feet(string sport, int cadence, int steps)
    {
        var activity = ReadGpx(GpxOf($"<trk><type>{sport}</type><trkseg><trkpt lat='1' lon='2'><time>{Noon}</time><cad>{cadence}</cad></trkpt></trkseg></trk>"));

        Assert.Equal(steps, activity.Single().Points()[0].Steps);
    }

    [Theory]
    [InlineData("running", Sport.Running)]
    [InlineData("Trail Run", Sport.TrailRunning)]
    [InlineData("9", Sport.Running)]
    [InlineData("treadmill_running", Sport.Treadmill)]
    [InlineData("hike", Sport.Hiking)]
    [InlineData("Walk", Sport.Walking)]
    [InlineData("Mountain Biking", Sport.Cycling)]
    [InlineData("open_water_swimming", Sport.Swimming)]
    [InlineData("NordicSki", Sport.Skiing)]
    [InlineData("kayaking", Sport.OnWater)]
    [InlineData("tennis", Sport.Other)]
    [InlineData("unknown", Sport.Unknown)]
    public void Sports_go_by_many_words(string word, Sport sport)
    {
        var activity = ReadGpx(GpxOf($"<trk><type>{word}</type><trkseg>{Points(Noon, 1)}</trkseg></trk>")).Single();

        Assert.Equal((sport, word), (activity.Sport, activity.SportName));
    }

    [Fact]
    public void Values_that_cannot_be_are_left_out_of_their_point()
    {
        var points = ReadGpx(GpxOf(Track(
            $"<trkpt lat='1' lon='2'><ele>9001</ele><time>{Noon}</time><hr>251</hr><temp>NaN</temp></trkpt>"
            + $"<trkpt lat='1' lon='2'><ele>-501</ele><time>{Noon}</time><hr>19</hr><temp>1e400</temp></trkpt>"
            + $"<trkpt lat='1' lon='2'><ele/><time>{Noon}</time><hr>-</hr><temp></temp><cad>-1</cad></trkpt>"))).Single().Points();

        Assert.Equal(3, points.Length);
        Assert.All(points, point => Assert.Equal(
            (false, true, 0, 0), (point.HasElevation, float.IsNaN(point.Temperature), point.HeartRate, point.Steps)));
    }

    [Theory]
    [InlineData("4.7e1", 47)]
    [InlineData("+47.0", 47)]
    [InlineData(" 47 ", 47)]
    [InlineData("-.5", -0.5)]
    [InlineData("46.12345678901234567890", 46.12345678901234567890)]
    [InlineData("0.1234567890123456", 0.1234567890123456)]
    public void Positions_are_read_to_the_last_digit(string text, double latitude)
    {
        Assert.Equal(latitude, ReadGpx(GpxOf(Track($"<trkpt lat='{text}' lon='2'/>"))).Single().Points()[0].Latitude);
    }

    [Fact]
    public void Points_without_a_valid_position_break_the_track_and_are_counted_once()
    {
        var activity = ReadGpx(GpxOf(Track(
            Points(Noon, 2) + "<trkpt lat='100' lon='0'/><trkpt lat='200' lon='0'/><trkpt/><trkpt lat='NaN' lon='1'/>" + Points("2024-06-01T13:00:00Z", 2)))).Single();

        Assert.Equal([true, false, true, false], activity.Points().Select(point => point.StartsSegment));
        Assert.Equal(new FileNotice(FileNoticeCode.PointsWithoutPosition) { Count = 4 }, Assert.Single(activity.Notices));
    }

    [Fact]
    public void Decimal_commas_are_refused_and_never_read_as_thousands()
    {
        var refused = ReadGpx(GpxOf(Track("<trkpt lat='47,000000' lon='8,000000'/>"))).Refusal();

        Assert.Equal(FileNoticeCode.DecimalCommas, refused.Notice.Code);
    }

    [Fact]
    public void Points_whose_clock_went_back_are_left_out()
    {
        var activity = ReadGpx(GpxOf(Track(Points(Noon, 5) + Points("2024-06-01T11:00:00Z", 2) + Points("2024-06-01T12:00:40Z", 2)))).Single();

        Assert.Equal([0, 10, 20, 30, 40, 40, 50], activity.Points().Select(point => point.Seconds));
        Assert.Equal(new FileNotice(FileNoticeCode.PointsBackInTime) { Count = 2 }, Assert.Single(activity.Notices));
    }

    [Fact]
    public void Tracks_of_one_outing_are_one_activity_and_tracks_of_two_days_are_two()
    {
        var activities = ReadGpx(GpxOf(
            $"<trk><name>A</name><trkseg>{Points("2024-06-01T06:00:00+00:00", 2)}</trkseg><trkseg/><trkseg>{Points("2024-06-01T07:00:00Z", 2)}</trkseg></trk>"
            + $"<trk><name>B</name><trkseg>{Points("2024-06-01T08:59:00Z", 2)}</trkseg></trk>"
            + $"<trk><name>C</name><trkseg>{Points("2024-06-02T08:00:00Z", 3)}</trkseg></trk>")).Activities();

        Assert.Equal([0, 1], activities.Select(activity => activity.Part));
        Assert.Equal(["A", "C"], activities.Select(activity => activity.Name));
        Assert.Equal([0, 10, 3600, 3610, 10740, 10750], activities[0].Points().Select(point => point.Seconds));
        Assert.Equal([true, false, true, false, true, false], activities[0].Points().Select(point => point.StartsSegment));
        Assert.Equal(new DateTime(2024, 6, 2, 8, 0, 0, DateTimeKind.Utc), activities[1].StartUtc);
        Assert.Equal([0, 10, 20], activities[1].Points().Select(point => point.Seconds));
    }

    [Fact]
    public void Tracks_with_the_newest_first_lose_nothing()
    {
        var activities = ReadGpx(GpxOf(Track(Points("2024-06-02T08:00:00Z", 2)) + Track(Points("2024-06-01T08:00:00Z", 2)))).Activities();

        Assert.Equal([2, 1], activities.Select(activity => activity.StartUtc!.Value.Day));
        Assert.All(activities, activity => Assert.Equal([0, 10], activity.Points().Select(point => point.Seconds)));
    }

    [Theory]
    [InlineData("<trkpt lat='1' lon='2'/>")]
    [InlineData("<trkpt lat='1' lon='2'><time>2024-06-01T12:00:00Z</time></trkpt><trkpt lat='1' lon='2'/><trkpt lat='1' lon='2'/>")]
    [InlineData("<trkpt lat='1' lon='2'><time>2010-01-01T00:00:00Z</time></trkpt><trkpt lat='1' lon='2'><time>2010-01-01T00:10:00Z</time></trkpt>")]
    [InlineData("<trkpt lat='1' lon='2'><time>2000-01-01T00:00:00Z</time></trkpt>")]
    [InlineData("<trkpt lat='1' lon='2'><time>1901-12-13T20:45:52Z</time></trkpt>")]
    [InlineData("<trkpt lat='1' lon='2'><time>1970-01-01T00:00:01Z</time></trkpt>")]
    public void Without_times_of_a_recording_it_is_a_route(string points)
    {
        var activity = ReadGpx(GpxOf(Track(points))).Single();

        Assert.Null(activity.StartUtc);
        Assert.Equal(points.Split("<trkpt").Length - 1, activity.Track.Count);
        Assert.DoesNotContain(activity.Points(), point => point.HasTime);
    }

    [Fact]
    public void A_planned_route_has_points_and_no_times()
    {
        var activity = ReadGpx(GpxOf(
            $"<rte><name>Ridge</name><rtept lat='1' lon='2'><time>{Noon}</time><ele>5</ele></rtept></rte><rte><rtept lat='1' lon='3'/></rte>")).Single();

        Assert.Null(activity.StartUtc);
        Assert.Equal([true, true], activity.Points().Select(point => point.StartsSegment && !point.HasTime));
        Assert.Equal(5, activity.Points()[0].Elevation);
        Assert.Equal(FileNoticeCode.PlannedRoute, Assert.Single(activity.Notices).Code);
    }

    [Fact]
    public void Points_straight_in_the_track_are_read()
    {
        var activity = ReadGpx(GpxOf($"<trk><name>Loose</name>{Points(Noon, 3)}</trk>")).Single();

        Assert.Equal(("Loose", 3, true), (activity.Name, activity.Track.Count, activity.Points()[0].StartsSegment));
    }

    [Fact]
    public void A_track_counts_before_a_route_in_the_same_file()
    {
        Assert.Equal(2, ReadGpx(GpxOf($"<rte><rtept lat='1' lon='2'/></rte>{Track(Points(Noon, 2))}")).Single().Track.Count);
    }

    [Theory]
    [InlineData("<wpt lat='1' lon='2'><time>2024-06-01T12:00:00Z</time></wpt>", FileNoticeCode.WaypointsOnly)]
    [InlineData("<trk><trkseg/></trk>", FileNoticeCode.EmptyTrack)]
    [InlineData("<rte/>", FileNoticeCode.EmptyTrack)]
    [InlineData("", FileNoticeCode.NoTrack)]
    public void A_file_without_track_and_route_has_nothing_in_it(string content, FileNoticeCode code)
    {
        Assert.Equal(code, ReadGpx(GpxOf(content)).Refusal().Notice.Code);
    }

    [Fact]
    public void Words_of_links_authors_and_waypoints_are_not_taken_for_those_of_the_track()
    {
        var activity = ReadGpx(GpxOf($"""
            <metadata><author><name>Someone</name></author><link href="x"><text>t</text><type>text/html</type></link></metadata>
            <wpt lat="1" lon="2"><name>Hut</name></wpt>
            <trk><link href="x"><type>trackOnWeb</type></link><trkseg>{Points(Noon, 1)}</trkseg></trk>
            """)).Single();

        Assert.Equal((null, null, Sport.Unknown), (activity.Name, activity.SportName, activity.Sport));
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_what_comes_before_the_break()
    {
        var whole = GpxOf(Track(Points(Noon, 20)));
        var activity = ReadGpx(whole[..(whole.Length - 150)]).Single();

        Assert.Equal(18, activity.Track.Count);
        Assert.Equal(FileNoticeCode.ReadUntilDamage, Assert.Single(activity.Notices).Code);
        Assert.Equal(FileNoticeCode.Damaged, ReadGpx(GpxOf(Track(Points(Noon, 5)))[..400]).Refusal().Notice.Code);
    }

    [Fact]
    public void A_prefix_that_is_not_declared_is_read_with_a_notice()
    {
        var activity = ReadGpx(GpxOf(Track(
            $"<trkpt lat='1' lon='2' q:a='1' r:a='2'><time>{Noon}</time><extensions><p:hr>150</p:hr></extensions></trkpt>"))).Single();

        Assert.Equal(150, activity.Points()[0].HeartRate);
        Assert.Equal(FileNoticeCode.NotQuiteValid, Assert.Single(activity.Notices).Code);
    }

    [Fact]
    public void More_points_than_are_read_are_refused_as_too_large()
    {
        var points = string.Concat(Enumerable.Repeat("<trkpt lat='1' lon='2'/>", Domain.Runs.Track.MaxPoints));

        Assert.Equal(Domain.Runs.Track.MaxPoints, ReadGpx(GpxOf(Track(points))).Single().Track.Count);
        Assert.Equal(FileNoticeCode.TooManyPoints, ReadGpx(GpxOf(Track(points + "<trkpt lat='1' lon='2'/>"))).Refusal().Notice.Code);
    }
}
