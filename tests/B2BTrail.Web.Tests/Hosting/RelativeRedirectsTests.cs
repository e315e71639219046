using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class RelativeRedirectsTests
{
    [Fact]
    public async Task A_redirect_within_the_site_stays_at_the_address_that_the_browser_knows()
    {
        await using var app = new TrailApp();
        var first = await app.Visitor().GetAsync("/blocks");
        await app.OwnerAsync();

        var visitor = app.Visitor();
        var stranger = await visitor.GetAsync("/blocks");
        var signedIn = await visitor.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password, "?returnUrl=%2Fblocks");
        var signedOut = await visitor.SignOutAsync();

        Assert.Equal("/account/create", first.Headers.Location!.OriginalString);
        Assert.Equal("/account/sign-in?returnUrl=%2Fblocks", stranger.Headers.Location!.OriginalString);
        Assert.Equal("/blocks", signedIn.Headers.Location!.OriginalString);
        Assert.Equal("/", signedOut.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_page_tells_its_script_where_the_server_takes_itself_to_be()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        Assert.Contains("data-self=\"http://localhost\"", await browser.GetStringAsync("/"), StringComparison.Ordinal);
    }
}
