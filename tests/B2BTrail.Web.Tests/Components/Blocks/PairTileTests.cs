using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using Bunit;

namespace B2BTrail.Web.Tests.Components.Blocks;

public sealed class PairTileTests : TrailTestContext
{
    private static readonly DayView First = GallerySamples.PairWeek.PairFirst!;
    private static readonly DayView Second = GallerySamples.PairWeek.PairSecond!;

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
        var tile = Tile(day => asked.Add(day.Date));

        await tile.FindAll("button")[0].ClickAsync();
        await tile.FindAll("button")[1].ClickAsync();

        Assert.Equal([First.Date, Second.Date], asked);
    }

    [Fact]
    public void A_part_says_what_was_done_what_is_missed_and_which_day_is_today()
    {
        var done = First with { Done = First.Distance };
        var tile = Render<PairTile>(p => p.Add(t => t.First, done).Add(t => t.Second, Second).Add(t => t.Text, Miles)
            .Add(t => t.Today, Second.Date.AddDays(1)).Add(t => t.OnAsk, _ => { }));

        Assert.Contains($", done {Miles.Distance(First.Distance)}. Why?", AccessibleName.Of(tile.FindAll("button")[0]));
        Assert.Contains(", not in the log. Why?", AccessibleName.Of(tile.FindAll("button")[1]));

        tile.Render(p => p.Add(t => t.Today, Second.Date));
        Assert.Equal([null, "date"], tile.FindAll("button").Select(b => b.GetAttribute("aria-current")));
    }

    private IRenderedComponent<PairTile> Tile(Action<DayView>? ask = null) => Render<PairTile>(p =>
    {
        p.Add(t => t.First, First).Add(t => t.Second, Second).Add(t => t.Text, Miles);
        if (ask is not null)
        {
            p.Add(t => t.OnAsk, ask);
        }
    });
}
