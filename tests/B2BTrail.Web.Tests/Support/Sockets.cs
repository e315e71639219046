using System.Net;
using System.Net.WebSockets;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Connections to the hub of the circuits, as the script of a page opens them.</summary>
public static class Sockets
{
    private static readonly byte[] Handshake = [.. """{"protocol":"blazorpack","version":1}"""u8, 0x1e];

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

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
        Assert.False(await socket.IsClosedAsync());
        return socket;
    }

    /// <summary>Waits for the next message; true where the connection was closed instead.</summary>
    public static async Task<bool> IsClosedAsync(this WebSocket socket)
    {
        using var enough = new CancellationTokenSource(Patience, TimeProvider.System);
        try
        {
            return (await socket.ReceiveAsync(new byte[4096], enough.Token)).MessageType == WebSocketMessageType.Close;
        }
        catch (Exception error) when (error is WebSocketException or IOException || (error is OperationCanceledException && !enough.IsCancellationRequested))
        {
            return true;
        }
    }

    /// <summary>Waits until the connection was closed from the other side, past the messages that keep it alive.</summary>
    public static async Task ClosesAsync(this WebSocket socket)
    {
        while (!await socket.IsClosedAsync())
        {
        }
    }
}
