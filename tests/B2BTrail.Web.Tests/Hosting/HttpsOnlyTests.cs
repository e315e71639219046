using System.Net;
using B2BTrail.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class HttpsOnlyTests
{
    [Theory]
    [InlineData(null, "http://trail.example/blocks?week=3", "https://trail.example/blocks?week=3")]
    [InlineData(null, "http://trail.example:5210/", "https://trail.example/")]
    [InlineData("8443", "http://trail.example:5210/", "https://trail.example:8443/")]
    [InlineData(null, "http://[::1]:5210/l%C3%A4ufe", "https://[::1]/l%C3%A4ufe")]
    public async Task Plain_http_is_sent_to_https_without_any_other_setting(string? port, string asked, string led)
    {
        await using var app = Required();
        if (port is not null)
            app.With("https_port", port);

        var answer = await app.Visitor().GetAsync(asked);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal(led, answer.Headers.Location!.AbsoluteUri);
    }

    [Fact]
    public async Task A_form_sent_over_plain_http_is_sent_again_over_https()
    {
        await using var app = Required();

        var answer = await app.Visitor().PostAsync("/account/create", new FormUrlEncodedContent([new("Form.Password", "secret")]));

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal((Uri.UriSchemeHttps, "/account/create"), (answer.Headers.Location!.Scheme, answer.Headers.Location.AbsolutePath));
    }

    [Fact]
    public async Task A_probe_inside_the_network_is_answered_as_it_comes()
    {
        await using var app = Required();

        Assert.Equal(HttpStatusCode.OK, (await app.Visitor().GetAsync("/health/ready")).StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_that_tells_the_scheme_https_is_answered_and_http_is_redirected()
    {
        await using var app = Required().With("Hosting:TrustedProxies:0", "127.0.0.1");

        var secure = await AskAsync(Browser(app), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "https"));
        var plain = await AskAsync(Browser(app), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Proto", "http"));

        Assert.Equal(HttpStatusCode.OK, secure.StatusCode);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, plain.StatusCode);
    }

    [Theory]
    [InlineData(null, "X-Forwarded-Proto", "https")]
    [InlineData("127.0.0.1", "X-Forwarded-For", "203.0.113.9")]
    [InlineData("10.0.0.1", "X-Forwarded-Proto", "https")]
    public async Task A_proxy_that_is_not_trusted_or_tells_no_scheme_gets_a_page_and_a_line_that_say_what_to_set(string? trusted, string header, string value)
    {
        await using var app = Required();
        if (trusted is not null)
            app.With("Hosting:TrustedProxies:0", trusted);

        await SaysWhatToSetAsync(app, await AskAsync(Browser(app), (header, value)));
    }

    [Fact]
    public async Task A_browser_that_keeps_coming_back_over_plain_http_is_told_why_instead_of_going_round()
    {
        await using var app = Required();
        var browser = Browser(app);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await AskAsync(browser)).StatusCode);
        Assert.Equal(HttpStatusCode.TemporaryRedirect, (await AskAsync(browser)).StatusCode);
        await SaysWhatToSetAsync(app, await AskAsync(browser));
    }

    [Fact]
    public async Task A_browser_that_reached_https_may_type_http_as_often_as_it_likes()
    {
        await using var app = Required();
        var browser = Browser(app);

        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(HttpStatusCode.TemporaryRedirect, (await AskAsync(browser)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("https://trail.example/account/create")).StatusCode);
        }
    }

    [Fact]
    public async Task A_program_is_told_in_problem_json()
    {
        await using var app = Required();
        var program = app.Visitor();
        program.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        var answer = await program.GetAsync("/api/v1/runs");

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Hosting:TrustedProxies", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static TrailApp Required() => new TrailApp().With("Hosting:RequireHttps", "true").With("AllowedHosts", "trail.example");

    private static HttpClient Browser(TrailApp app) => app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });

    private static async Task<HttpResponseMessage> AskAsync(HttpClient browser, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "http://trail.example/account/create");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await browser.SendAsync(request);
    }

    private static async Task SaysWhatToSetAsync(TrailApp app, HttpResponseMessage answer)
    {
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("X-Forwarded-Proto", page, StringComparison.Ordinal);
        Assert.Contains("Hosting:TrustedProxies", page, StringComparison.Ordinal);
        Assert.Contains("Redirect loop to HTTPS", await app.LogsUntilAsync("Redirect loop to HTTPS"), StringComparison.Ordinal);
    }
}
