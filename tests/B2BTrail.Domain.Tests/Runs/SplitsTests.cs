using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class SplitsTests
{
    private static readonly Distance TenAndABit = Distance.FromMeters(10_400);

    [Fact]
    public void A_steady_run_has_even_splits_and_a_last_one_of_what_is_left()
    {
        var splits = Splits.Of(MadeTracks.Of(MadeTracks.Steady(2600, 4)), DistanceUnit.Kilometre, TenAndABit);

        Assert.Equal(11, splits.Count);
        Assert.All(splits.SkipLast(1), split => Assert.Equal((1000, 250), (Math.Round(split.Distance.Meters, 6), split.Time!.Value.Seconds)));
        Assert.Equal((11, 400, 100), (splits[^1].Number, Math.Round(splits[^1].Distance.Meters, 6), splits[^1].Time!.Value.Seconds));
        Assert.Equal(250, splits[0].Pace!.Value.SecondsPerKilometer);
    }

    [Fact]
    public void Miles_are_longer() =>
        Assert.Equal(7, Splits.Of(MadeTracks.Of(MadeTracks.Steady(2600, 4)), DistanceUnit.Mile, TenAndABit).Count);

    [Fact]
    public void A_boundary_lies_evenly_between_the_points_around_it()
    {
        var track = MadeTracks.Of(MadeTracks.Counted(0, 0), MadeTracks.Counted(300, 900), MadeTracks.Counted(400, 1100), MadeTracks.Counted(1000, 3300));

        var splits = Splits.Of(track, DistanceUnit.Kilometre, Distance.FromMeters(3300));

        Assert.Equal([350, 295, 273, 82], splits.Select(split => split.Time!.Value.Seconds));
    }

    [Fact]
    public void The_count_of_the_device_goes_before_its_positions()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(500, 4).Select(point => point with { Meters = point.Seconds * 5 }));

        Assert.Equal(2500, Splits.Of(track, DistanceUnit.Kilometre, Distance.Zero).Sum(split => split.Distance.Meters), 6);
    }

    [Fact]
    public void A_device_that_missed_a_count_is_followed_all_the_same()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(500, 4).Select((point, i) => i == 7 ? point : point with { Meters = point.Seconds * 5 }));

        Assert.Equal(2500, Splits.Of(track, DistanceUnit.Kilometre, Distance.Zero).Sum(split => split.Distance.Meters), 6);
    }

    [Fact]
    public void A_device_that_counted_less_than_half_of_the_time_is_followed_by_its_positions()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(500, 4).Select((point, i) => i > 200 ? point : point with { Meters = point.Seconds * 5 }));

        Assert.Equal(2000, Splits.Of(track, DistanceUnit.Kilometre, Distance.Zero).Sum(split => split.Distance.Meters), 6);
    }

    [Fact]
    public void A_hole_in_the_records_over_which_the_device_counted_on_is_part_of_the_way_and_of_the_time()
    {
        TrackPoint[] points = [MadeTracks.Counted(0, 0), MadeTracks.Counted(300, 900), MadeTracks.Counted(1300, 3900) with { StartsSegment = true }, MadeTracks.Counted(1400, 4200)];

        var splits = Splits.Of(MadeTracks.Of(points), DistanceUnit.Kilometre, Distance.FromMeters(4200));

        Assert.Equal([333, 334, 333, 333, 67], splits.Select(split => split.Time!.Value.Seconds));
    }

    [Fact]
    public void Times_and_climbs_add_up_to_those_of_the_run()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(750, 4).Select(point => point with { Elevation = 500 + (float)(point.Seconds / 10) }));

        var splits = Splits.Of(track, DistanceUnit.Kilometre, Distance.FromMeters(3000), new Duration(700), new Climb(90), new Climb(0));

        Assert.Equal(700, splits.Sum(split => split.Time!.Value.Seconds));
        Assert.Equal(90, splits.Sum(split => split.Ascent!.Value.Meters), 6);
        Assert.All(splits, split => Assert.Equal(0, split.Descent!.Value.Meters));
    }

    [Fact]
    public void A_rest_that_the_watch_left_out_is_no_time_of_a_split()
    {
        var before = MadeTracks.Steady(250, 4).ToList();
        var resting = Enumerable.Range(251, 600).Select(second => before[^1] with { Seconds = second });
        var after = MadeTracks.Steady(500, 4).Skip(251).Select(point => point with { Seconds = point.Seconds + 600 });

        var splits = Splits.Of(MadeTracks.Of([.. before, .. resting, .. after]), DistanceUnit.Kilometre, Distance.FromMeters(2000), new Duration(500));

        Assert.All(splits, split => Assert.InRange(split.Time!.Value.Seconds, 245, 255));
    }

    [Fact]
    public void Where_the_points_do_not_tell_where_it_was_climbed_no_split_has_a_climb()
    {
        var level = MadeTracks.Of(MadeTracks.Steady(750, 4).Select(point => point with { Elevation = 500 }));

        Assert.All(Splits.Of(level, DistanceUnit.Kilometre, Distance.FromMeters(3000), null, new Climb(90)), split => Assert.Null(split.Ascent));
    }

    [Fact]
    public void Positions_are_measured_on_a_sphere_of_the_mean_radius()
    {
        var degree = Earth.MeanRadius * Math.PI / 180;

        Assert.Equal(degree, Splits.Of(MadeTracks.Of(MadeTracks.At(0, 46, 7), MadeTracks.At(40_000, 47, 7)), DistanceUnit.Mile, Distance.Zero).Sum(s => s.Distance.Meters), 6);
        Assert.Equal(degree, Splits.Of(MadeTracks.Of(MadeTracks.At(0, 0, 179.5), MadeTracks.At(40_000, 0, -179.5)), DistanceUnit.Mile, Distance.Zero).Sum(s => s.Distance.Meters), 6);
    }

    [Fact]
    public void A_pause_is_neither_far_nor_long()
    {
        var before = MadeTracks.Steady(250, 4);
        var after = before.Select(point => point with { Seconds = point.Seconds + 5000, Latitude = 1, StartsSegment = point.Seconds == 0 });

        var splits = Splits.Of(MadeTracks.Of([.. before, .. after]), DistanceUnit.Kilometre, Distance.FromMeters(2000));

        Assert.Equal([250, 250], splits.Select(split => split.Time!.Value.Seconds));
    }

    [Theory]
    [InlineData(10_300, 10_300)]
    [InlineData(9_800, 9_800)]
    [InlineData(9_000, 10_000)]
    [InlineData(20_000, 10_000)]
    public void What_is_nearly_the_run_is_stretched_to_it_and_what_is_not_stays(double run, double splits) => Assert.Equal(
        splits, Splits.Of(MadeTracks.Of(MadeTracks.Steady(2500, 4)), DistanceUnit.Mile, Distance.FromMeters(run)).Sum(split => split.Distance.Meters), 6);

    [Fact]
    public void A_rest_of_a_few_steps_belongs_to_the_split_before() => Assert.Equal(
        [1000, 1008], Splits.Of(MadeTracks.Of(MadeTracks.Steady(502, 4)), DistanceUnit.Kilometre, Distance.Zero).Select(s => Math.Round(s.Distance.Meters, 6)));

    [Fact]
    public void Very_long_runs_are_parted_more_coarsely()
    {
        var track = MadeTracks.Of(MadeTracks.Counted(0, 0), MadeTracks.Counted(200_000, 330_000));

        var splits = Splits.Of(track, DistanceUnit.Kilometre, Distance.FromKilometers(330));

        Assert.Equal(66, splits.Count);
        Assert.All(splits, split => Assert.Equal(5000, split.Distance.Meters, 3));
    }

    [Fact]
    public void Climb_lies_where_it_was_climbed_and_trembling_is_none()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(750, 4).Select(point => point with
        {
            Elevation = 500 + (float)Math.Clamp(point.Seconds - 250, 0, 250) + (point.Seconds % 2 == 0 ? 1 : -1),
        }));

        var splits = Splits.Of(track, DistanceUnit.Kilometre, Distance.FromMeters(3000));

        Assert.Equal([0, 250, 0], splits.Select(split => Math.Round(split.Ascent!.Value.Meters / 5) * 5));
        Assert.Equal(0, splits.Sum(split => split.Descent!.Value.Meters));
    }

    [Fact]
    public void A_lift_that_was_taken_in_a_pause_is_not_climbed()
    {
        var track = MadeTracks.Of(MadeTracks.Steady(500, 4).Select(point => point with
        {
            Elevation = (float)(500 + point.Seconds / 10 + (point.Seconds >= 250 ? 400 : 0)),
            StartsSegment = point.Seconds == 250,
        }));

        Assert.Equal(49.9, Splits.Of(track, DistanceUnit.Mile, Distance.Zero).Sum(split => split.Ascent!.Value.Meters), 3);
    }

    [Fact]
    public void The_heart_counts_by_time()
    {
        TrackPoint[] points = [MadeTracks.Counted(0, 0), MadeTracks.Counted(300, 450) with { HeartRate = 120 }, MadeTracks.Counted(400, 900) with { HeartRate = 160 }];

        Assert.Equal(130, Assert.Single(Splits.Of(MadeTracks.Of(points), DistanceUnit.Kilometre, Distance.Zero)).AverageHeartRate);
    }

    [Theory]
    [InlineData(10, true)]
    [InlineData(2, false)]
    public void A_few_points_without_a_time_lie_between_the_others_and_many_take_the_time_away(int oneIn, bool timed)
    {
        var track = MadeTracks.Of(MadeTracks.Steady(1000, 3).Select(point => point.Seconds % oneIn == 1 ? point with { Seconds = double.NaN } : point));

        Assert.Equal(timed ? [536, 464] : new long?[] { null, null }, Splits.Of(track, DistanceUnit.Mile, Distance.Zero).Select(split => split.Time?.Seconds));
    }

    [Fact]
    public void What_was_not_recorded_is_missing()
    {
        var split = Assert.Single(Splits.Of(MadeTracks.Of(MadeTracks.Counted(double.NaN, 0), MadeTracks.Counted(double.NaN, 900)), DistanceUnit.Kilometre, Distance.Zero));

        Assert.Equal(new Split(1, Distance.FromMeters(900), null, null, null, null), split);
        Assert.Null(split.Pace);
    }

    [Fact]
    public void A_track_that_is_nowhere_or_farther_than_any_run_has_no_splits()
    {
        Assert.Empty(Splits.Of(Track.Empty, DistanceUnit.Mile, TenAndABit));
        Assert.Empty(Splits.Of(MadeTracks.Of(MadeTracks.Blank), DistanceUnit.Mile, TenAndABit));
        Assert.Empty(Splits.Of(MadeTracks.Of(MadeTracks.Blank with { Seconds = 0 }, MadeTracks.Blank with { Seconds = 600 }), DistanceUnit.Mile, TenAndABit));
        Assert.Empty(Splits.Of(MadeTracks.Of(MadeTracks.Counted(0, 0), MadeTracks.Counted(9, 1e300)), DistanceUnit.Mile, TenAndABit));
    }

    [Fact]
    public void Splits_add_up_to_the_run_and_no_time_is_lost() => Gen.Select(MadeTracks.Any, Gen.Double[0.96, 1.04], Gen.Enum<DistanceUnit>()).Sample(
        (track, off, unit) =>
        {
            var measured = Splits.Of(track, unit, Distance.Zero).Sum(split => split.Distance.Meters);
            var total = Distance.FromMeters(measured * off);
            var splits = Splits.Of(track, unit, total);

            Assert.Equal(total.Meters, splits.Sum(split => split.Distance.Meters), 1e-6);
            Assert.Equal(Enumerable.Range(1, splits.Count), splits.Select(split => split.Number));
            Assert.All(splits.SkipLast(1), split => Assert.Equal(unit.Meters(), split.Distance.Meters, 1e-6));
            if (splits is [{ Time: not null }, ..])
            {
                Assert.Equal(Moving(track), splits.Sum(split => split.Time!.Value.Seconds), 1.0);
            }
        },
        iter: 1000);

    private static double Moving(Track track)
    {
        var seconds = 0.0;
        for (var i = 1; i < track.Count; i++)
        {
            seconds += track.Points[i].StartsSegment ? 0 : track.Points[i].Seconds - track.Points[i - 1].Seconds;
        }

        return Math.Round(seconds);
    }
}
