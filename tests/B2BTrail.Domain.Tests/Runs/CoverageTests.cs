using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class CoverageTests
{
    [Fact]
    public void Part_points_of_one_time_count_as_one()
    {
        var points = Enumerable.Range(0, 400).Select(i => Tracks.Bare(i / 4) with
        {
            StartsSegment = i == 0,
            Elevation = i % 4 == 1 ? 100 + (i / 4) : float.NaN,
            HeartRate = (byte)(i % 4 == 3 ? 140 : 0),
        });

        var figures = RunFigures.Of(Tracks.Of([.. points]), FileSummary.None);

        Assert.Equal(140, figures.AverageHeartRate!.Value);
        Assert.Equal(99, figures.Ascent!.Value.Meters);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(90, false)]
    public void What_is_told_now_and_then_is_told_unless_it_is_long_until_then(int every, bool isTold)
    {
        TrackPoint[] points = [.. Enumerable.Range(0, 901).Select(i => Tracks.Bare(i) with { StartsSegment = i == 0, HeartRate = (byte)(i % every == 0 ? 140 : 0) })];

        Assert.Equal(isTold, RunFigures.Of(Tracks.Of(points), FileSummary.None).AverageHeartRate is not null);
    }

    [Fact]
    public void Many_points_in_a_short_time_do_not_stand_for_the_whole()
    {
        var dense = Enumerable.Range(0, 300).Select(i => Tracks.Bare(i) with { StartsSegment = i == 0, HeartRate = 150 });
        var sparse = Enumerable.Range(30, 150).Select(i => Tracks.Bare(10 * i));

        Assert.Null(RunFigures.Of(Tracks.Of([.. dense, .. sparse]), FileSummary.None).AverageHeartRate);
    }

    [Fact]
    public void A_break_is_no_time() =>
        Assert.Equal(1, Coverage.Of([Tracks.Bare(0) with { HeartRate = 140 }, Tracks.Bare(9) with { HeartRate = 140 }, Tracks.Bare(5000) with { StartsSegment = true }], static (in p) => p.HeartRate > 0));

    [Fact]
    public void Without_times_the_points_count() =>
        Assert.Equal(0.5, Coverage.Of([Tracks.Bare(double.NaN) with { HeartRate = 140 }, Tracks.Bare(double.NaN)], static (in p) => p.HeartRate > 0));

    [Fact]
    public void Totals_far_from_the_points_give_way_to_them_with_a_notice()
    {
        var track = Tracks.Of(Tracks.Steady(3, 101, i => 100 + (2 * i)));
        var figures = RunFigures.Of(track, new FileSummary { Timer = new Duration(1), Elapsed = new Duration(1), Ascent = new Climb(2900), Descent = new Climb(0) });

        Assert.Equal((1000, 1000, 200, 0), (figures.Elapsed!.Value.Seconds, figures.Moving!.Value.Seconds, figures.Ascent!.Value.Meters, figures.Descent!.Value.Meters));
        Assert.Equal(
            [
                new(FileNoticeCode.TimesDisagree) { Time = new Duration(1), UsedTime = new Duration(1000) },
                new(FileNoticeCode.AscentsDisagree) { Climb = new Climb(2900), UsedClimb = new Climb(200) },
            ],
            figures.Notices);
    }

    [Fact]
    public void A_climb_that_is_more_than_the_way_is_none()
    {
        var figures = RunFigures.Of(Tracks.Of(Tracks.Steady(3, 101)), new FileSummary { Ascent = new Climb(9999) });

        Assert.Null(figures.Ascent);
        Assert.Equal(new FileNotice(FileNoticeCode.AscentsDisagree) { Climb = new Climb(9999) }, Assert.Single(figures.Notices));
    }

    [Fact]
    public void Points_of_one_time_give_no_time_and_say_so()
    {
        var figures = RunFigures.Of(Tracks.Of([.. Tracks.Steady(3, 101).Select(p => p with { Seconds = 0 })]), FileSummary.None);

        Assert.Null(figures.Elapsed);
        Assert.Equal([FileNoticeCode.AllPointsOneTime], figures.Notices.Select(notice => notice.Code));
    }

    [Theory]
    [InlineData("1989-12-31T00:00:10Z", true)]
    [InlineData("2000-01-01T01:00:00Z", true)]
    [InlineData("2009-12-31T23:30:00Z", false)]
    [InlineData("2010-01-01T00:20:00Z", true)]
    [InlineData("2010-01-01T11:00:00Z", false)]
    [InlineData("2025-06-01T08:00:00Z", false)]
    public void A_clock_that_was_never_set_is_known_by_where_it_begins(string start, bool isUnset) =>
        Assert.Equal(isUnset, UnsetClock.Says(Utc(start)));

    [Theory]
    [InlineData("2005-10-16T08:00:00Z", "2025-06-01T08:00:00Z", "2025-06-01T08:00:00Z")]
    [InlineData("2005-10-16T08:00:00Z", "2025-06-03T20:00:00Z", "2025-06-01T08:00:00Z")]
    [InlineData("2005-10-16T08:00:00Z", "2025-07-01T08:00:00Z", null)]
    [InlineData("2005-10-16T08:00:00Z", "2005-10-16T09:00:00Z", null)]
    [InlineData("9990-01-01T00:00:00Z", "9999-12-31T00:00:00Z", null)]
    public void A_start_one_round_of_weeks_before_its_file_is_put_right(string start, string written, string? right) =>
        Assert.Equal(right is null ? null : Utc(right), GpsWeeks.Corrected(Utc(start), Utc(written)));

    [Theory]
    [InlineData("2005-10-16T08:00:00Z", "2025-06-01T08:00:00Z")]
    [InlineData("2007-12-16T08:00:00Z", null)]
    [InlineData("2012-06-01T08:00:00Z", null)]
    [InlineData("2000-01-01T01:00:00Z", null)]
    public void A_file_older_than_its_format_is_likely_one_round_of_weeks_behind(string start, string? likely) =>
        Assert.Equal(likely is null ? null : Utc(likely), GpsWeeks.LikelyOfFit(Utc(start), Utc("2026-11-26T12:00:00Z")));

    private static DateTime Utc(string text) => DateTime.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
}
