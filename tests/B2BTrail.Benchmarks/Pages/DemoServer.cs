using System.Net;
using System.Text.RegularExpressions;
using B2BTrail.Browser.Tests.Support;

namespace B2BTrail.Benchmarks.Pages;

/// <summary>The program with made-up runs, and a way in.</summary>
internal sealed partial class DemoServer : IAsyncDisposable
{
    private readonly Server _server;

    private DemoServer(int? years) => _server = new(years is { } many ? ["--demo", "--years", $"{many}"] : ["--demo"]);

    /// <summary>Where it listens.</summary>
    public Uri Address => new(_server.Url);

    /// <summary>Its database file.</summary>
    public string Database => Path.Combine(_server.Folder, "b2btrail.db");

    /// <summary>The demo's e-mail address.</summary>
    public string Email => Said("email");

    /// <summary>The demo's password.</summary>
    public string Password => Said("password");

    /// <summary>The demo's access token.</summary>
    public string Token => Said("token");

    /// <summary>The running process.</summary>
    public int ProcessId => _server.ProcessId;

    /// <summary>Signs its runner in, in a browser.</summary>
    public async Task SignInAsync(IPage page)
    {
        await page.GotoAsync("/account/sign-in");
        await page.FillAsync("input[type=email]", Email);
        await page.FillAsync("input[type=password]", Password);
        await page.ClickAsync("button[type=submit]");
        await page.WaitForURLAsync(url => new Uri(url).AbsolutePath == "/");
    }

    /// <summary>Starts it with so many years of runs; with thirty weeks where not said.</summary>
    public static async Task<DemoServer> StartAsync(int? years)
    {
        var demo = new DemoServer(years);
        // Measured as it is run.
        demo._server.Settings.Remove("DOTNET_TieredPGO");
        await demo._server.StartAsync();
        return demo;
    }

    /// <summary>A client that has signed in.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var handler = new SocketsHttpHandler { CookieContainer = new CookieContainer(), AutomaticDecompression = DecompressionMethods.None };
        var client = new HttpClient(handler) { BaseAddress = Address };
        var page = await client.GetStringAsync(new Uri("/account/sign-in", UriKind.Relative));
        var form = HiddenFields().Matches(page).ToDictionary(m => m.Groups["name"].Value, m => WebUtility.HtmlDecode(m.Groups["value"].Value));
        form["Form.Email"] = Email;
        form["Form.Password"] = Password;
        using var content = new FormUrlEncodedContent(form);
        using var answer = await client.PostAsync(new Uri("/account/sign-in", UriKind.Relative), content);
        return answer.EnsureSuccessStatusCode().RequestMessage!.RequestUri!.AbsolutePath == "/"
            ? client
            : throw new InvalidOperationException("The demo's runner could not sign in.");
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private string Said(string what) =>
        _server.Lines.First(line => line.StartsWith($"{what}: ", StringComparison.Ordinal))[(what.Length + 2)..];

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>[^\"]+)\" value=\"(?<value>[^\"]*)\"")]
    private static partial Regex HiddenFields();
}
