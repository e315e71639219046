using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks.Feed;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Feed;

public sealed class FeedCardTests : TrailTestContext
{
    private BlockId _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _block = Assert.IsType<KeepOutcome.Kept>(kept).Block.Id;
    }

    [Fact]
    public async Task A_new_link_can_be_copied_and_opened_by_a_calendar_app_and_each_calendar_has_its_line()
    {
        var card = Render<FeedCard>(p => p.Add(c => c.Block, _block).AddCascadingValue(Me));
        Assert.Empty(card.FindAll("a[href^=webcal], .copy"));
        await card.WaitForAssertionAsync(() => Assert.False(card.Find("button").HasAttribute("disabled")));

        await card.InvokeAsync(() => card.Find("button").ClickAsync());

        var address = (await card.WaitForElementAsync(".secret code")).TextContent;
        Assert.Equal("feed-address", card.Find(".copy").GetAttribute("data-source"));
        Assert.Equal(address, card.Find("#feed-address").TextContent);
        Assert.Equal(address.Replace("http:", "webcal:", StringComparison.Ordinal), card.Find("a[href^=webcal]").GetAttribute("href"));
        Assert.Equal(["Google", "Apple", "Outlook"], card.FindAll("dt").Select(name => name.TextContent));
        Assert.Contains("They cannot reach this address.", card.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_was_created_on_the_day_of_its_owner()
    {
        Clock.SetUtcNow(new DateTimeOffset(2027, 6, 1, 13, 0, 0, TimeSpan.Zero));
        await Get<CalendarFeeds>().MakeAsync(Me.Id, _block);

        var card = Render<FeedCard>(p => p.Add(c => c.Block, _block).AddCascadingValue(Me with { Preferences = Me.Preferences with { TimeZone = "Pacific/Auckland" } }));

        await card.WaitForAssertionAsync(() => Assert.Contains("2 Jun 2027", card.Find("p").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("http://localhost:5000/feed", true)]
    [InlineData("http://127.0.0.1/feed", true)]
    [InlineData("http://192.168.1.20:5000/feed", true)]
    [InlineData("http://10.1.2.3/feed", true)]
    [InlineData("http://172.16.0.1/feed", true)]
    [InlineData("http://100.64.0.7/feed", true)]
    [InlineData("http://[fd00::1]/feed", true)]
    [InlineData("http://trailbox/feed", true)]
    [InlineData("http://trailbox.local/feed", true)]
    [InlineData("https://runs.example.org/feed", false)]
    [InlineData("https://172.32.0.1/feed", false)]
    [InlineData("https://93.184.216.34/feed", false)]
    [InlineData("https://[2606:2800::1]/feed", false)]
    public void An_address_of_a_home_network_is_out_of_reach_from_the_internet(string address, bool isOutOfReach) =>
        Assert.Equal(isOutOfReach, FeedText.IsOutOfReach(address));

    [Theory]
    [InlineData("https://runs.example.org/calendar?key=a%2Bb", "webcal://runs.example.org/calendar?key=a%2Bb")]
    [InlineData("http://127.0.0.1:5000/calendar?key=a", "webcal://127.0.0.1:5000/calendar?key=a")]
    public void A_webcal_address_differs_by_its_scheme_alone(string address, string webcal) => Assert.Equal(webcal, FeedText.Webcal(address));
}
