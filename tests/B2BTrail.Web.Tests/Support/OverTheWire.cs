using System.Net;
using System.Net.Sockets;
using System.Text;

namespace B2BTrail.Web.Tests.Support;

/// <summary>Requests to the real server, byte for byte: what a client library would tidy up arrives as it is.</summary>
public static class OverTheWire
{
    /// <summary>Starts the app on a port of its own and answers the address.</summary>
    public static Uri Listen(this TrailApp app)
    {
        app.With("urls", "http://127.0.0.1:0").UseKestrel();
        app.StartServer();
        return app.ClientOptions.BaseAddress;
    }

    /// <summary>A browser that follows no redirect, and the cookies that it keeps.</summary>
    public static (HttpClient Browser, CookieContainer Cookies) Visit(this Uri server)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false };
        return (new HttpClient(handler) { BaseAddress = server }, handler.CookieContainer);
    }

    /// <summary>Makes the owner's account and answers the cookies of its session.</summary>
    public static async Task<string> OwnerCookieAsync(this Uri server)
    {
        var (browser, cookies) = server.Visit();
        await browser.SendFormAsync("/account/create", "create", new() { ["Form.Email"] = TrailApp.OwnerEmail, ["Form.Password"] = TrailApp.Password });
        return cookies.GetCookieHeader(server);
    }

    /// <summary>Sends one request and answers all that comes back.</summary>
    public static async Task<string> SendAsync(this Uri server, string method, string target, string cookie = "", string host = "localhost")
    {
        using var connection = new TcpClient();
        await connection.ConnectAsync(server.Host, server.Port);
        await using var stream = connection.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes($"{method} {target} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nCookie: {cookie}\r\n\r\n"));
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }

    /// <summary>The status of an answer.</summary>
    public static int StatusOf(string answer) => int.Parse(answer.AsSpan(9, 3), System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A header of an answer.</summary>
    public static string? HeaderOf(string answer, string name) => answer.Split("\r\n\r\n")[0].Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name + ":", StringComparison.OrdinalIgnoreCase))?[(name.Length + 1)..].Trim();
}
