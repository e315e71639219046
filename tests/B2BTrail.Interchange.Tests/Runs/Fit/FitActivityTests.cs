using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Fit;
using Xunit;
using static B2BTrail.Interchange.Tests.Runs.Fit.FitFileTests;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

/// <summary>What sessions, laps, events and the clock make of a file.</summary>
public sealed class FitActivityTests
{
    private const long Start = 1_000_000_000;

    [Fact]
    public void A_session_gives_the_totals()
    {
        var summary = Only(new FitWriter().FileId().Session(Start, 3600, 10_000).ToBytes()).Summary;
        Assert.Equal(10_000, summary.Distance?.Meters);
        Assert.Equal(3600, summary.Timer?.Seconds);
        Assert.Equal(3600, summary.Elapsed?.Seconds);
        Assert.Equal(120, summary.Ascent?.Meters);
        Assert.Equal(110, summary.Descent?.Meters);
        Assert.Equal(150, summary.AverageHeartRate);
    }

    [Theory]
    [InlineData(FitWriter.Nothing, null)]
    [InlineData(0, null)]
    [InlineData(19, null)]
    [InlineData(20, 20)]
    [InlineData(250, 250)]
    [InlineData(251, null)]
    public void An_impossible_heart_rate_is_missing(long written, int? read)
    {
        var activity = Only(new FitWriter().FileId().Session(Start, 60, 100, heartRate: written).Record(Start, heartRate: written).ToBytes());
        Assert.Equal(read, activity.Summary.AverageHeartRate);
        Assert.Equal(read ?? 0, activity.Track.Points[0].HeartRate);
    }

    [Fact]
    public void Totals_that_are_not_there_are_missing()
    {
        var shape = new FitShape(18, (2, FitType.UInt32), (7, FitType.UInt32), (8, FitType.UInt32), (9, FitType.UInt32), (5, FitType.Enum), (22, FitType.UInt16));
        var nothing = FitWriter.Nothing;
        var activity = Only(new FitWriter().FileId().Once(1, shape, Start, nothing, 5000, nothing, nothing, nothing).ToBytes());
        Assert.Equal(new FileSummary { Timer = new(5) }, activity.Summary);
        Assert.Equal(Sport.Unknown, activity.Sport);
        Assert.Null(activity.SportName);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_summary_may_come_first_or_last(bool first)
    {
        var writer = new FitWriter().FileId();
        writer = first ? writer.Session(Start, 2, 6).Lap(Start, 2, 6).Record(Start, 0).Record(Start + 2, 6)
            : writer.Record(Start, 0).Record(Start + 2, 6).Lap(Start, 2, 6).Session(Start, 2, 6);
        var activity = Only(writer.ToBytes());
        Assert.Equal([0, 2], activity.Track.Points.ToArray().Select(point => point.Seconds));
        Assert.Equal([new Lap(0, 2, 6, 151)], activity.Laps);
    }

    [Fact]
    public void Each_leg_of_a_multisport_race_has_its_own_laps_and_points()
    {
        var writer = new FitWriter().FileId();
        for (var i = 0; i < 30; i++)
        {
            writer.Record(Start + i, i * 3);
        }

        // The sessions stand in another order than they were run in.
        var file = writer.Lap(Start, 10, 30).Lap(Start + 10, 5, 15).Lap(Start + 15, 8, 24).Lap(Start + 23, 7, 21)
            .Session(Start + 15, 15, 45, sport: 1).Session(Start, 10, 30, sport: 5, subSport: 18).Session(Start + 10, 5, 15, sport: 3)
            .ToBytes();
        var legs = Activities(file);
        Assert.Equal([Sport.Swimming, Sport.Transition, Sport.Running], legs.Select(leg => leg.Sport));
        Assert.Equal(["open water swimming", "transition", "running"], legs.Select(leg => leg.SportName));
        Assert.Equal([0, 1, 2], legs.Select(leg => leg.Part));
        Assert.Equal([10, 5, 15], legs.Select(leg => leg.Track.Count));
        Assert.Equal([1, 1, 2], legs.Select(leg => leg.Laps.Count));
        Assert.Equal([0, 8], legs[2].Laps.Select(lap => lap.StartSeconds));
        var last = legs[2].Track.Points;
        Assert.True(last[0].StartsSegment);
        Assert.Equal((0, 14), (last[0].Seconds, last[^1].Seconds));
        Assert.Equal((3, 45), (last[0].Meters, last[^1].Meters));
    }

    [Fact]
    public void Legs_that_each_count_from_zero_keep_their_distances()
    {
        var file = new FitWriter().FileId().Record(Start, 0).Record(Start + 9, 400).Record(Start + 10, 0).Record(Start + 19, 30)
            .Session(Start, 10, 400, sport: 2).Session(Start + 10, 10, 30).ToBytes();
        Assert.Equal([400, 30], Activities(file).Select(leg => leg.Track.Points[^1].Meters));
    }

    [Fact]
    public void The_first_point_after_a_pause_starts_a_segment()
    {
        var file = new FitWriter().FileId().Timer(Start, starts: true).Record(Start).Record(Start + 5).Timer(Start + 5, starts: false)
            .Timer(Start + 20, starts: true).Record(Start + 20).Record(Start + 21).Timer(Start + 21, starts: false).Session(Start, 21, 50).ToBytes();
        Assert.Equal([0, 20], SegmentStarts(file));
    }

    [Fact]
    public void Events_may_stand_before_all_points()
    {
        var file = new FitWriter().FileId().Session(Start, 21, 50).Timer(Start + 20, starts: true).Timer(Start + 5, starts: false).Timer(Start, starts: true)
            .Record(Start).Record(Start + 5).Record(Start + 20).Record(Start + 21).ToBytes();
        Assert.Equal([0, 20], SegmentStarts(file));
    }

    [Fact]
    public void A_silence_without_an_event_is_a_pause_unless_the_distance_goes_on()
    {
        var file = new FitWriter().FileId().Record(Start, 0).Record(Start + 50, 10).Record(Start + 170, 300).Record(Start + 300, 305)
            .Session(Start, 300, 305).ToBytes();
        Assert.Equal([0, 300], SegmentStarts(file));
    }

    [Fact]
    public void A_recording_that_was_never_finished_is_read_from_its_points()
    {
        var activity = Only(new FitWriter().FileId().Record(Start, 0).Record(Start + 9, 30).ToBytes());
        Assert.Equal([FileNoticeCode.NeverFinished], activity.Notices.Select(notice => notice.Code));
        Assert.Equal(Sport.Unknown, activity.Sport);
        Assert.Equal(FileSummary.None, activity.Summary);
        Assert.Equal(FitTime.ToUtc(Start), activity.StartUtc);
        Assert.Equal(2, activity.Track.Count);
    }

    [Fact]
    public void A_sport_message_names_the_sport_of_an_unfinished_recording()
    {
        var file = new FitWriter().FileId().Once(4, new FitShape(12, (0, FitType.Enum), (1, FitType.Enum)), 1, 3).Record(Start).ToBytes();
        Assert.Equal((Sport.TrailRunning, "trail running"), (Only(file).Sport, Only(file).SportName));
    }

    [Fact]
    public void A_point_far_outside_the_session_is_left_out()
    {
        var file = new FitWriter().FileId().Record(Start - 500).Record(Start).Record(Start + 2_000_000_000).Record(Start + 2).Session(Start, 2, 6).ToBytes();
        var activity = Only(file);
        Assert.Equal([0, 2], activity.Track.Points.ToArray().Select(point => point.Seconds));
        Assert.Equal([new(FileNoticeCode.PointsOutside) { Count = 1 }, new(FileNoticeCode.PointsWithOddTime) { Count = 1 }], activity.Notices);
    }

    [Fact]
    public void Points_that_go_on_after_the_totals_are_kept_with_a_notice()
    {
        var writer = new FitWriter().FileId().Session(Start, 10, 30);
        for (var i = 0; i < 100; i++)
        {
            writer.Record(Start + i);
        }

        var activity = Only(writer.ToBytes());
        Assert.Equal(100, activity.Track.Count);
        Assert.Equal([FileNoticeCode.LongerThanTotals], activity.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void A_point_that_goes_back_in_time_is_left_out_and_one_of_the_same_second_is_kept()
    {
        var file = new FitWriter().FileId().Record(Start).Record(Start + 5).Record(Start + 5).Record(Start + 4).Record(Start + 6).Session(Start, 6, 20).ToBytes();
        var activity = Only(file);
        Assert.Equal([0, 5, 5, 6], activity.Track.Points.ToArray().Select(point => point.Seconds));
        Assert.Equal(new FileNotice(FileNoticeCode.PointsBackInTime) { Count = 1 }, Assert.Single(activity.Notices));
    }

    [Fact]
    public void A_clock_that_was_never_set_is_noticed()
    {
        var activity = Only(new FitWriter().FileId().Record(17_217_864).Session(17_217_864, 60, 100).ToBytes());
        Assert.Equal(new DateTime(1990, 7, 17, 6, 44, 24, DateTimeKind.Utc).AddDays(1), activity.StartUtc);
        Assert.Equal([FileNoticeCode.ClockNeverSet], activity.Notices.Select(notice => notice.Code));
    }

    [Fact]
    public void Points_without_any_time_are_a_route_without_a_start()
    {
        var shape = new FitShape(20, (3, FitType.UInt8));
        var activity = Only(new FitWriter().FileId().Once(4, shape, 140).Write(4, 141).ToBytes());
        Assert.Null(activity.StartUtc);
        Assert.Equal([140, 141], activity.Track.Points.ToArray().Select(point => point.HeartRate));
        Assert.All(activity.Track.Points.ToArray(), point => Assert.False(point.HasTime));
        Assert.Equal([FileNoticeCode.NeverFinished, FileNoticeCode.NoTimes], activity.Notices.Select(notice => notice.Code));
    }

    [Theory]
    [InlineData(7200, 120)]
    [InlineData(-25200, -420)]
    [InlineData(10753, 180)]
    [InlineData(20700, 345)]
    [InlineData(50400, 840)]
    [InlineData(52000, null)]
    [InlineData(-1000000000, null)]
    public void The_local_clock_gives_the_offset_to_a_quarter_of_an_hour(int ahead, int? minutes)
    {
        var shape = new FitShape(34, (253, FitType.UInt32), (5, FitType.UInt32));
        var activity = Only(new FitWriter().FileId().Session(Start, 60, 100).Once(4, shape, Start, Start + ahead).ToBytes());
        Assert.Equal(minutes, activity.UtcOffset?.TotalMinutes);
    }

    [Theory]
    [InlineData(0, 0, Sport.Unknown, null)]
    [InlineData(1, 0, Sport.Running, "running")]
    [InlineData(1, 1, Sport.Treadmill, "treadmill running")]
    [InlineData(1, 3, Sport.TrailRunning, "trail running")]
    [InlineData(1, 45, Sport.Treadmill, "indoor running")]
    [InlineData(1, 58, Sport.Treadmill, "virtual running")]
    [InlineData(11, 27, Sport.Walking, "indoor walking")]
    [InlineData(17, 0, Sport.Hiking, "hiking")]
    [InlineData(2, 58, Sport.Cycling, "virtual cycling")]
    [InlineData(2, 200, Sport.Cycling, "cycling")]
    [InlineData(3, 0, Sport.Transition, "transition")]
    [InlineData(10, 20, Sport.Gym, "strength training")]
    [InlineData(13, 0, Sport.Skiing, "alpine skiing")]
    [InlineData(41, 0, Sport.OnWater, "kayaking")]
    [InlineData(24, 0, Sport.Driving, "driving")]
    [InlineData(25, 0, Sport.Other, "golf")]
    [InlineData(0, 3, Sport.TrailRunning, "trail running")]
    [InlineData(0, 17, Sport.Swimming, "pool swimming")]
    [InlineData(1, 17, Sport.Running, "running")]
    [InlineData(27, 0, Sport.Other, "horse riding")]
    [InlineData(58, 0, Sport.Skiing, "winter sport")]
    [InlineData(64, 94, Sport.Other, "squash")]
    [InlineData(73, 0, Sport.Other, "hockey")]
    [InlineData(240, 0, Sport.Unclear, null)]
    public void Sports_have_names(int sport, int subSport, Sport read, string? name)
    {
        var activity = Only(new FitWriter().FileId().Session(Start, 60, 100, sport, subSport).ToBytes());
        Assert.Equal((read, name), (activity.Sport, activity.SportName));
    }

    [Theory]
    [InlineData(1, 2697, "", "Garmin (2697)")]
    [InlineData(294, 804, "COROS APEX Pro", "COROS APEX Pro")]
    [InlineData(267, 0, "1901", "Bryton (1901)")]
    [InlineData(23, 5, "9 Peak", "Suunto (9 Peak)")]
    [InlineData(123, 5, "Vantage V3", "Polar Vantage V3")]
    [InlineData(60000, 5, "", null)]
    [InlineData(60000, 5, "Trailmate", "Trailmate")]
    public void The_device_is_named_where_it_is_known(int manufacturer, int product, string name, string? device)
    {
        // The text fills its field to the last byte, without a zero at its end.
        var shape = new FitShape(0, (0, FitType.Enum, 1), (1, FitType.UInt16, 2), (2, FitType.UInt16, 2));
        var text = System.Text.Encoding.UTF8.GetBytes(name);
        var named = shape with { Fields = [.. shape.Fields, (8, FitType.Text, (byte)Math.Max(1, text.Length))] };
        var file = new FitWriter().Define(0, named).Raw([0, 4, (byte)manufacturer, (byte)(manufacturer >> 8), (byte)product, (byte)(product >> 8)])
            .Raw(text.Length == 0 ? [0] : text).Session(Start, 60, 100).ToBytes();
        Assert.Equal(device, Only(file).Device);
    }

    private static IEnumerable<double> SegmentStarts(byte[] file) =>
        Only(file).Track.Points.ToArray().Where(point => point.StartsSegment).Select(point => point.Seconds);
}
