using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Tests.Support;
using Xunit;
using static B2BTrail.Interchange.Tests.Support.XmlFixtures;

namespace B2BTrail.Interchange.Tests.Runs.Tcx;

public sealed class TcxReaderTests
{
    private const string Noon = "2024-06-01T12:00:00Z";
    private const string Here = "<Position><LatitudeDegrees>47.5</LatitudeDegrees><LongitudeDegrees>8.25</LongitudeDegrees></Position>";

    [Fact]
    public void A_run_gives_its_laps_points_and_words()
    {
        var activity = ReadTcx(TcxOf($"""
            <Activities><Activity Sport="Running"><Id>{Noon}</Id>
            {Lap(Noon, 300.4, 1000, 140, $"""
                <Track>{Trackpoint("2024-06-01T12:00:02Z", Here + """
                <AltitudeMeters>431.5</AltitudeMeters><DistanceMeters>5.25</DistanceMeters><HeartRateBpm><Value>121</Value></HeartRateBpm>
                <Extensions><TPX xmlns="u"><Speed>2</Speed><RunCadence>86</RunCadence></TPX></Extensions>
                """)}</Track>
                """)}
            {Lap("2024-06-01T12:05:00Z", 600, 1500.5, 155)}
            <Notes>Cold</Notes><Creator><Name>A watch</Name><UnitId>1</UnitId></Creator></Activity></Activities>
            <Author><Name>A program</Name></Author>
            """)).Single();

        Assert.Equal(new DateTime(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc), activity.StartUtc);
        Assert.Equal(
            (Sport.Running, "Running", "Cold", "A watch"),
            (activity.Sport, activity.SportName, activity.Description, activity.Device));
        Assert.Equal(
            new FileSummary { Distance = Distance.FromMeters(2500.5), Timer = Duration.FromSeconds(900), AverageHeartRate = 150 }, activity.Summary);
        Assert.Equal([new Lap(0, 300.4, 1000, 140), new Lap(300, 600, 1500.5, 155)], activity.Laps);
        var point = Assert.Single(activity.Points());
        Assert.Equal((2, 47.5, 8.25, 5.25), (point.Seconds, point.Latitude, point.Longitude, point.Meters));
        Assert.Equal((431.5f, 121, 172, true), (point.Elevation, point.HeartRate, point.Steps, point.StartsSegment));
        Assert.Empty(activity.Notices);
    }

    [Theory]
    [InlineData("running", Sport.Running)]
    [InlineData("BIKING", Sport.Cycling)]
    [InlineData("Other", Sport.Unknown)]
    [InlineData("", Sport.Unknown)]
    public void The_sport_is_read_in_any_case(string word, Sport sport)
    {
        var file = $"<TrainingCenterDatabase><Activities><Activity Sport='{word}'>{Lap(Noon, 60, 200, 140)}</Activity></Activities></TrainingCenterDatabase>";

        Assert.Equal(sport, ReadTcx(file).Single().Sport);
    }

    [Fact]
    public void A_run_indoors_has_points_without_position()
    {
        var activity = ReadTcx(TcxRun(Lap(Noon, 20, 50, 140, $"<Track>{Trackpoint(Noon, "<DistanceMeters>1</DistanceMeters>")}{Trackpoint("2024-06-01T12:00:20Z")}</Track>"))).Single();

        Assert.Equal([false, false], activity.Points().Select(point => point.HasPosition));
        Assert.Equal([0, 20], activity.Points().Select(point => point.Seconds));
        Assert.Equal([false, true], activity.Points().Select(point => double.IsNaN(point.Meters)));
    }

    [Fact]
    public void A_run_put_in_by_hand_has_sums_and_no_points()
    {
        var activity = ReadTcx(TcxRun(Lap(Noon, 1800, 5000, 0))).Single();

        Assert.Equal((0, null), (activity.Track.Count, activity.Summary.AverageHeartRate));
        Assert.Equal(5000, activity.Summary.Distance!.Value.Meters);
        Assert.NotNull(activity.StartUtc);
    }

    [Fact]
    public void A_sum_of_which_a_lap_is_missing_is_none()
    {
        var activity = ReadTcx(TcxRun(
            Lap(Noon, 1800, 5000, 140) + "<Lap StartTime='2024-06-01T12:30:00Z'><TotalTimeSeconds>60</TotalTimeSeconds></Lap>")).Single();

        Assert.Equal(new FileSummary { Timer = Duration.FromSeconds(1860), AverageHeartRate = 140 }, activity.Summary);
        Assert.Null(activity.Laps[1].Meters);
    }

    [Theory]
    [InlineData("2024-06-01T12:01:00Z", "2024-06-01T12:01:01Z", false)]
    [InlineData("2024-06-01T12:01:05Z", "2024-06-01T12:01:06Z", false)]
    [InlineData("2024-06-01T12:09:00Z", "2024-06-01T12:09:01Z", true)]
    [InlineData("2024-06-01T12:09:00Z", "2024-06-01T12:01:03Z", false)]
    public void A_lap_that_begins_after_a_pause_begins_a_segment(string lapStart, string firstPoint, bool breaks)
    {
        var activity = ReadTcx(TcxRun(
            Lap(Noon, 60, 200, 140, $"<Track>{Trackpoint(Noon, Here)}{Trackpoint("2024-06-01T12:01:00Z", Here)}</Track>")
            + Lap(lapStart, 60, 200, 140, $"<Track>{Trackpoint(firstPoint, Here)}</Track>"))).Single();

        Assert.Equal([true, false, breaks], activity.Points().Select(point => point.StartsSegment));
    }

    [Fact]
    public void A_second_track_in_a_lap_begins_a_segment()
    {
        var activity = ReadTcx(TcxRun(Lap(
            Noon, 60, 200, 140, $"<Track>{Trackpoint(Noon, Here)}</Track><Track>{Trackpoint("2024-06-01T12:05:00Z", Here)}</Track>"))).Single();

        Assert.Equal([true, true], activity.Points().Select(point => point.StartsSegment));
    }

    [Fact]
    public void Points_with_a_position_that_cannot_be_are_left_out()
    {
        var nowhere = Here.Replace("47.5", "180", StringComparison.Ordinal);
        var activity = ReadTcx(TcxRun(Lap(Noon, 60, 200, 140, $"<Track>{Trackpoint(Noon, Here)}{Trackpoint(Noon, nowhere)}<Trackpoint/></Track>"))).Single();

        Assert.Equal(1, activity.Track.Count);
        Assert.Equal(new FileNotice(FileNoticeCode.PointsWithoutPosition) { Count = 2 }, Assert.Single(activity.Notices));
    }

    [Fact]
    public void A_start_that_lies_a_day_off_the_points_gives_way_to_them()
    {
        var activity = ReadTcx(TcxRun(Lap("2024-05-30T12:00:00Z", 60, 200, 140, $"<Track>{Trackpoint(Noon, Here)}</Track>"))).Single();

        Assert.Equal(new DateTime(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc), activity.StartUtc);
        Assert.Equal(0, activity.Laps[0].StartSeconds);
    }

    [Fact]
    public void Every_activity_of_a_file_is_read()
    {
        var activities = ReadTcx(TcxOf($"""
            <Activities><Activity Sport="Biking">{Lap(Noon, 60, 500, 120)}</Activity>
            <MultiSportSession><Id>1</Id><FirstSport><Activity Sport="Running">{Lap("2024-06-01T13:00:00Z", 60, 200, 140)}</Activity></FirstSport>
            <NextSport><Transition/><Activity Sport="Other">{Lap("2024-06-01T14:00:00Z", 60, 200, 140)}</Activity></NextSport></MultiSportSession></Activities>
            """)).Activities();

        Assert.Equal([(0, Sport.Cycling), (1, Sport.Running), (2, Sport.Unknown)], activities.Select(activity => (activity.Part, activity.Sport)));
        Assert.Equal([12, 13, 14], activities.Select(activity => activity.StartUtc!.Value.Hour));
    }

    [Theory]
    [InlineData("<Courses><Course><Name>Loop</Name><Track><Trackpoint/></Track></Course></Courses>", FileContent.Course)]
    [InlineData("<Workouts><Workout Sport='Running'/></Workouts>", FileContent.Workout)]
    [InlineData("<Folders/><Courses/>", FileContent.Course)]
    public void Courses_and_workouts_are_no_activities(string content, FileContent other)
    {
        Assert.Equal(new(FileNoticeCode.NotAnActivity) { Content = other }, Assert.IsType<FileReading.NoActivity>(ReadTcx(TcxOf(content))).Notice);
    }

    [Theory]
    [InlineData("", FileNoticeCode.NoActivity)]
    [InlineData("<Activities/>", FileNoticeCode.NoActivity)]
    [InlineData("<Activities><Activity Sport='Running'><Lap/></Activity></Activities>", FileNoticeCode.EmptyRecording)]
    public void A_file_without_an_activity_or_with_an_empty_one_has_nothing_in_it(string content, FileNoticeCode code)
    {
        Assert.Equal(code, ReadTcx(TcxOf(content)).Refusal().Notice.Code);
    }

    [Fact]
    public void A_file_that_is_cut_off_gives_its_points_but_no_sums()
    {
        var points = string.Concat(Enumerable.Range(10, 30).Select(second => Trackpoint($"2024-06-01T12:00:{second}Z", Here)));
        var whole = TcxRun(Lap(Noon, 60, 200, 140, $"<Track>{points}</Track>"));
        var activity = ReadTcx(whole[..(whole.Length - 300)]).Single();

        Assert.InRange(activity.Track.Count, 25, 29);
        Assert.Same(FileSummary.None, activity.Summary);
        Assert.Equal(FileNoticeCode.ReadUntilDamage, Assert.Single(activity.Notices).Code);
        Assert.Equal(FileNoticeCode.Damaged, ReadTcx(whole[..700]).Refusal().Notice.Code);
    }

    [Fact]
    public void A_whole_run_before_the_break_is_kept_with_its_sums()
    {
        var file = TcxOf($"<Activities><Activity Sport='Running'>{Lap(Noon, 60, 200, 140)}</Activity><Activity Sport='Running'><Lap");

        var activity = ReadTcx(file[..^"</TrainingCenterDatabase>".Length]).Single();

        Assert.Equal(200, activity.Summary.Distance!.Value.Meters);
        Assert.Equal(FileNoticeCode.ReadUntilDamage, Assert.Single(activity.Notices).Code);
    }
}
