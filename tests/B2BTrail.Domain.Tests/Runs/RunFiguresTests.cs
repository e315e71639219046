using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class RunFiguresTests
{
    [Fact]
    public void Nothing_gives_no_figures() => AssertEmpty(RunFigures.Of(Track.Empty, FileSummary.None));

    [Fact]
    public void A_single_point_gives_no_figures_but_its_height() =>
        AssertEmpty(RunFigures.Of(Tracks.Of(Tracks.At(0, 0, 100)), FileSummary.None) with { Ascent = null, Descent = null });

    [Fact]
    public void The_files_own_sums_come_first()
    {
        var summary = new FileSummary
        {
            Distance = new Distance(1010),
            Timer = new Duration(310),
            Elapsed = new Duration(400),
            Ascent = new Climb(12),
            Descent = new Climb(7),
            AverageHeartRate = 140,
        };
        var figures = RunFigures.Of(Tracks.Of(Tracks.Steady(3, 35, i => 100 + i)), summary);

        Assert.Equal(new(new Distance(1010), FigureMethod.FileSummary), figures.Distance);
        Assert.Equal(new(new Duration(310), FigureMethod.Timer), figures.Moving);
        Assert.Equal(new(new Duration(400), FigureMethod.FileSummary), figures.Elapsed);
        Assert.Equal(new(new Climb(12), FigureMethod.FileSummary), figures.Ascent);
        Assert.Equal(new(new Climb(7), FigureMethod.FileSummary), figures.Descent);
        Assert.Equal(new(140, FigureMethod.FileSummary), figures.AverageHeartRate);
        Assert.Empty(figures.Notices);
    }

    [Fact]
    public void Points_give_what_the_file_does_not_say()
    {
        var figures = RunFigures.Of(Tracks.Of(Tracks.Steady(3, 35, i => 100 + i)), FileSummary.None);

        Assert.Equal(1020, figures.Distance!.Value.Meters, 3);
        Assert.Equal(FigureMethod.Positions, figures.Distance.Method);
        Assert.Equal(new(new Duration(340), FigureMethod.SpeedThreshold), figures.Moving);
        Assert.Equal(new(new Duration(340), FigureMethod.Points), figures.Elapsed);
        Assert.Equal(new(new Climb(34), FigureMethod.Smoothed), figures.Ascent);
        Assert.Equal(new(new Climb(0), FigureMethod.Smoothed), figures.Descent);
        Assert.Null(figures.AverageHeartRate);
        Assert.Empty(figures.Notices);
    }

    [Fact]
    public void A_mean_of_beats_needs_half_of_the_points()
    {
        var points = Tracks.Steady(3, 10);
        points[0] = points[0] with { HeartRate = 200 };
        for (int i = 1; i < 4; i++)
        {
            points[i] = points[i] with { HeartRate = 120 };
        }

        Assert.Null(RunFigures.Of(Tracks.Of(points), FileSummary.None).AverageHeartRate);
        points[4] = points[4] with { HeartRate = 120 };
        Assert.Equal(new(136, FigureMethod.Points), RunFigures.Of(Tracks.Of(points), FileSummary.None).AverageHeartRate);
    }

    [Fact]
    public void An_impossible_heart_rate_of_the_file_is_passed_over()
    {
        var points = Tracks.Steady(3, 10).Select(p => p with { HeartRate = 130 }).ToArray();

        Assert.Equal(new(130, FigureMethod.Points), RunFigures.Of(Tracks.Of(points), new FileSummary { AverageHeartRate = 255 }).AverageHeartRate);
    }

    [Fact]
    public void What_nobody_can_run_is_taken_with_a_notice()
    {
        var figures = RunFigures.Of(Tracks.Of(Tracks.At(0, 0), Tracks.At(1, 780), Tracks.At(2, 1560)), FileSummary.None);

        Assert.Equal(1560, figures.Distance!.Value.Meters, 3);
        var notice = Assert.Single(figures.Notices);
        Assert.Equal((FileNoticeCode.FasterThanRunning, 780), (notice.Code, Math.Round(notice.Speed!.Value)));
    }

    [Fact]
    public void A_halt_does_not_make_it_slower()
    {
        var summary = new FileSummary { Distance = new Distance(2000), Timer = new Duration(250), Elapsed = new Duration(1000) };

        Assert.Equal(new FileNotice(FileNoticeCode.FasterThanRunning) { Speed = 8 }, Assert.Single(RunFigures.Of(Track.Empty, summary).Notices));
    }

    [Fact]
    public void A_sprint_is_no_oddity()
    {
        var figures = RunFigures.Of(Tracks.Of(Tracks.Steady(10, 3)), FileSummary.None);

        Assert.Equal(200, figures.Distance!.Value.Meters, 3);
        Assert.Empty(figures.Notices);
    }

    [Fact]
    public void A_million_points_come_to_the_sum_of_their_steps()
    {
        var points = Enumerable.Range(0, Track.MaxPoints).Select(i => Tracks.At(i, i / 2.0, i % 1000)).ToArray();
        var figures = RunFigures.Of(Tracks.Of(points), new FileSummary { Elapsed = new Duration(Duration.MaxRunSeconds) });

        Assert.Equal((Track.MaxPoints - 1) / 2.0, figures.Distance!.Value.Meters, 1);
        Assert.Equal(Duration.MaxRunSeconds, figures.Moving!.Value.Seconds);
        Assert.Null(figures.Ascent);
        Assert.Contains(new FileNotice(FileNoticeCode.ImpossibleElevations), figures.Notices);
    }

    private static void AssertEmpty(RunFigures figures)
    {
        Assert.Null(figures.Distance);
        Assert.Null(figures.Moving);
        Assert.Null(figures.Elapsed);
        Assert.Null(figures.Ascent);
        Assert.Null(figures.Descent);
        Assert.Null(figures.AverageHeartRate);
        Assert.Empty(figures.Notices);
    }
}
