using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed partial class SecurityHeadersTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/account/create")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/health/live")]
    [InlineData("/css/tokens.css")]
    [InlineData("/_blazor")]
    public async Task Every_answer_carries_the_headers(string path)
    {
        await using var app = new TrailApp();

        var answer = await app.Visitor().GetAsync(path);

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-inline", policy[policy.IndexOf("script-src", StringComparison.Ordinal)..policy.IndexOf("style-src", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("DENY", answer.Headers.GetValues("X-Frame-Options").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Referrer-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Opener-Policy").Single());
        Assert.Equal("same-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Contains("camera=()", answer.Headers.GetValues("Permissions-Policy").Single(), StringComparison.Ordinal);
        Assert.True(answer.Headers.CacheControl is not null);
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/no/such/page")]
    public async Task Every_inline_script_is_named_by_its_hash(string path)
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        var answer = await browser.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        foreach (Match script in InlineScript().Matches(html))
        {
            var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups[1].Value.ReplaceLineEndings("\n"))));
            Assert.Contains($"'sha256-{hash}'", policy, StringComparison.Ordinal);
        }

        Assert.DoesNotMatch(InlineHandler(), html);
    }

    [Fact]
    public async Task A_page_has_an_import_map_to_be_hashed()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        Assert.Single(InlineScript().Matches(await browser.GetStringAsync("/")));
    }

    [Fact]
    public async Task Account_pages_load_no_script_but_the_one_that_shows_a_password()
    {
        await using var app = new TrailApp();

        var script = Assert.Single(AnyScript().Matches(await app.Visitor().GetStringAsync("/account/create")));

        Assert.Matches("""^<script type="module" src="/?js/show-password\.[a-z0-9]+\.js"></script>$""", script.Value);
    }

    [Fact]
    public async Task Pages_of_a_runner_are_not_kept_by_the_browser()
    {
        await using var app = new TrailApp();
        var browser = await app.OwnerAsync();

        Assert.True((await browser.GetAsync("/")).Headers.CacheControl!.NoStore);
        Assert.True((await browser.GetAsync("/account/password")).Headers.CacheControl!.NoStore);
    }

    [GeneratedRegex("<script.*?</script>", RegexOptions.Singleline | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex AnyScript();

    [GeneratedRegex("<script(?![^>]*\\bsrc=)[^>]*>(.*?)</script>", RegexOptions.Singleline, 1000)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<[^>]+\\son(click|load|error|submit|change|input)=", RegexOptions.None, 1000)]
    private static partial Regex InlineHandler();
}
