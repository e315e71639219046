using System.Net;
using System.Net.WebSockets;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class WallStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
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
            await Expect(other.Heading).ToHaveTextAsync("There is nothing here");
            Assert.DoesNotContain("Secret", await other.Page.ContentAsync(), StringComparison.Ordinal);
        }

        await other.GoAsync("/blocks");
        await Expect(other.Words("No blocks yet")).ToBeVisibleAsync();
        await other.GoAsync("/runs");
        await Expect(other.Words("Nothing logged yet")).ToBeVisibleAsync();
    }
}
