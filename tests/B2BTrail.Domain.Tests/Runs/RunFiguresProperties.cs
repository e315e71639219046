using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using CsCheck;
using Xunit;

namespace B2BTrail.Domain.Tests.Runs;

public sealed class RunFiguresProperties
{
    private static readonly Gen<FileSummary> Summary =
        from says in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool)
        from distance in Gen.OneOf(Gen.Double[0, 50_000], Gen.Double[0, 1e12])
        from timer in Gen.OneOf(Gen.Long[0, 40_000], Gen.Long[0, long.MaxValue])
        from elapsed in Gen.OneOf(Gen.Long[0, 40_000], Gen.Long[0, long.MaxValue])
        from climb in Gen.OneOf(Gen.Double[0, 5000], Gen.Double[0, 1e12])
        select new FileSummary
        {
            Distance = says.Item1 ? new Distance(distance) : null,
            Timer = says.Item2 ? new Duration(timer) : null,
            Elapsed = says.Item3 ? new Duration(elapsed) : null,
            Ascent = says.Item4 ? new Climb(climb) : null,
        };

    [Fact]
    public void Figures_are_possible_whatever_the_file_holds() => Gen.Select(Tracks.Any, Summary).Sample((points, summary) =>
    {
        var figures = RunFigures.Of(Tracks.Of(points), summary);
        Assert.True(figures.Distance is null or { Value.Meters: > 0 and <= Distance.MaxMeters });
        Assert.True(figures.Elapsed is null or { Value.Seconds: > 0 and <= Duration.MaxRunSeconds });
        Assert.True(figures.Moving is null or { Value.Seconds: > 0 and <= Duration.MaxRunSeconds });
        Assert.True(figures.Ascent is null or { Value.Meters: >= 0 and <= Climb.MaxMeters });
        Assert.True(figures.Descent is null or { Value.Meters: >= 0 and <= Climb.MaxMeters });
        Assert.True(figures.Moving is null || figures.Elapsed is null || figures.Moving.Value <= figures.Elapsed.Value);
        Assert.Equal(figures.Notices.Select(notice => notice.Code).Distinct(), figures.Notices.Select(notice => notice.Code));
    });

    [Fact]
    public void A_way_is_as_long_backwards() => Tracks.Any.Sample(points =>
        Near(Meters(points), Meters(Tracks.Reversed(points))));

    [Fact]
    public void Segments_add_up() => Gen.Select(Tracks.OnFoot, Tracks.OnFoot).Sample((first, second) =>
    {
        var later = second.Select(p => p with { Seconds = p.Seconds + first[^1].Seconds });
        return Near(Meters(first) + Meters(second), Meters([.. first, .. later]));
    });

    [Fact]
    public void Level_ground_gives_no_climb() => Gen.Select(Tracks.OnFoot, Gen.Float[-500, 9000]).Sample((points, elevation) =>
    {
        var figures = RunFigures.Of(Tracks.Of([.. points.Select(p => p with { Elevation = elevation })]), FileSummary.None);
        return figures.Ascent!.Value.Meters == 0 && figures.Descent!.Value.Meters == 0;
    });

    [Fact]
    public void Climb_does_not_depend_on_how_high_it_is() => Gen.Select(Tracks.OnFoot, Gen.Int[1, 4]).Sample((points, thousands) =>
    {
        // Whole meters: a rise of just the least that counts must not hang on the last bit of a sum.
        TrackPoint[] Lifted(float by) => [.. points.Select((p, i) => At(p, i, MathF.Round(p.Elevation) + by))];
        static TrackPoint At(TrackPoint p, int i, float elevation) => Tracks.At(p.Seconds, 50 * i, elevation);

        var low = RunFigures.Of(Tracks.Of(Lifted(0)), FileSummary.None);
        var high = RunFigures.Of(Tracks.Of(Lifted(1000 * thousands)), FileSummary.None);
        return low.Ascent == high.Ascent && low.Descent == high.Descent;
    });

    [Fact]
    public void Climb_less_descent_is_the_height_gained() => Gen.Float[-20, 20].Array[2, 100].Sample(rises =>
    {
        float height = 2000;
        float[] heights = [.. rises.Select(rise => height += rise)];
        var figures = RunFigures.Of(Tracks.Heights(heights), FileSummary.None);
        double net = figures.Ascent!.Value.Meters - figures.Descent!.Value.Meters;

        // What is left over at the start and at the end is less than counts.
        return Math.Abs(net - (heights[^1] - heights[0])) < 2 * AscentFigure.Hysteresis;
    });

    [Fact]
    public void Climb_is_never_more_than_all_the_steps_up() => Tracks.OnFoot.Sample(points =>
    {
        double up = points.Zip(points.Skip(1), (a, b) => Math.Max(0, b.Elevation - a.Elevation)).Sum();
        return RunFigures.Of(Tracks.Of(points), FileSummary.None).Ascent!.Value.Meters <= up + 0.001;
    });

    private static double Meters(TrackPoint[] points) => PositionSum.Of(Tracks.Of(points)).Meters;

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-6 * (1 + a);
}
