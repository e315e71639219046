using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components.Web;

namespace B2BTrail.Web.Tests.Features.Blocks;

public sealed class WhyCardTests : TrailTestContext
{
    private static readonly DayWhy Why = GallerySamples.Why;

    private int _closed;

    [Fact]
    public void Without_a_day_there_is_no_card() => Assert.Empty(Card(null).FindAll("[role=dialog]"));

    [Fact]
    public void The_card_is_named_by_its_question_and_takes_the_focus()
    {
        var focus = JSInterop.SetupModule("./js/focus.js");
        focus.Mode = JSRuntimeMode.Loose;
        var card = Card(Why);

        var dialog = card.Find("[role=dialog]");
        Assert.StartsWith("Why ", card.Find($"#{dialog.GetAttribute("aria-labelledby")}").TextContent, StringComparison.Ordinal);
        focus.VerifyInvoke("take");
    }

    [Fact]
    public async Task Reasons_come_in_order_each_with_its_tag_and_the_rest_unfolds()
    {
        var card = Card(Why);
        var all = Why.Session.Why;
        Assert.True(all.Count > 4);

        Assert.Equal(4, card.FindAll("li").Count);
        Assert.StartsWith("Main reason: ", card.Find("li").TextContent.Trim(), StringComparison.Ordinal);
        await card.InvokeAsync(() => card.FindAll("button").Single(b => b.TextContent == "Show all reasons").ClickAsync());

        var shown = card.FindAll("li");
        Assert.Equal(all.Count, shown.Count);
        Assert.All(all.Zip(shown), pair =>
        {
            Assert.Contains(ReasonText.For(pair.First, Why.Session, Miles.Unit), pair.Second.TextContent);
            Assert.Equal(ReasonText.Tag(pair.First), pair.Second.QuerySelector(".tag")!.TextContent);
        });
        Assert.DoesNotContain("Every rule", card.Markup);
    }

    [Fact]
    public async Task Another_day_is_folded_again()
    {
        var card = Card(Why);

        await card.InvokeAsync(() => card.FindAll("button").Single(b => b.TextContent == "Show all reasons").ClickAsync());
        card.Render(p => p.Add(c => c.Why, Why with { }));

        Assert.Equal(4, card.FindAll("li").Count);
    }

    [Fact]
    public async Task Escape_and_the_button_close_it_and_other_keys_do_not()
    {
        var card = Card(Why);

        await card.InvokeAsync(() => card.Find("[role=dialog]").KeyDownAsync(new KeyboardEventArgs { Key = "a" }));
        Assert.Equal(0, _closed);
        await card.InvokeAsync(() => card.Find("[role=dialog]").KeyDownAsync(new KeyboardEventArgs { Key = "Escape" }));
        await card.InvokeAsync(() => card.FindAll("button").Single(b => b.TextContent == "Close").ClickAsync());

        Assert.Equal(2, _closed);
    }

    [Fact]
    public void Every_day_of_a_plan_can_be_asked_why()
    {
        var card = Card(null);

        foreach (var week in GallerySamples.Feasible.Draft.Weeks.Concat(GallerySamples.Infeasible.Draft.Weeks))
        {
            foreach (var session in week.Sessions)
            {
                card.Render(p => p.Add(c => c.Why, new DayWhy(session, week)));
                Assert.NotEmpty(card.FindAll("li"));
                Assert.Equal(session.Kind == SessionKind.Rest, card.Find("h2").TextContent.StartsWith("Why rest", StringComparison.Ordinal));
            }
        }
    }

    private IRenderedComponent<WhyCard> Card(DayWhy? why) => Render<WhyCard>(p => p
        .Add(c => c.Why, why)
        .Add(c => c.Text, Miles)
        .Add(c => c.OnClose, () => _closed++));
}
