using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class TrendCardsTests : TrailTestContext
{
    private static readonly DateOnly Start = new(2027, 1, 4);

    [Fact]
    public void Done_is_filled_and_joined_planned_is_hollow_and_dashed()
    {
        var card = Render<LongRunsCard>(p => p.Add(c => c.Block, Block("Lakeside 50K", 8)).Add(c => c.Today, Start.AddDays(7 * 4)).Add(c => c.Text, Miles));

        Assert.Equal(2, card.FindAll(".mark-pair").Count);
        Assert.Equal(2, card.FindAll(".mark-pair-planned").Count);
        Assert.Equal(4, card.FindAll(".mark-long").Count);
        Assert.Equal(["20.0", "20.0", "24", "24"], card.FindAll(".mark-label").Select(label => label.TextContent));
        Assert.Equal(2, card.FindAll(".line-planned").Count);
        Assert.Equal("5", card.Find(".label-now").TextContent);
        Assert.Equal("8 weeks. Longest run 12 mi. 2 back-to-backs done, the largest 20 mi.", card.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void Blocks_are_compared_after_as_many_whole_weeks()
    {
        var card = Comparison(Block("Lakeside 50K", 8), Block("Cedar 30K", 6, miles: 25), Start.AddDays(7 * 4 + 3));

        Assert.Equal(["this", "before"], card.FindAll("thead th").Select(th => th.TextContent));
        Assert.Equal(["Miles", "120", "100"], card.FindAll("tbody tr")[0].Children.Select(cell => cell.TextContent));
        Assert.Equal(["Longest run", "12", "12"], card.FindAll("tbody tr")[3].Children.Select(cell => cell.TextContent));
        Assert.Equal($"Miles so far by week; figures after 4 weeks. {NameText.Isolated("Cedar 30K")} began 4 Jan 2027.", card.Find("p").TextContent);
        Assert.Equal($"After 4 weeks: {NameText.Isolated("Lakeside 50K")} 120 mi, {NameText.Isolated("Cedar 30K")} 100 mi.", card.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-10)]
    public void A_first_block_stands_alone_from_its_first_day_on(int day)
    {
        var card = Comparison(Block("Lakeside 50K", 8), null, Start.AddDays(day));

        Assert.Equal("This block", card.Find("h2").TextContent);
        Assert.Equal(["this"], card.FindAll("thead th").Select(th => th.TextContent));
        Assert.DoesNotContain("NaN", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_without_end_does_not_widen_the_card() =>
        Assert.Equal(new string('x', 200), Comparison(Block(new string('x', 200), 3), null, Start).Find(".comparison-name").TextContent);

    private IRenderedComponent<BlockComparison> Comparison(BlockTrend block, BlockTrend? before, DateOnly today) => Render<BlockComparison>(p => p
        .Add(c => c.This, block).Add(c => c.Before, before).Add(c => c.Today, today).Add(c => c.Text, Miles));

    // Each second week has a back-to-back; four weeks are run.
    private static BlockTrend Block(string name, int weeks, double miles = 30) => new(new BlockId(Guid.CreateVersion7()), name, Start, Start.AddDays(7 * weeks - 1),
        [.. Enumerable.Range(1, weeks).Select(number => new BlockTrendWeek(
            number,
            Start.AddDays(7 * (number - 1)),
            Meters(32),
            number <= 4 ? new Totals(Meters(miles), 18_000, 500) : default,
            Meters(14),
            number <= 4 ? Meters(12) : 0,
            number % 2 == 0 ? Meters(24) : null,
            number % 2 == 0 && number <= 4 ? Meters(20) : null,
            number <= 4 ? Meters(20) : 0))]);

    private static double Meters(double miles) => Distance.FromMiles(miles).Meters;
}
