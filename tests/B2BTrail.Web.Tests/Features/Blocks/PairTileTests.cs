using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks;

public sealed class PairTileTests : TrailTestContext
{
    private static readonly SessionView First = GallerySamples.PairWeek.PairFirst!;
    private static readonly SessionView Second = GallerySamples.PairWeek.PairSecond!;

    [Fact]
    public void The_pair_is_one_group_that_names_both_days()
    {
        var tile = Tile();

        var name = tile.Find("[role=group]").GetAttribute("aria-label")!;
        Assert.StartsWith($"Back-to-back of {Miles.Distance(First.Distance + Second.Distance)}: ", name, StringComparison.Ordinal);
        Assert.Contains("Saturday", name);
        Assert.Contains("Sunday", name);
        Assert.Empty(tile.FindAll("button"));
    }

    [Fact]
    public async Task Each_part_asks_about_its_own_day()
    {
        var asked = new List<DateOnly>();
        var tile = Tile(session => asked.Add(session.Date));

        await tile.InvokeAsync(() => tile.FindAll("button")[0].ClickAsync());
        await tile.InvokeAsync(() => tile.FindAll("button")[1].ClickAsync());

        Assert.Equal([First.Date, Second.Date], asked);
    }

    [Fact]
    public void A_part_says_what_was_done_what_is_missed_and_which_day_is_today()
    {
        var done = First with { Done = First.Distance };
        var tile = Render<PairTile>(p => p.Add(t => t.First, done).Add(t => t.Second, Second).Add(t => t.Text, Miles)
            .Add(t => t.Today, Second.Date.AddDays(1)).Add(t => t.OnAsk, _ => { }));

        Assert.Contains($", done {Miles.Distance(First.Distance)}. Why?", AccessibleName.Of(tile.FindAll("button")[0]));
        Assert.Contains(", not logged. Why?", AccessibleName.Of(tile.FindAll("button")[1]));

        tile.Render(p => p.Add(t => t.Today, Second.Date));
        Assert.Equal([null, "date"], tile.FindAll("button").Select(b => b.GetAttribute("aria-current")));
    }

    [Fact]
    public void The_longer_day_is_the_dark_one_in_either_order()
    {
        Assert.Equal(("day 1", "day 2"), (Tile().Find(".pair-first .small").TextContent, Tile().Find(".pair-second .small").TextContent));

        var turned = Render<PairTile>(p => p.Add(t => t.First, First with { Distance = Second.Distance })
            .Add(t => t.Second, Second with { Distance = First.Distance }).Add(t => t.Text, Miles));

        Assert.Equal(["pair-second", "pair-first", "pair-total"], turned.FindAll(".pair > span").Select(s => s.ClassList[0]));
        Assert.Equal(("day 2", "day 1"), (turned.Find(".pair-first .small").TextContent, turned.Find(".pair-second .small").TextContent));
    }

    [Fact]
    public async Task An_easy_third_day_stands_after_the_total_and_does_not_count_in_it()
    {
        SessionView? asked = null;
        var third = Second with { Date = Second.Date.AddDays(1), Kind = SessionKind.Easy, Distance = Second.Distance * 0.5 };
        var tile = Render<PairTile>(p => p.Add(t => t.First, First).Add(t => t.Second, Second).Add(t => t.Third, third).Add(t => t.Text, Miles)
            .Add(t => t.OnAsk, day => asked = day));

        Assert.EndsWith($"; then {Miles.Number(third.Distance)} on Monday {third.Date.Day} {third.Date:MMMM}", tile.Find("[role=group]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Equal(Miles.Number(First.Distance + Second.Distance), tile.Find(".pair-total").TextContent);
        Assert.Equal("easy", tile.Find(".pair-third .small").TextContent);
        await tile.InvokeAsync(() => tile.Find(".pair-third").ClickAsync());
        Assert.Same(third, asked);
    }

    private IRenderedComponent<PairTile> Tile(Action<SessionView>? ask = null) => Render<PairTile>(p =>
    {
        p.Add(t => t.First, First).Add(t => t.Second, Second).Add(t => t.Text, Miles);
        if (ask is not null)
        {
            p.Add(t => t.OnAsk, ask);
        }
    });
}
