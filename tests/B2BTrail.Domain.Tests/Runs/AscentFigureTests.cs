using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class AscentFigureTests
{
    [Fact]
    public void Rises_and_falls_count_from_low_to_high_to_low() => AssertClimb(30, 26, 100, 110, 120, 104, 114, 104);

    [Fact]
    public void Small_ups_and_downs_do_not_count() => AssertClimb(0, 0, 100, 104, 100, 104, 101, 104);

    [Fact]
    public void A_small_dip_on_the_way_up_does_not_count() => AssertClimb(20, 0, 100, 110, 107, 120);

    [Fact]
    public void A_rise_of_just_five_meters_counts() => AssertClimb(5, 0, 100, 105);

    [Fact]
    public void What_is_under_way_at_the_end_counts() => AssertClimb(10, 12, 100, 110, 98);

    [Fact]
    public void Noise_on_the_spot_is_smoothed_away()
    {
        var points = Enumerable.Range(0, 600).Select(i => Tracks.At(i, i / 1000.0, i % 2 == 0 ? 100 : 106)).ToArray();

        Assert.Equal(new Climb(0), RunFigures.Of(Tracks.Of(points), FileSummary.None).Ascent!.Value);
    }

    [Fact]
    public void A_height_gained_in_a_break_does_not_count()
    {
        var points = Tracks.Steady(5, 4, i => i < 2 ? 100 : 500);
        points[2] = points[2] with { StartsSegment = true };
        points[3] = points[3] with { Elevation = 510 };

        var figures = RunFigures.Of(Tracks.Of(points), FileSummary.None);
        Assert.Equal((10, 0), (figures.Ascent!.Value.Meters, figures.Descent!.Value.Meters));
    }

    [Fact]
    public void A_climb_with_many_short_breaks_still_counts()
    {
        var points = Tracks.Steady(5, 40, i => 100 + (3 * (i / 2))).Select((p, i) => p with { StartsSegment = i % 4 == 0 }).ToArray();

        Assert.Equal(30, RunFigures.Of(Tracks.Of(points), FileSummary.None).Ascent!.Value.Meters);
    }

    [Fact]
    public void Heights_on_fewer_than_half_of_the_points_give_none()
    {
        Assert.Null(RunFigures.Of(Tracks.Of(Tracks.Steady(5, 100, i => i < 49 ? i : float.NaN)), FileSummary.None).Ascent);
        Assert.Equal(49, RunFigures.Of(Tracks.Of(Tracks.Steady(5, 100, i => i < 50 ? i : float.NaN)), FileSummary.None).Ascent!.Value.Meters);
    }

    [Fact]
    public void Heights_without_positions_count()
    {
        TrackPoint[] bare = [.. Enumerable.Range(0, 101).Select(i => Tracks.Bare(i) with { Elevation = i, StartsSegment = i == 0 })];
        Assert.Equal(100, RunFigures.Of(Tracks.Of(bare), FileSummary.None).Ascent!.Value.Meters);

        TrackPoint[] counted = [.. bare.Select((p, i) => p with { Meters = 25 * i })];
        Assert.Equal(100, RunFigures.Of(Tracks.Of(counted), FileSummary.None).Ascent!.Value.Meters);
    }

    [Fact]
    public void A_descent_that_the_file_leaves_out_comes_from_the_points()
    {
        var figures = RunFigures.Of(Tracks.Heights(100, 120, 90), new FileSummary { Ascent = new Climb(25) });

        Assert.Equal(new(new Climb(25), FigureMethod.FileSummary), figures.Ascent);
        Assert.Equal(new(new Climb(30), FigureMethod.Smoothed), figures.Descent);
    }

    private static void AssertClimb(double up, double down, params float[] heights)
    {
        var figures = RunFigures.Of(Tracks.Heights(heights), FileSummary.None);
        Assert.Equal((up, down), (figures.Ascent!.Value.Meters, figures.Descent!.Value.Meters));
        Assert.Equal(FigureMethod.Smoothed, figures.Ascent.Method);
    }
}
