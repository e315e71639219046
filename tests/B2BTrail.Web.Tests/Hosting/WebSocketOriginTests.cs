using System.Net;
using B2BTrail.Web.Tests.Support;

namespace B2BTrail.Web.Tests.Hosting;

public sealed class WebSocketOriginTests
{
    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("https://localhost")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_circuit_from_elsewhere_is_refused(string? origin)
    {
        await using var app = new TrailApp();
        var cookie = await CookieAsync(app);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(app, cookie, origin));

        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_circuit_from_our_own_page_is_opened()
    {
        await using var app = new TrailApp();

        using var socket = await OpenAsync(app, await CookieAsync(app), "http://localhost");

        Assert.Equal(System.Net.WebSockets.WebSocketState.Open, socket.State);
    }

    [Fact]
    public async Task A_circuit_without_a_session_is_refused()
    {
        await using var app = new TrailApp();

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => OpenAsync(app, "", "http://localhost"));

        Assert.Contains("401", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negotiating_from_elsewhere_is_refused()
    {
        await using var app = new TrailApp();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_blazor/negotiate?negotiateVersion=1");
        request.Headers.Add("Origin", "https://evil.example");

        Assert.Equal(HttpStatusCode.Forbidden, (await app.Visitor().SendAsync(request)).StatusCode);
    }

    private static Task<System.Net.WebSockets.WebSocket> OpenAsync(TrailApp app, string cookie, string? origin)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            if (origin is not null)
                request.Headers.Origin = origin;
        };
        return client.ConnectAsync(new Uri("ws://localhost/_blazor"), CancellationToken.None);
    }

    private static async Task<string> CookieAsync(TrailApp app)
    {
        await app.OwnerAsync();
        var answer = await app.Visitor().SignInAsync(TrailApp.OwnerEmail, TrailApp.Password);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }
}
