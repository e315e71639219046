using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Today;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Today;

public sealed class TodayCardTests : TrailTestContext
{
    private int _asked;

    [Fact]
    public async Task A_run_says_how_far_how_long_and_how_hard()
    {
        var day = GallerySamples.Next(SessionKind.PairFirst);
        var card = Card(day);

        Assert.StartsWith(Miles.Number(day.Distance), card.Find(".today-number").TextContent, StringComparison.Ordinal);
        Assert.Matches("about .* · .* ft · ", card.Find(".today-number + p").TextContent);
        Assert.Equal($"/runs/new?date={day.Date:yyyy-MM-dd}", card.Find("a").GetAttribute("href"));
        Assert.Equal($"Why {Miles.Number(day.Distance)}", card.Find("button").TextContent);

        await card.Find("button").ClickAsync();
        Assert.Equal(1, _asked);
    }

    [Fact]
    public void A_day_of_rest_asks_for_nothing()
    {
        var card = Card(GallerySamples.Next(SessionKind.Rest));

        Assert.Contains("Rest is part of the plan.", card.Find("section").TextContent);
        Assert.Empty(card.FindAll("a"));
        Assert.Equal("Why rest", card.Find("button").TextContent);
    }

    [Fact]
    public void A_run_on_a_day_of_rest_is_told_without_blame() =>
        Assert.Contains("You ran 3 mi today.", Card(GallerySamples.Next(SessionKind.Rest) with { Extra = Distance.FromMiles(3) }).Markup);

    [Fact]
    public void A_day_that_is_done_leads_to_its_run()
    {
        var day = GallerySamples.Block.Weeks[0].Days.First(d => d.Done is not null);
        var card = Card(day);

        Assert.Contains($"Done: {Miles.Distance(day.Done!.Value)} of {Miles.Distance(day.Distance)}", card.Markup);
        Assert.Equal("View run", card.Find("a").TextContent);
    }

    [Fact]
    public void Without_a_plan_the_next_step_is_one_button()
    {
        var card = Render<NoPlan>();

        Assert.Equal("What are you training for?", card.Find("h2").TextContent);
        Assert.Equal("/blocks/new", card.Find("a.btn-primary").GetAttribute("href"));
        Assert.Contains("just type in", card.Markup);
        Assert.DoesNotContain("just type in", Render<NoPlan>(p => p.Add(c => c.HasRuns, true)).Markup);
    }

    [Fact]
    public void A_block_to_come_is_named_with_its_day()
    {
        var card = Render<NoPlan>(p => p.Add(c => c.Next, new UpcomingBlock(BlockId.New(), "Lakeside 50", new DateOnly(2027, 4, 5))));

        Assert.Equal("Lakeside 50 starts on Monday 5 April", card.Find("h2").TextContent);
    }

    private IRenderedComponent<TodaySession> Card(DayView day) => Render<TodaySession>(p => p
        .Add(c => c.Plan, GallerySamples.On(day))
        .Add(c => c.Verdict, GallerySamples.VerdictOn(day))
        .Add(c => c.Text, Miles)
        .Add(c => c.OnWhy, () => _asked++));
}
