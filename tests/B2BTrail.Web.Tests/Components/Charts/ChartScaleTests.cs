using B2BTrail.Web.Charts;

namespace B2BTrail.Web.Tests.Components.Charts;

public sealed class ChartScaleTests
{
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
        var scale = ChartScale.For(highest);

        Assert.True(scale.Top >= highest * 0.999999);
        Assert.True(scale.Top <= highest * 2.01);
        Assert.InRange(scale.Ticks.Count, 3, 6);
        Assert.Equal(0, scale.Ticks[0]);
        Assert.Equal(scale.Top, scale.Ticks[^1], highest * 1e-9);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-3)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Nothing_to_show_has_a_scale_all_the_same(double highest) => Assert.Equal(10, ChartScale.For(highest).Top);
}
