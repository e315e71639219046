using System.Text;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Features.Accounts;

public sealed class ReturnUrlTests
{
    private static readonly Uri Site = new("http://trail.example:5210/account/sign-in");

    private static readonly string[] Addresses =
    [
        "", " ", "/", "~", "~/", "~/x", "/~", "/ä", "/läufe/🏔?wo=füßen#größe", "/%", "/%ff", "/%zz", "/%00", "/%0d%0aSet-Cookie:x=1", "/\0", "/\r\nX: y", "/\u0085", "/\u2028",
        "//evil.example", "///evil.example", "/\\evil.example", "\\\\evil.example", "/.//evil.example", "/..//evil.example", "/./\\evil.example", "/a/../..//evil.example",
        "/\t/evil.example", "/ /evil.example", "/%2f/evil.example", "/%5cevil.example", "http:evil.example", "https://evil.example", "javascript:alert(1)", "mailto:x", "?x=1", "#x",
        "/?returnUrl=//evil.example", "/x?q=%", "/[::1]", "/:80", "/@evil.example", "/x y", "/\"<>^`{|}", "/\ud83c", "/\u202e", "/e\u0301",
        "/" + new string('x', 1_990), "/" + new string('x', 5_000), "/" + new string('ä', 800),
    ];

    public static TheoryData<string> Strange { get; } = new(Addresses);

    [Theory]
    [MemberData(nameof(Strange))]
    public void It_leads_to_this_site_in_characters_that_a_header_holds(string asked) => LeadsHome(asked);

    [Fact]
    public void So_does_whatever_can_be_made_of_such_pieces()
    {
        var chance = new Random(20_261_126);
        string[] pieces = ["/", "\\", ".", "..", "//", "~", "%", "%2f", "%5c", "%0a", "?", "#", "@", ":", "evil.example", "ä", "🏔", " ", "\t", "\n", "\0", "a", "http:", "[", "\ud800"];

        for (var n = 0; n < 20_000; n++)
            LeadsHome((n % 2 == 0 ? "/" : "") + string.Concat(Enumerable.Range(0, chance.Next(1, 9)).Select(_ => pieces[chance.Next(pieces.Length)])));
    }

    [Theory]
    [InlineData("/blocks?week=3#day", "/blocks?week=3#day")]
    [InlineData("/läufe", "/l%C3%A4ufe")]
    [InlineData("/l%C3%A4ufe", "/l%C3%A4ufe")]
    [InlineData("/.//evil.example", "/")]
    public void A_page_of_ours_stays_what_it_is(string asked, string led) => Assert.Equal(led, AccountUrls.LocalOrHome(asked));

    [Fact]
    public async Task No_strange_one_breaks_signing_in_or_out_or_the_way_to_the_form()
    {
        await using var app = new TrailApp();
        var server = app.Listen();
        await server.OwnerCookieAsync();

        foreach (var asked in Addresses)
        {
            var escaped = Uri.EscapeDataString(asked);
            var (browser, _) = server.Visit();
            var signedIn = asked.Length > 1_000
                ? await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password)
                : await browser.SignInAsync(TrailApp.OwnerEmail, TrailApp.Password, $"?returnUrl={escaped}");
            Assert.True((int)signedIn.StatusCode == 302, $"Signing in with {asked}: {signedIn.StatusCode}");
            var signedOut = await browser.SignOutAsync(asked);
            // A form with a NUL in it is refused before anybody reads it.
            Assert.True((int)signedOut.StatusCode == (asked.Contains('\0', StringComparison.Ordinal) ? 400 : 302), $"Signing out with {asked}: {signedOut.StatusCode}");
        }

        foreach (var raw in new[] { "/account/sign-in?returnUrl=%", "/account/sign-in?returnUrl=%ff%fe", "/account/sign-in?returnUrl=/a&returnUrl=/b", "/account/sign-in?returnUrl", "/%F0%9F%8F%94", "/%ff", "/%", "/~", "//evil.example", "/a//b", "/%2e%2e/x", "/x?" + new string('y', 3_000) })
            Assert.InRange(OverTheWire.StatusOf(await server.SendAsync("GET", raw)), 200, 404);
    }

    private static void LeadsHome(string asked)
    {
        var led = AccountUrls.LocalOrHome(asked);

        Assert.True(Ascii.IsValid(led) && !led.Any(char.IsControl) && !led.Contains(' ', StringComparison.Ordinal), asked);
        Assert.True(led is ['/', ..] and not ['/', '/' or '\\', ..], asked);
        Assert.Equal("http://trail.example:5210", new Uri(Site, led).GetLeftPart(UriPartial.Authority));
    }
}
