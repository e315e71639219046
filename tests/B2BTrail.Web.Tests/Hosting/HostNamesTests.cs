using System.Net;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class HostNamesTests
{
    [Theory]
    [InlineData("localhost")]
    [InlineData("localhost:5210")]
    [InlineData("LocalHost.")]
    [InlineData("trail.localhost:5210")]
    [InlineData("127.8.9.10:5210")]
    [InlineData("[::1]:5210")]
    [InlineData("192.168.1.20:5210")]
    [InlineData("[fe80::7]")]
    public async Task Loopback_names_and_plain_addresses_are_answered(string host) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new TrailApp(), host)).StatusCode);

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:5210")]
    [InlineData("localhost.evil.example")]
    [InlineData("evil-localhost")]
    [InlineData("127.0.0.1.evil.example")]
    [InlineData("1")]
    [InlineData("127.1")]
    [InlineData("0x7f.0.0.1")]
    [InlineData("2130706433")]
    [InlineData("localhost..")]
    [InlineData(".")]
    [InlineData("localhost:99999")]
    public async Task Any_other_name_is_refused_with_the_setting_that_would_allow_it(string host)
    {
        var answer = await AskAsync(new TrailApp(), host);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("add it to the setting AllowedHosts", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.True(answer.Headers.Contains("Content-Security-Policy"));
    }

    [Theory]
    [InlineData("trail.example", "trail.example:8443", true)]
    [InlineData("trail.example", "TRAIL.example.", true)]
    [InlineData("trail.example", "other.trail.example", false)]
    [InlineData("*.trail.example", "my.trail.example", true)]
    [InlineData("*.trail.example", "trail.example", false)]
    [InlineData("a.example; b.example.", "b.example", true)]
    [InlineData("läufe.example", "xn--lufe-loa.example", true)]
    [InlineData("trail.example", "localhost", true)]
    [InlineData("trail.example", "10.0.0.7", true)]
    [InlineData("*", "anything.example", true)]
    public async Task The_setting_names_those_that_are_answered_besides(string setting, string host, bool isAnswered) =>
        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.BadRequest, (await AskAsync(new TrailApp().With("AllowedHosts", setting), host)).StatusCode);

    [Theory]
    [InlineData("xn--a", 400)]
    [InlineData("xn--zzzzzzzzz.example", 400)]
    [InlineData("localhost:99999", 400)]
    [InlineData("", 400)]
    [InlineData("trail.example", 200)]
    public async Task Even_where_any_name_is_answered_one_that_cannot_be_read_is_refused(string host, int status)
    {
        await using var app = new TrailApp().With("AllowedHosts", "*");

        Assert.Equal(status, OverTheWire.StatusOf(await app.Listen().SendAsync("GET", "/account/create", host: host)));
    }

    [Theory]
    [InlineData("https://trail.example/")]
    [InlineData("trail.example:8443")]
    [InlineData("*.*.example")]
    [InlineData("trail example")]
    public void A_setting_that_is_no_host_name_refuses_the_start(string setting)
    {
        var refusal = Assert.Throws<StartRefusedException>(() => HostNames.Allowed(setting));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_trusted_proxy_tells_the_name_that_counts()
    {
        var app = new TrailApp().With("Hosting:TrustedProxies:0", "127.0.0.1");

        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(app, "localhost", ("X-Forwarded-For", "9.9.9.9"), ("X-Forwarded-Host", "evil.example"))).StatusCode);
    }

    [Fact]
    public async Task A_program_gets_problem_json()
    {
        var answer = await AskAsync(new TrailApp(), "evil.example", "/api/v1/runs");

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("AllowedHosts", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task A_probe_may_use_whatever_name_its_network_has(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(new TrailApp(), "b2btrail:5210", path)).StatusCode);

    [Fact]
    public async Task A_circuit_by_another_name_is_refused_although_origin_and_host_agree()
    {
        await using var app = new TrailApp();
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request => (request.Host, request.Headers.Origin) = (new("evil.example"), "http://evil.example");

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => client.ConnectAsync(new Uri("ws://evil.example/_blazor"), CancellationToken.None));

        Assert.Contains("400", refusal.Message, StringComparison.Ordinal);
    }

    private static Task<HttpResponseMessage> AskAsync(TrailApp app, string host, params (string Name, string Value)[] headers) =>
        AskAsync(app, host, "/account/create", headers);

    private static async Task<HttpResponseMessage> AskAsync(TrailApp owned, string host, string path, params (string Name, string Value)[] headers)
    {
        await using var app = owned;
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Host", host);
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        var answer = await app.Visitor().SendAsync(request);
        await answer.Content.LoadIntoBufferAsync();
        return answer;
    }
}
