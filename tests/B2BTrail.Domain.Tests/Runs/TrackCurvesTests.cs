using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class TrackCurvesTests
{
    [Fact]
    public void A_short_track_is_drawn_point_by_point()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(3, 4).Select(point => point with { Elevation = (float)(500 + point.Seconds), HeartRate = (byte)(100 + point.Seconds) }));

        var curves = TrackCurves.Of(track, Distance.FromMeters(12));

        Assert.Equal(
            [new(0, 500), new(4, 501), new(8, 502), new CurvePoint(12, 503)],
            Assert.Single(curves.Elevation.Lines).Select(point => new CurvePoint(Math.Round(point.Along, 6), point.Value)));
        Assert.Equal((100, 103), (curves.HeartRate.Lowest, curves.HeartRate.Highest));
        Assert.Equal((CurveAxis.Distance, 12), (curves.Elevation.Axis, Math.Round(curves.Elevation.Length, 6)));
    }

    [Fact]
    public void A_peak_of_a_single_second_survives_in_a_hundred_thousand()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(100_000, 3).Select(point => point with { HeartRate = (byte)(point.Seconds == 54_321 ? 199 : point.Seconds == 12_345 ? 61 : 130) }));

        var curve = TrackCurves.Of(track, Distance.Zero).HeartRate;

        Assert.InRange(curve.Lines.Sum(line => line.Count), 99, CurveThinning.MostPoints);
        Assert.Equal((61, 199, 130, 130), (curve.Lowest, curve.Highest, curve.UsualLow, curve.UsualHigh));
        Assert.Contains(new CurvePoint(162_963, 199), curve.Lines[0].Select(point => point with { Along = Math.Round(point.Along, 3) }));
    }

    [Fact]
    public void A_steady_pace_is_flat_and_positions_that_tremble_do_not_show()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(1200, 3).Select(point => point with { Longitude = point.Longitude + (point.Seconds % 2 == 0 ? 1e-5 : 0) }));

        var pace = TrackCurves.Of(track, Distance.FromMeters(3600)).Pace;

        Assert.InRange(pace.Lowest, 325, 334);
        Assert.InRange(pace.Highest, 333, 342);
    }

    [Fact]
    public void Standing_and_flying_have_no_pace()
    {
        var standing = Enumerable.Range(0, 600).Select(second => MadeTracks.Counted(second, 0));
        var running = Enumerable.Range(600, 600).Select(second => MadeTracks.Counted(second, (second - 600) * 3));
        var flying = Enumerable.Range(1200, 600).Select(second => MadeTracks.Counted(second, 1800 + (second - 1200) * 50));

        var pace = TrackCurves.Of(MadeTracks.Of([.. standing, .. running, .. flying]), Distance.Zero).Pace;

        Assert.InRange(pace.Lowest, Pace.Fastest, 340);
        Assert.InRange(pace.Highest, 330, Pace.Slowest);
        Assert.All(pace.Lines, line => Assert.True(line[^1].Along < 2000));
    }

    [Theory]
    [InlineData(60, 3)]
    [InlineData(59, 1)]
    public void A_pause_of_a_minute_parts_the_line_and_a_stop_at_a_gate_does_not(int pause, int lines)
    {
        var track = MadeTracks.Of(MadeTracks.Steady(900, 3).Select(point => point with
        {
            Elevation = 100,
            Seconds = point.Seconds + (point.Seconds >= 300 ? pause - 1 : 0) + (point.Seconds >= 600 ? pause - 1 : 0),
            StartsSegment = point.Seconds is 300 or 600,
        }));

        var curves = TrackCurves.Of(track, Distance.Zero);

        Assert.Equal((lines, lines), (curves.Elevation.Lines.Count, curves.Pace.Lines.Count));
        Assert.All(curves.Elevation.Lines.Skip(1).Zip(curves.Elevation.Lines), pair => Assert.Equal(pair.Second[^1].Along, pair.First[0].Along, 1e-9));
    }

    [Fact]
    public void A_hole_parts_the_line_and_a_second_without_does_not()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(1000, 3).Select(point => point with
        {
            HeartRate = (byte)(point.Seconds % 3 == 0 && point.Seconds is < 400 or > 500 ? 140 : 0),
        }));

        Assert.Equal(2, TrackCurves.Of(track, Distance.Zero).HeartRate.Lines.Count);
    }

    [Fact]
    public void Without_a_distance_the_heart_beats_along_time()
    {
        var track = MadeTracks.Of(Enumerable.Range(0, 100).Select(second => MadeTracks.Blank with { Seconds = second, HeartRate = 120 }));

        var curves = TrackCurves.Of(track, Distance.FromMiles(3));

        Assert.Equal((CurveAxis.Time, 99), (curves.HeartRate.Axis, curves.HeartRate.Length));
        Assert.True(curves is { Pace.IsEmpty: true, Elevation.IsEmpty: true });
    }

    [Fact]
    public void Nothing_recorded_is_nothing_drawn()
    {
        Assert.Equal(TrackCurves.None, TrackCurves.Of(Track.Empty, Distance.FromMiles(3)));
        Assert.Equal(TrackCurves.None, TrackCurves.Of(MadeTracks.Of(MadeTracks.Counted(0, 0)), Distance.FromMiles(3)));
    }

    [Fact]
    public void A_value_between_two_points_lies_between_them_and_beyond_them_there_is_none()
    {
        var curve = new Curve { Lines = [[new(0, 10), new(10, 20)], [new(20, 5)]] };

        Assert.Equal([null, 10, 15, 20, null, 5, null], new[] { -1, 0, 5, 10, 15, 20, 25.0 }.Select(curve.At));
    }

    [Fact]
    public void Every_curve_is_short_runs_forward_and_keeps_its_extremes() => MadeTracks.Any.Sample(
        track =>
        {
            var curves = TrackCurves.Of(track, Distance.Zero);
            foreach (var curve in new[] { curves.Elevation, curves.HeartRate, curves.Pace })
            {
                var points = curve.Lines.SelectMany(line => line).ToList();
                Assert.True(points.Count <= CurveThinning.MostPoints);
                Assert.All(curve.Lines, Assert.NotEmpty);
                Assert.Equal(points.Select(point => point.Along).Order(), points.Select(point => point.Along));
                Assert.All(points, point => Assert.InRange(point.Along, 0, curve.Length));
            }

            if (!curves.HeartRate.IsEmpty)
            {
                var beats = track.Points.ToArray().Where(point => point.HeartRate > 0).Select(point => (double)point.HeartRate).ToList();
                Assert.Equal((beats.Min(), beats.Max()), (curves.HeartRate.Lowest, curves.HeartRate.Highest));
            }
        },
        iter: 1000);
}
