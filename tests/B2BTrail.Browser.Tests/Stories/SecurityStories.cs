using System.Net;
using System.Net.WebSockets;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class SecurityStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData("http://evil.example", false)]
    [InlineData(null, true)]
    public async Task Only_our_own_pages_may_open_a_circuit(string? origin, bool isLetIn)
    {
        var runner = await RunnerAsync();
        var url = new Uri(runner.Server.Url);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Origin", origin ?? runner.Server.Url);
        socket.Options.SetRequestHeader("Cookie", string.Join("; ", (await runner.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        socket.Options.CollectHttpResponseDetails = true;

        var opening = socket.ConnectAsync(new UriBuilder(url) { Scheme = "ws", Path = "/_blazor" }.Uri, CancellationToken.None);
        if (isLetIn)
        {
            await opening;
            Assert.Equal(WebSocketState.Open, socket.State);
        }
        else
        {
            await Assert.ThrowsAsync<WebSocketException>(() => opening);
            Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
        }
    }

    [BrowserFact]
    public async Task Behind_a_proxy_that_drops_the_port_the_setup_code_is_asked_for_and_page_and_log_say_what_is_wrong()
    {
        await using var server = new Server();
        server.Settings["Hosting__TrustedProxies__0"] = "127.0.0.1";
        await server.StartAsync();
        var runner = await VisitorAsync(server);
        await runner.Context.SetExtraHTTPHeadersAsync(new Dictionary<string, string> { ["X-Forwarded-Host"] = "127.0.0.1" });
        // What the browser says about a circuit that is refused is the story, not a fault.
        foreach (var words in new[] { "403", "/_blazor", "WebSocket", "Failed to", "Error:" })
            runner.Expects(words);

        await runner.GoPlainAsync("/account/create");
        await runner.Field("Setup code").FillAsync(await SetupCodeAsync(server));
        await runner.Field("Email").FillAsync(NewEmail());
        await runner.Field("Password").FillAsync(Visitor.Password);
        await runner.Button("Create account").ClickAsync();
        await Expect(runner.Words("This page cannot reach the server.")).ToBeVisibleAsync();

        await Expect(runner.Page.Locator("#address-check")).ToContainTextAsync($"Your browser uses {server.Url}, but the server sees http://127.0.0.1.");
        Assert.StartsWith(server.Url, runner.Page.Url, StringComparison.Ordinal);
        await runner.PictureAsync("address-check");
        await server.LogsAsync($"A connection from \"{server.Url}\" was refused");
    }

    [BrowserFact]
    public async Task A_password_can_be_seen_while_it_is_typed_and_not_once_it_is_sent()
    {
        await RunnerAsync();
        var runner = await VisitorAsync(await Stage.ServerAsync());
        await runner.GoPlainAsync("/account/sign-in");
        var types = new List<string?>();
        await runner.Page.ExposeFunctionAsync("sent", (string type) => types.Add(type));
        await runner.Page.EvaluateAsync("document.forms[0].addEventListener('submit', () => window.sent(document.getElementById('password').type))");
        await runner.Field("Password").FillAsync("not the password");
        await runner.Field("Show password").CheckAsync();
        await Expect(runner.Field("Password")).ToHaveAttributeAsync("type", "text");

        await runner.Field("Email").FillAsync(NewEmail());
        await runner.Button("Sign in").ClickAsync();

        await Expect(runner.Words("Wrong email or password.")).ToBeVisibleAsync();
        Assert.Equal("password", Assert.Single(types));
        await Expect(runner.Field("Password")).ToBeFocusedAsync();
        await Expect(runner.Field("Password")).ToHaveAttributeAsync("type", "password");
    }

    [BrowserFact]
    public async Task On_a_page_that_is_where_the_server_takes_itself_to_be_nothing_is_said()
    {
        var runner = await RunnerAsync();

        await Expect(runner.Page.Locator("#address-check")).ToBeHiddenAsync();
    }

    [BrowserFact]
    public async Task Another_runners_block_and_run_are_not_there()
    {
        var owner = await RunnerAsync();
        await owner.FillPlannerAsync("Secret 50K");
        var block = await owner.KeepBlockAsync();
        await owner.LogRunAsync(Day.Today, "6", "Nobody's business.");
        await owner.Page.Locator("a.log-row").ClickAsync();
        await owner.Page.WaitForURLAsync("**/runs/*-*");
        var run = new Uri(owner.Page.Url).AbsolutePath;

        var other = await RunnerAsync();
        other.Expects("404");
        foreach (var address in new[] { block, run })
        {
            var answer = await other.GoPlainAsync(address);
            Assert.Equal(404, answer.Status);
            await Expect(other.Heading).ToHaveTextAsync("Page not found");
            Assert.DoesNotContain("Secret", await other.Page.ContentAsync(), StringComparison.Ordinal);
        }

        await other.GoAsync("/blocks");
        await Expect(other.Words("No blocks yet")).ToBeVisibleAsync();
        await other.GoAsync("/runs");
        await Expect(other.Words("No runs yet")).ToBeVisibleAsync();
    }

    /// <summary>What the console shows; it comes a moment after the address.</summary>
    private static async Task<string> SetupCodeAsync(Server server) => (await server.SaysAsync("Setup code: ")).Split(' ')[2];
}
