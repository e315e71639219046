using System.Globalization;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class FirstLoadStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int MostBytes = 250 * 1024;

    [BrowserTheory]
    [InlineData("/")]
    [InlineData("/charts")]
    public async Task The_first_page_after_the_sign_in_weighs_at_most_250_KiB(string path)
    {
        var runner = await DemoRunnerAsync();
        var session = await runner.Context.NewCDPSessionAsync(runner.Page);
        var files = new Dictionary<string, string>();
        var bytes = new Dictionary<string, double>();
        session.Event("Network.requestWillBeSent").OnEvent += (_, sent) =>
        {
            if (sent is { } json)
                files[json.GetProperty("requestId").GetString()!] = json.GetProperty("request").GetProperty("url").GetString()!;
        };
        session.Event("Network.loadingFinished").OnEvent += (_, finished) =>
        {
            if (finished is { } json)
                bytes[json.GetProperty("requestId").GetString()!] = json.GetProperty("encodedDataLength").GetDouble();
        };
        await session.SendAsync("Network.enable");
        await session.SendAsync("Network.setCacheDisabled", new Dictionary<string, object> { ["cacheDisabled"] = true });

        await runner.GoAsync(path);
        await runner.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        foreach (var (id, size) in bytes.OrderByDescending(file => file.Value))
            Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{size,9:#,0} {files.GetValueOrDefault(id)}"));
        var all = bytes.Values.Sum();
        Output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{all,9:#,0} bytes = {all / 1024:0} KiB"));
        Assert.InRange(all, 1, MostBytes);
    }

    [BrowserFact]
    public async Task The_large_style_sheet_is_sent_compressed_and_only_once()
    {
        var runner = await DemoRunnerAsync();
        await runner.GoAsync("/");
        var address = await runner.Page.Locator("link[rel=stylesheet][href*=MudBlazor]").GetAttributeAsync("href");
        var answer = await runner.Context.APIRequest.GetAsync("/" + address!.TrimStart('/'), new APIRequestContextOptions
        {
            Headers = new Dictionary<string, string> { ["Accept-Encoding"] = "br, gzip" },
        });
        Output.WriteLine($"{address}: {answer.Headers["content-encoding"]}, {answer.Headers["cache-control"]}");
        Assert.True(answer.Headers["content-encoding"] is "br" or "gzip");
        Assert.Contains("immutable", answer.Headers["cache-control"], StringComparison.Ordinal);
    }
}
