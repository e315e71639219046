using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class DistanceFigureTests
{
    /// <summary>Three kilometers to the north in a thousand seconds.</summary>
    private static readonly TrackPoint[] Run = Tracks.Steady(3, 101);

    [Fact]
    public void The_count_of_the_device_comes_before_positions() =>
        Assert.Equal(new(new Distance(3100), FigureMethod.DeviceCount), Of(Counted(Run, 3100)).Distance);

    [Theory]
    [InlineData(3890, 3890)]
    [InlineData(3910, 3000)]
    [InlineData(2110, 2110)]
    [InlineData(2090, 3000)]
    public void A_sum_far_from_the_positions_is_passed_over(double said, double taken) =>
        Assert.Equal(taken, Of(Run, said).Distance!.Value.Meters, 3);

    [Fact]
    public void Passing_it_over_is_told_with_both_figures() =>
        Assert.Equal((FileNoticeCode.DistancesDisagree, 9000, 3000, 3000), Disagreement(Of(Run, 9000)));

    [Fact]
    public void Two_sums_of_the_device_that_agree_stand_against_positions()
    {
        var figures = Of(Counted(Run, 5000), 5100);

        Assert.Equal(new(new Distance(5100), FigureMethod.FileSummary), figures.Distance);
        Assert.Equal((FileNoticeCode.DistancesDisagree, 5100, 3000, 5100), Disagreement(figures));
    }

    [Fact]
    public void A_count_near_the_positions_stands_in_for_a_sum_that_is_far_off()
    {
        Assert.Equal(new(new Distance(3100), FigureMethod.DeviceCount), Of(Counted(Run, 3100), 9000).Distance);
        Assert.Equal(FigureMethod.Positions, Of(Counted(Run, 15), 9000).Distance!.Method);
    }

    [Fact]
    public void A_short_way_may_be_off_by_more() =>
        Assert.Equal(250, Of(Tracks.Steady(3, 4), 250).Distance!.Value.Meters);

    [Fact]
    public void Positions_that_cover_little_have_no_say()
    {
        var lost = Run.Select((p, i) => i < 60 ? p with { Latitude = double.NaN, Longitude = double.NaN } : p).ToArray();
        Assert.Equal(9000, Of(lost, 9000).Distance!.Value.Meters);

        var cut = new FileSummary { Distance = new Distance(9000), Timer = new Duration(3000) };
        Assert.Equal(9000, RunFigures.Of(Tracks.Of(Run), cut).Distance!.Value.Meters);
    }

    [Fact]
    public void Positions_that_never_move_have_no_say() =>
        Assert.Equal(9000, Of([.. Run.Select(p => p with { Latitude = 0 })], 9000).Distance!.Value.Meters);

    [Fact]
    public void Part_of_the_way_is_taken_with_a_notice_where_there_is_nothing_else()
    {
        var figures = Of([.. Run.Select((p, i) => i < 60 ? p with { Latitude = double.NaN, Longitude = double.NaN } : p)]);

        Assert.Equal(1200, figures.Distance!.Value.Meters, 3);
        Assert.Equal(new FileNotice(FileNoticeCode.PositionsForPart), figures.Notices[0]);
    }

    [Fact]
    public void Breaks_are_not_part_of_the_way() =>
        Assert.Equal(2970, Of([.. Run.Select((p, i) => i == 50 ? p with { StartsSegment = true } : p)]).Distance!.Value.Meters, 3);

    [Fact]
    public void A_sum_that_nobody_can_run_gives_way_even_where_the_device_has_it_twice() =>
        Assert.Equal(FigureMethod.Positions, Of(Counted(Run, 300_000), 300_000).Distance!.Method);

    [Theory]
    [InlineData(6300, 3000)]
    [InlineData(5900, 5900)]
    [InlineData(1400, 3000)]
    public void Without_positions_a_sum_far_from_the_count_gives_way_to_it(double said, double taken)
    {
        var indoors = Counted([.. Run.Select(p => p with { Latitude = double.NaN, Longitude = double.NaN })], 3000);

        Assert.Equal(taken, Of(indoors, said).Distance!.Value.Meters, 3);
        Assert.Equal(said != taken, Of(indoors, said).Notices.Any(notice => notice.Code == FileNoticeCode.CountDisagrees));
    }

    [Fact]
    public void A_drive_is_left_as_it_is() =>
        Assert.Equal(2000, PositionSum.Of(Tracks.Of(Tracks.Steady(20, 11))).Meters, 3);

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_001)]
    public void A_sum_that_no_run_has_is_passed_over(double said) =>
        Assert.Equal(new(new Distance(3100), FigureMethod.DeviceCount), Of(Counted(Run, 3100), said).Distance);

    [Fact]
    public void The_way_over_a_pole_and_over_the_date_line_is_short()
    {
        static TrackPoint Position(double latitude, double longitude) => Tracks.Bare(0) with { Latitude = latitude, Longitude = longitude };

        Assert.Equal(222_390, Earth.Meters(Position(0, 179), Position(0, -179)), 0);
        Assert.Equal(222_390, Earth.Meters(Position(89, 0), Position(89, 180)), 0);
        Assert.Equal(Math.PI * Earth.MeanRadius, Earth.Meters(Position(0, 0), Position(0, 180)), 3);
        Assert.Equal(0, Earth.Meters(Position(51, 7), Position(51, 7)));
    }

    private static TrackPoint[] Counted(TrackPoint[] points, double meters) => [.. points.Select((p, i) => p with { Meters = meters * i / (points.Length - 1) })];

    private static RunFigures Of(TrackPoint[] points, double? said = null) =>
        RunFigures.Of(Tracks.Of(points), new FileSummary { Distance = said is { } meters ? new Distance(meters) : null });

    private static (FileNoticeCode Code, double Said, double Seen, double Used) Disagreement(RunFigures figures) => figures.Notices[0] is
    {
        Distance: { } said, PositionDistance: { } seen, UsedDistance: { } used
    } notice
        ? (notice.Code, Math.Round(said.Meters), Math.Round(seen.Meters), Math.Round(used.Meters))
        : throw new InvalidOperationException("The notice has no distances.");
}
