using B2BTrail.Web.Charts;

namespace B2BTrail.Web.Tests.Charts;

public sealed class AxisScaleTests
{
    [Theory]
    [InlineData(310, 862)]
    [InlineData(1017, 2828)]
    [InlineData(98, 172)]
    [InlineData(-120, 40)]
    [InlineData(0, 0)]
    [InlineData(8848, 8849)]
    public void A_few_round_ticks_lie_inside_and_all_values_have_room(double lowest, double highest)
    {
        var scale = AxisScale.Around(lowest, highest, 30);

        Assert.True(scale.From < lowest && highest < scale.To);
        Assert.True(scale.To - scale.From >= 30);
        Assert.InRange(scale.Ticks.Count, 2, 5);
        Assert.All(scale.Ticks, tick => Assert.InRange(tick, scale.From, scale.To));
        Assert.Single(scale.Ticks.Skip(1).Zip(scale.Ticks, (b, a) => b - a).Distinct());
    }

    [Fact]
    public void Minutes_and_seconds_step_by_what_a_clock_knows() =>
        Assert.Equal([600, 720, 840, 960, 1080], AxisScale.Around(560, 1100, 120, AxisScale.ClockSteps).Ticks);

    [Theory]
    [InlineData(0.4, 5)]
    [InlineData(10.4, 6)]
    [InlineData(100, 6)]
    [InlineData(0, 1)]
    public void The_way_begins_at_zero_and_ends_where_the_run_does(double length, int ticks)
    {
        var scale = AxisScale.Along(length);

        Assert.Equal((0, length, 0), (scale.From, scale.To, scale.Ticks[0]));
        Assert.Equal(ticks, scale.Ticks.Count);
    }

    [Fact]
    public void What_lies_beyond_is_drawn_at_the_edge()
    {
        var scale = new AxisScale(100, 200, []);

        Assert.Equal([0, 0, 0.5, 1, 1], new double[] { 0, 100, 150, 200, 900 }.Select(scale.Share));
    }

    [Theory]
    [InlineData(0.03)]
    [InlineData(0.9)]
    [InlineData(1)]
    [InlineData(7.3)]
    [InlineData(10)]
    [InlineData(42)]
    [InlineData(50.0001)]
    [InlineData(99.999)]
    [InlineData(12_345)]
    [InlineData(1e12)]
    public void A_scale_holds_the_highest_value_in_few_even_steps(double highest)
    {
        var scale = AxisScale.ToTop(highest);

        Assert.True(scale.To >= highest * 0.999999);
        Assert.True(scale.To <= highest * 2.01);
        Assert.InRange(scale.Ticks.Count, 3, 6);
        Assert.Equal(0, scale.Ticks[0]);
        Assert.Equal(scale.To, scale.Ticks[^1], highest * 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Nothing_to_show_has_a_scale_all_the_same(double highest) => Assert.Equal(10, AxisScale.ToTop(highest).To);
}
