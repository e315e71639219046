using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class TimeFiguresTests
{
    [Fact]
    public void Standing_still_is_not_motion()
    {
        var figures = Of(Walk((3, 10), (0, 30), (3, 10)));

        Assert.Equal(500, figures.Elapsed!.Value.Seconds);
        Assert.Equal(new(new Duration(200), FigureMethod.SpeedThreshold), figures.Moving);
    }

    [Fact]
    public void Jitter_at_a_halt_is_not_motion()
    {
        // A meter to and fro every second: one meter a second from point to point, but nowhere in eleven seconds.
        var halt = Enumerable.Range(0, 301).Select(i => Tracks.At(i, i % 2)).ToArray();

        Assert.Null(Of(halt).Moving);
    }

    [Fact]
    public void A_steep_climb_is_motion() => Assert.Equal(1000, Of(Tracks.Steady(0.4, 101)).Moving!.Value.Seconds);

    [Fact]
    public void A_break_counts_for_the_whole_only()
    {
        var figures = Of([.. Walk((3, 10)), .. Walk((3, 10)).Select(p => p with { Seconds = p.Seconds + 700 })]);

        Assert.Equal(800, figures.Elapsed!.Value.Seconds);
        Assert.Equal(200, figures.Moving!.Value.Seconds);
    }

    [Fact]
    public void A_count_tells_motion_without_positions()
    {
        var treadmill = Enumerable.Range(0, 101).Select(i => Tracks.Bare(i) with { Meters = 3 * Math.Min(i, 50), StartsSegment = i == 0 }).ToArray();

        Assert.InRange(Of(treadmill).Moving!.Value.Seconds, 50, 55);
    }

    [Fact]
    public void Without_positions_and_count_nothing_is_known_of_motion()
    {
        var figures = Of([.. Enumerable.Range(0, 101).Select(i => Tracks.Bare(i))]);

        Assert.Equal(100, figures.Elapsed!.Value.Seconds);
        Assert.Null(figures.Moving);
    }

    [Fact]
    public void A_few_times_do_not_stand_for_the_whole()
    {
        var figures = Of([.. Tracks.Steady(3, 100).Select((p, i) => i < 49 ? p : p with { Seconds = double.NaN })]);

        Assert.Null(figures.Elapsed);
        Assert.Null(figures.Moving);
        Assert.Equal(new FileNotice(FileNoticeCode.MostPointsWithoutTime), Assert.Single(figures.Notices));
    }

    [Fact]
    public void Points_more_than_a_week_apart_give_no_time()
    {
        var figures = Of([Tracks.At(0, 0), Tracks.At(Duration.MaxRunSeconds + 1, 5000)]);

        Assert.Null(figures.Elapsed);
        Assert.Equal(new FileNotice(FileNoticeCode.PointsTooFarApart), Assert.Single(figures.Notices));
    }

    [Fact]
    public void The_timer_of_a_file_that_was_cut_off_gives_the_whole()
    {
        var figures = RunFigures.Of(Tracks.Of(Tracks.Steady(3, 11)), new FileSummary { Timer = new Duration(3600) });

        Assert.Equal(new(new Duration(3600), FigureMethod.Timer), figures.Elapsed);
        Assert.Equal(new(new Duration(3600), FigureMethod.Timer), figures.Moving);
    }

    [Fact]
    public void The_timer_is_never_longer_than_the_whole()
    {
        var figures = RunFigures.Of(Track.Empty, new FileSummary { Timer = new Duration(1808), Elapsed = new Duration(1807) });

        Assert.Equal(1807, figures.Elapsed!.Value.Seconds);
        Assert.Equal(1807, figures.Moving!.Value.Seconds);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(Duration.MaxRunSeconds + 1)]
    public void A_time_that_no_run_takes_is_passed_over(long seconds)
    {
        var summary = new FileSummary { Timer = new Duration(seconds), Elapsed = new Duration(seconds) };
        var figures = RunFigures.Of(Tracks.Of(Tracks.Steady(3, 11)), summary);

        Assert.Equal(FigureMethod.Points, figures.Elapsed!.Method);
        Assert.Equal(FigureMethod.SpeedThreshold, figures.Moving!.Method);
    }

    private static RunFigures Of(TrackPoint[] points) => RunFigures.Of(Tracks.Of(points), FileSummary.None);

    /// <summary>A point every ten seconds; so many steps at each of the speeds.</summary>
    private static TrackPoint[] Walk(params (double MetersPerSecond, int Steps)[] parts)
    {
        double[] speeds = [.. parts.SelectMany(part => Enumerable.Repeat(part.MetersPerSecond, part.Steps))];
        return [.. Enumerable.Range(0, speeds.Length + 1).Select(i => Tracks.At(10 * i, 10 * speeds.Take(i).Sum()))];
    }
}
