using B2BTrail.Domain.Runs;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class TrackCleaningTests
{
    private const double FarEast = 0.01;

    /// <summary>Six kilometers to the north, up and down a hill of a hundred meters twice, a point every ten seconds.</summary>
    private static readonly TrackPoint[] Run =
        [.. Tracks.Steady(3, 201, i => 1000 + (float)(50 - (50 * Math.Cos(i / 50.0 * Math.PI)))).Select(p => p with { Latitude = p.Latitude + 50, HeartRate = 140 })];

    [Fact]
    public void A_clean_track_is_left_as_it_is()
    {
        var track = Tracks.Of(Run);

        Assert.Same(track, TrackCleaning.Of(track).Track);
        Assert.Empty(TrackCleaning.Of(track).Notices);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(200, 1)]
    [InlineData(50, 1)]
    [InlineData(0, 2)]
    [InlineData(199, 2)]
    [InlineData(50, 3)]
    [InlineData(50, 20)]
    [InlineData(0, 20)]
    [InlineData(181, 20)]
    public void A_few_positions_off_the_way_are_left_out_wherever_they_stand(int from, int count)
    {
        var (track, notices) = TrackCleaning.Of(Moved(i => i >= from && i < from + count));

        Assert.Equal(new FileNotice(FileNoticeCode.StrayPositions) { Count = count }, Assert.Single(notices));
        Assert.Equal(Enumerable.Range(from, count), Lost(track));
        Assert.All(track.Points[from..(from + count)].ToArray(), point => Assert.Equal((false, 140), (point.HasElevation, point.HeartRate)));
    }

    [Fact]
    public void Positions_that_jump_to_and_fro_are_left_out_and_those_between_stay() =>
        Assert.Equal([50, 52, 54], Lost(TrackCleaning.Of(Moved(i => i is 50 or 52 or 54)).Track));

    [Fact]
    public void A_jump_that_all_later_points_keep_is_left_as_it_is()
    {
        var tunnel = Moved(i => i >= 100);

        Assert.Same(tunnel, TrackCleaning.Of(tunnel).Track);
    }

    [Fact]
    public void A_drive_is_left_as_it_is()
    {
        var drive = Tracks.Of([.. Tracks.Steady(20, 101).Select(p => p with { Latitude = p.Latitude + 50 })]);

        Assert.Same(drive, TrackCleaning.Of(drive).Track);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(200)]
    public void Zero_degrees_north_and_east_is_nowhere(int at)
    {
        var (track, notices) = TrackCleaning.Of(Tracks.Of([.. Run.Select((p, i) => i == at ? p with { Latitude = 0, Longitude = 0, Elevation = 0 } : p)]));

        Assert.Equal([at], Lost(track));
        Assert.False(track.Points[at].HasElevation);
        Assert.Equal([FileNoticeCode.StrayPositions], notices.Select(notice => notice.Code));
    }

    [Theory]
    [InlineData(0, 1, 8848)]
    [InlineData(200, 1, 0)]
    [InlineData(100, 10, 0)]
    [InlineData(0, 10, 0)]
    public void Heights_that_nobody_gets_to_in_the_time_are_left_out(int from, int count, float height)
    {
        var (track, notices) = TrackCleaning.Of(Tracks.Of([.. Run.Select((p, i) => i >= from && i < from + count ? p with { Elevation = height } : p)]));

        Assert.Equal(new FileNotice(FileNoticeCode.OddElevations) { Count = count }, Assert.Single(notices));
        Assert.All(track.Points[from..(from + count)].ToArray(), point => Assert.Equal((true, false), (point.HasPosition, point.HasElevation)));
    }

    [Fact]
    public void A_sensor_that_leaps_and_stays_there_has_not_climbed()
    {
        var (track, notices) = TrackCleaning.Of(Tracks.Of([.. Run.Select((p, i) => i >= 75 ? p with { Elevation = p.Elevation + 120 } : p)]));

        Assert.Empty(notices);
        Assert.InRange(Ascent(track), 0.97 * Ascent(Tracks.Of(Run)), Ascent(Tracks.Of(Run)));
    }

    [Fact]
    public void One_point_that_is_broken_in_place_or_height_changes_no_figure_by_more_than_a_hundredth()
    {
        var clean = RunFigures.Of(Tracks.Of(Run), FileSummary.None);
        Gen.Select(Gen.Int[0, 200], Gen.OneOf(Gen.Double[-80, -0.002], Gen.Double[0.002, 30]), Gen.Float[-499, 9000], Gen.Bool).Sample((at, east, height, isPlace) =>
        {
            var broken = Tracks.Of([.. Run.Select((p, i) => i != at ? p : isPlace ? p with { Longitude = east, Elevation = height } : p with { Elevation = height })]);
            var figures = RunFigures.Of(TrackCleaning.Of(broken).Track, FileSummary.None);
            Assert.InRange(figures.Distance!.Value.Meters, 0.99 * clean.Distance!.Value.Meters, 1.01 * clean.Distance!.Value.Meters);
            Assert.InRange(figures.Moving!.Value.Seconds, 0.99 * clean.Moving!.Value.Seconds, 1.01 * clean.Moving!.Value.Seconds);
            Assert.InRange(figures.Elapsed!.Value.Seconds, 0.99 * clean.Elapsed!.Value.Seconds, 1.01 * clean.Elapsed!.Value.Seconds);
            Assert.InRange(figures.AverageHeartRate!.Value, 139, 141);
            if (Math.Abs(height - 1050) > 150)
            {
                Assert.InRange(figures.Ascent!.Value.Meters, 0.99 * clean.Ascent!.Value.Meters, 1.01 * clean.Ascent!.Value.Meters);
            }
        });
    }

    [Fact]
    public void No_point_and_no_time_is_ever_taken_away() => Tracks.Any.Sample(points =>
    {
        var once = TrackCleaning.Of(Tracks.Of(points)).Track;
        return once.Count == points.Length && once.Points.ToArray().Select(p => p.Seconds).SequenceEqual(points.Select(p => p.Seconds));
    });

    private static Track Moved(Func<int, bool> isOff) => Tracks.Of([.. Run.Select((p, i) => isOff(i) ? p with { Longitude = FarEast } : p)]);

    private static IEnumerable<int> Lost(Track track) => track.Points.ToArray().Index().Where(each => !each.Item.HasPosition).Select(each => each.Index);

    private static double Ascent(Track track) => RunFigures.Of(track, FileSummary.None).Ascent!.Value.Meters;
}
