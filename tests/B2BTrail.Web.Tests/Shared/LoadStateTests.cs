using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Shared;

public sealed class LoadStateTests : TrailTestContext
{
    private int _tries;

    [Fact]
    public void What_is_on_its_way_is_a_status_with_grey_lines()
    {
        var state = State(null);

        Assert.Equal("Loading", state.Find("[role=status]").GetAttribute("aria-label"));
        Assert.Equal(3, state.FindAll(".skeleton span").Count);
    }

    [Fact]
    public async Task What_failed_is_an_alert_that_can_be_tried_again()
    {
        var state = State(null, failed: true);

        Assert.Contains("Nothing was lost.", state.Find("[role=alert]").TextContent);
        await state.InvokeAsync(() => state.Find("[role=alert] button").ClickAsync());

        Assert.Equal(1, _tries);
    }

    [Fact]
    public void A_failure_wins_over_what_was_there_before() => Assert.NotEmpty(State("old", failed: true).FindAll("[role=alert]"));

    [Fact]
    public void Nothing_to_show_has_its_own_words() => Assert.Equal("None yet.", State("").Markup.Trim());

    [Fact]
    public void What_is_there_is_shown() => Assert.Equal("Shown: text", State("text").Markup.Trim());

    private IRenderedComponent<LoadState<string>> State(string? value, bool failed = false) => Render<LoadState<string>>(p => p
        .Add(s => s.Value, value)
        .Add(s => s.Failed, failed)
        .Add(s => s.Retry, () => _tries++)
        .Add(s => s.IsEmpty, text => text.Length == 0)
        .Add(s => s.Empty, "None yet.")
        .Add(s => s.Ready, text => $"Shown: {text}")
        .Add(s => s.SkeletonRows, 3));
}
