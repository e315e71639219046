using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Fit;
using Xunit;
using static B2BTrail.Interchange.Tests.Runs.Fit.FitFileTests;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

/// <summary>Sessions that say something else than their records, and laps that stand in for a session.</summary>
public sealed class FitStartTests
{
    private const long Start = 1_000_000_000;
    private const int Seconds = 600;

    [Theory]
    [InlineData(7200)]
    [InlineData(-86_400)]
    [InlineData(-7200)]
    [InlineData(-600)]
    [InlineData(Seconds)]
    [InlineData(300)]
    [InlineData(120)]
    public void A_start_that_is_off_gives_way_to_the_records_and_no_record_is_lost(long off)
    {
        var activity = Only(Recorded().Session(Start + off, Seconds, 1800).ToBytes());

        Assert.Equal(FitTime.ToUtc(Start), activity.StartUtc);
        Assert.Equal(Seconds + 1, activity.Track.Count);
        Assert.Equal(0, activity.Track.Points[0].Seconds);
        Assert.Contains(activity.Notices, notice => notice.Code == FileNoticeCode.StartDisagrees);
    }

    [Theory]
    [InlineData(0, Seconds)]
    [InlineData(-30, Seconds + 30)]
    [InlineData(-900, Seconds + 900)]
    [InlineData(0, 4000)]
    [InlineData(0, 60)]
    public void A_start_that_fits_the_records_stands(long off, long elapsed)
    {
        var activity = Only(Recorded().Session(Start + off, elapsed, 1800).ToBytes());

        Assert.Equal(FitTime.ToUtc(Start + off), activity.StartUtc);
        Assert.DoesNotContain(activity.Notices, notice => notice.Code == FileNoticeCode.StartDisagrees);
    }

    [Fact]
    public void Records_that_were_left_over_from_before_do_not_move_the_start()
    {
        var file = new FitWriter().FileId().Record(Start - 4000).Record(Start - 3999);
        for (var i = 0; i <= Seconds; i++)
        {
            file.Record(Start + i, 3 * i);
        }

        var activity = Only(file.Session(Start, Seconds, 1800).ToBytes());
        Assert.Equal((FitTime.ToUtc(Start), Seconds + 1), (activity.StartUtc, activity.Track.Count));
    }

    [Fact]
    public void Laps_without_a_session_and_without_records_give_the_totals()
    {
        var activity = Only(new FitWriter().FileId().Lap(Start, 600, 1500).Lap(Start + 600, 620, 1500).ToBytes());

        Assert.Equal(FitTime.ToUtc(Start), activity.StartUtc);
        Assert.Equal((3000, 1220, 151), (activity.Summary.Distance?.Meters, activity.Summary.Timer?.Seconds, activity.Summary.AverageHeartRate));
        Assert.Equal(2, activity.Laps.Count);
    }

    [Fact]
    public void A_session_without_a_distance_has_that_of_its_laps()
    {
        var shape = new FitShape(18, (2, FitType.UInt32), (7, FitType.UInt32), (8, FitType.UInt32));
        var activity = Only(new FitWriter().FileId().Once(1, shape, Start, 1300_000, 1250_000).Lap(Start, 600, 1500).Lap(Start + 600, 620, 1500).ToBytes());

        Assert.Equal((3000, 1250, 1300), (activity.Summary.Distance?.Meters, activity.Summary.Timer?.Seconds, activity.Summary.Elapsed?.Seconds));
    }

    [Fact]
    public void Laps_of_a_recording_that_was_never_finished_are_not_its_totals() =>
        Assert.Equal(FileSummary.None, Only(Recorded().Lap(Start, 60, 180).ToBytes()).Summary with { Distance = null });

    [Fact]
    public void A_stored_altitude_of_zero_is_none()
    {
        var shape = new FitShape(20, (253, FitType.UInt32), (2, FitType.UInt16));
        var points = Only(new FitWriter().FileId().Once(4, shape, Start, 0).Write(4, Start + 1, 2500).ToBytes()).Track.Points;

        Assert.Equal((false, 0), (points[0].HasElevation, points[1].Elevation));
    }

    [Fact]
    public void A_start_one_round_of_weeks_before_the_file_was_written_is_put_right()
    {
        const long Round = 1024 * 7 * 86_400;
        var id = new FitShape(0, (0, FitType.Enum), (4, FitType.UInt32));
        var activity = Only(new FitWriter().Once(0, id, 4, Start + 30).Record(Start - Round, 0).Record(Start - Round + 9, 30).ToBytes());

        Assert.Equal(FitTime.ToUtc(Start), activity.StartUtc);
        Assert.Contains(activity.Notices, notice => notice.Code == FileNoticeCode.WeeksRanOver);
    }

    private static FitWriter Recorded()
    {
        var file = new FitWriter().FileId();
        for (var i = 0; i <= Seconds; i++)
        {
            file.Record(Start + i, 3 * i);
        }

        return file;
    }
}
