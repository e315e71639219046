using System.Net;
using System.Net.WebSockets;
using B2BTrail.Web.Features.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Connections to the hub of the circuits, as the script of a page opens them.</summary>
public static class Sockets
{
    private static readonly byte[] Handshake = [.. """{"protocol":"blazorpack","version":1}"""u8, 0x1e];

    /// <summary>The cookies that an answer sets, as a browser sends them back.</summary>
    public static string Cookies(this HttpResponseMessage answer) =>
        string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));

    /// <summary>Signs in with a browser of its own and answers its cookies.</summary>
    public static async Task<string> CookiesAsync(this TrailApp app, string email = TrailApp.OwnerEmail) =>
        (await app.Visitor().SignInAsync(email, TrailApp.Password)).Cookies();

    /// <summary>Asks for a page with these cookies and nothing else.</summary>
    public static async Task<HttpStatusCode> StatusAsync(this TrailApp app, string cookies, string path = "/")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Cookie", cookies);
        return (await app.Visitor().SendAsync(request)).StatusCode;
    }

    /// <summary>The sessions whose connections and circuits were not told to close.</summary>
    public static IReadOnlyList<Guid> OpenSessions(this TrailApp app) => app.Services.GetRequiredService<SignInSessionConnections>().Sessions;

    /// <summary>Opens a connection and waits until the hub has answered on it.</summary>
    public static async Task<WebSocket> ConnectAsync(this TrailApp app, string cookies)
    {
        var client = app.Server.CreateWebSocketClient();
        client.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookies;
            request.Headers.Origin = "http://localhost";
        };
        var socket = await client.ConnectAsync(new Uri("ws://localhost/_blazor"), CancellationToken.None);
        await socket.SendAsync(Handshake, WebSocketMessageType.Text, true, CancellationToken.None);
        Assert.Equal(WebSocketMessageType.Binary, (await socket.ReceiveAsync(new byte[4096], CancellationToken.None)).MessageType);
        return socket;
    }
}
