using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class RunProfileTests
{
    private static readonly DistanceUnit Km = DistanceUnit.Kilometre;

    [Fact]
    public void Places_stand_at_round_steps_and_at_the_end()
    {
        var profile = Along(Hill(1010), CurveAxis.Distance);

        Assert.Equal([0, 20, 40], profile.Places.Take(3).Select(place => Math.Round(place.Along, 6)));
        Assert.Equal(3030, profile.Places[^1].Along, 3);
        Assert.Equal(3030, profile.Length, 3);
        Assert.InRange(profile.Places.Count, 100, RunProfile.MostPlaces);
    }

    [Fact]
    public void A_place_says_how_far_how_long_how_high_how_steep_and_how_fast()
    {
        var place = Along(Hill(1000), CurveAxis.Distance).Places.Single(p => Math.Abs(p.Along - 1500) < 1);

        Assert.Equal(500, place.Seconds!.Value, 3);
        Assert.Equal(100 + 150, place.Elevation!.Value, 3);
        Assert.Equal(0.1, place.Grade!.Value, 3);
        Assert.Equal(1000 / 3.0, place.Pace!.Value, 1);
        Assert.Equal(140, place.HeartRate);
    }

    [Fact]
    public void Along_time_the_same_run_is_laid_by_its_seconds()
    {
        var profile = Along(Hill(1000), CurveAxis.Time);

        Assert.Equal(CurveAxis.Time, profile.Curves.Elevation.Axis);
        Assert.Equal([CurveAxis.Distance, CurveAxis.Time], profile.Axes);
        Assert.Equal(1000, profile.Length, 3);
        Assert.Equal(1500, profile.Places.Single(p => p.Along == 500).Meters!.Value, 3);
    }

    [Fact]
    public void What_was_not_recorded_is_not_known()
    {
        var places = Along(MadeTracks.Of(Enumerable.Range(0, 1001).Select(i => MadeTracks.Counted(i, i * 3))), CurveAxis.Distance).Places;

        Assert.All(places, place => Assert.Null(place.Elevation ?? place.Grade ?? place.HeartRate));
        Assert.Contains(places, place => place.Pace is not null);
    }

    [Fact]
    public void Where_a_sensor_was_silent_for_long_nothing_is_known_and_a_moment_is_bridged()
    {
        var track = MadeTracks.Of(Enumerable.Range(0, 1001).Select(i => MadeTracks.Counted(i, i * 3) with
        {
            HeartRate = (byte)(i is > 300 and < 600 or 100 ? 0 : 140),
        }));

        var places = Along(track, CurveAxis.Distance).Places;

        Assert.Equal(140, places.Single(p => Math.Abs(p.Along - 300) < 1).HeartRate);
        Assert.Null(places.Single(p => Math.Abs(p.Along - 1360) < 1).HeartRate);
    }

    [Fact]
    public void Nothing_is_laid_along_nothing()
    {
        var profile = Along(Track.Empty, CurveAxis.Distance);

        Assert.Empty(profile.Places);
        Assert.Empty(profile.Axes);
        Assert.Null(profile.Sketch);
    }

    [Fact]
    public void The_drawing_says_how_far_along_each_of_its_points_is()
    {
        var track = MadeTracks.Of(Enumerable.Range(0, 101).Select(i => MadeTracks.At(i * 10, 46 + (i < 50 ? i : 100 - i) * 0.0002, 8 + i * 0.0001) with { StartsSegment = i == 0 }));
        var profile = RunProfile.Of(track, Distance.Zero, null, CurveAxis.Distance, Km, 600, 400);

        var points = profile.Sketch!.Lines.SelectMany(line => line).ToList();

        Assert.Equal(0, points[0].Along);
        Assert.Equal(profile.Length, points[^1].Along, 3);
        Assert.Equal(points.Select(point => point.Along).Order(), points.Select(point => point.Along));
    }

    [Fact]
    public void Any_track_is_laid_along_in_few_places()
    {
        MadeTracks.Any.Sample(track =>
        {
            foreach (var axis in Enum.GetValues<CurveAxis>())
            {
                var profile = Along(track, axis);
                Assert.InRange(profile.Places.Count, 0, RunProfile.MostPlaces);
                Assert.All(profile.Places, place => Assert.InRange(place.Along, 0, profile.Length));
                Assert.All(profile.Places, place => Assert.True(double.IsFinite(place.Grade ?? 0) && double.IsFinite(place.Pace ?? 0)));
            }
        });
    }

    private static RunProfile Along(Track track, CurveAxis axis) => RunProfile.Of(track, Distance.Zero, null, axis, Km, 600, 400);

    // Three meters a second, up by a tenth of them.
    private static Track Hill(int seconds) => MadeTracks.Of(Enumerable.Range(0, seconds + 1).Select(i =>
        MadeTracks.Counted(i, i * 3) with { Elevation = 100 + i * 0.3f, HeartRate = 140 }));
}
