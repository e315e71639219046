using B2BTrail.Domain.Runs;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class TrackSketchTests
{
    private const double Degree = Earth.MeanRadius * Math.PI / 180;

    [Fact]
    public void North_is_up_and_a_square_on_the_ground_is_a_square()
    {
        var sketch = Sketch(MadeTracks.At(0, 60, 10), MadeTracks.At(1, 60.1, 10), MadeTracks.At(2, 60.1, 10.2), MadeTracks.At(3, 60, 10.2));

        Assert.Equal(400, sketch.Height, 6);
        Assert.Equal(400, sketch.Width, 1.0);
        Assert.Equal(Degree / 10 / 400, sketch.MetersPerUnit, 6);
        Assert.Equal(new SketchPoint(0, 400), Rounded(sketch.Start));
        Assert.Equal(new SketchPoint(Math.Round(sketch.Width, 3), 400), Rounded(sketch.End));
        Assert.Equal(4, Assert.Single(sketch.Lines).Count);
    }

    [Fact]
    public void A_wide_track_is_bound_by_the_width()
    {
        var sketch = Sketch(MadeTracks.At(0, 0, 10), MadeTracks.At(1, 0.1, 14));

        Assert.Equal((640, 16), (Math.Round(sketch.Width, 6), Math.Round(sketch.Height, 1)));
    }

    [Fact]
    public void A_straight_line_needs_two_points_however_long()
    {
        var sketch = Sketch([.. MadeTracks.Steady(100_000, 3)]);

        Assert.Equal(2, Assert.Single(sketch.Lines).Count);
        Assert.Equal((640, 0), (Math.Round(sketch.Width, 6), sketch.Height));
    }

    [Fact]
    public void The_antimeridian_is_no_wall()
    {
        var sketch = Sketch(MadeTracks.At(0, 0, 179.9), MadeTracks.At(1, 0, -179.9), MadeTracks.At(2, 0.1, -179.9) with { StartsSegment = true }, MadeTracks.At(3, 0.1, 179.9));

        Assert.Equal(0.2 * Degree / 640, sketch.MetersPerUnit, 0.001);
        Assert.Equal(2, sketch.Lines.Count);
        Assert.True(sketch.Start.X < sketch.Lines[0][1].X);
        Assert.Equal(sketch.Start.X, sketch.End.X, 6);
    }

    [Fact]
    public void Segments_are_not_joined()
    {
        var sketch = Sketch(MadeTracks.At(0, 0, 0), MadeTracks.At(1, 1, 0), MadeTracks.At(2, 1, 1) with { StartsSegment = true }, MadeTracks.At(3, 0, 1));

        Assert.Equal([2, 2], sketch.Lines.Select(line => line.Count));
    }

    [Fact]
    public void One_place_is_one_place()
    {
        var sketch = Sketch(MadeTracks.At(0, 46, 7), MadeTracks.At(1, 46, 7));

        Assert.Equal((0, 0, 0), (sketch.Width, sketch.Height, sketch.MetersPerUnit));
        Assert.Equal(new SketchPoint(0, 0), Assert.Single(Assert.Single(sketch.Lines)));
    }

    [Fact]
    public void Without_positions_there_is_no_drawing()
    {
        Assert.Null(TrackSketch.Of(Track.Empty, 640, 400));
        Assert.Null(TrackSketch.Of(MadeTracks.Of(MadeTracks.Counted(0, 0), MadeTracks.Counted(1, 3)), 640, 400));
    }

    [Fact]
    public void A_point_without_a_position_is_passed_over()
    {
        var sketch = Sketch(MadeTracks.Blank, MadeTracks.At(1, 0, 0), MadeTracks.Blank, MadeTracks.At(2, 1, 0), MadeTracks.Blank with { StartsSegment = true }, MadeTracks.At(4, 1, 1), MadeTracks.At(5, 0, 1));

        Assert.Equal([2, 2], sketch.Lines.Select(line => line.Count));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(50)]
    [InlineData(20_000)]
    public void A_wild_track_is_a_light_drawing_with_its_ends(int segments)
    {
        var random = new Random(7);
        var points = Enumerable.Range(0, 100_000).Select(i =>
            MadeTracks.At(i, random.NextDouble() * 170 - 85, random.NextDouble() * 360 - 180) with { StartsSegment = i % (100_000 / segments) == 0 });

        var sketch = Sketch([.. points]);

        Assert.InRange(sketch.Lines.Sum(line => line.Count), 2, TrackSketch.MostPoints);
        Assert.InRange(sketch.Lines.Count, 1, TrackSketch.MostLines);
    }

    [Fact]
    public void A_spiral_comes_out_as_one()
    {
        var sketch = Sketch([.. Enumerable.Range(0, 100_000).Select(i =>
            MadeTracks.At(i, 46 + i * 1e-6 * Math.Sin(i / 3000.0), 7 + i * 1e-6 * Math.Cos(i / 3000.0)))]);

        Assert.InRange(Assert.Single(sketch.Lines).Count, 60, TrackSketch.MostPoints);
    }

    [Fact]
    public void Every_drawing_is_light_stays_in_its_frame_and_keeps_both_ends_of_each_line() => MadeTracks.Any.Sample(
        track =>
        {
            if (TrackSketch.Of(track, 640, 400) is not { } sketch)
            {
                Assert.DoesNotContain(track.Points.ToArray(), point => point.HasPosition);
                return;
            }

            Assert.True(sketch.Width <= 640.001 && sketch.Height <= 400.001);
            Assert.True(sketch.Lines.Sum(line => line.Count) <= TrackSketch.MostPoints);
            Assert.All(sketch.Lines.SelectMany(line => line), point =>
            {
                Assert.InRange(point.X, -1e-6, sketch.Width + 1e-6);
                Assert.InRange(point.Y, -1e-6, sketch.Height + 1e-6);
            });
            Assert.Equal(sketch.Start, sketch.Lines[0][0]);
            Assert.Equal(sketch.End, sketch.Lines[^1][^1]);
        },
        iter: 2000);

    private static TrackSketch Sketch(params TrackPoint[] points) => TrackSketch.Of(MadeTracks.Of(points), 640, 400)!;

    private static SketchPoint Rounded(SketchPoint point) => new(Math.Round(point.X, 3), Math.Round(point.Y, 3));
}
