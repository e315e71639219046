using System.Net;
using System.Net.Http.Headers;
using System.Net.NetworkInformation;
using System.Text.Json;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class DemoStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int Refused = 64;

    [Fact]
    public async Task A_demo_says_how_to_get_in_and_its_token_opens_the_weeks()
    {
        var demo = await Stage.DemoAsync();
        Assert.Contains('@', Said(demo, "email"));
        Assert.NotEmpty(Said(demo, "password"));
        using var client = new HttpClient { BaseAddress = new Uri(demo.Url) };
        var path = $"/api/v1/weeks?from={Day.Iso(Day.Monday.AddDays(-28))}&to={Day.Iso(Day.Monday.AddDays(6))}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(path)).StatusCode);

        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Said(demo, "token"));
        using var weeks = JsonDocument.Parse(await client.GetStringAsync(path));
        Assert.Equal(5, (weeks.RootElement.ValueKind == JsonValueKind.Array ? weeks.RootElement : weeks.RootElement.GetProperty("items")).GetArrayLength());
    }

    [BrowserFact]
    public async Task The_demos_runner_signs_in_and_finds_a_plan_for_today()
    {
        var demo = await Stage.DemoAsync();
        var runner = await VisitorAsync(demo);
        await runner.SignInAsync(Said(demo, "email"), Said(demo, "password"));
        await Expect(runner.Page.Locator(".session-card")).ToBeVisibleAsync();
        await Expect(runner.Page.Locator(".today-block")).ToContainTextAsync("week 10 of 22");
    }

    [Fact]
    public async Task A_demo_listens_on_this_machine_only()
    {
        var demo = await Stage.DemoAsync();
        var port = new Uri(demo.Url).Port;
        var ears = IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(ear => ear.Port == port).ToList();
        Assert.NotEmpty(ears);
        Assert.All(ears, ear => Assert.True(IPAddress.IsLoopback(ear.Address), ear.ToString()));
    }

    [Fact]
    public async Task A_demo_refuses_to_listen_to_others()
    {
        await using var demo = new Server(["--demo"], $"http://0.0.0.0:{Server.FreePort()}");
        Assert.Equal(Refused, await demo.StartInVainAsync());
        Assert.Contains(demo.Lines, line => line.Contains("this machine only", StringComparison.Ordinal));
        Assert.DoesNotContain(demo.Lines, line => line.StartsWith("password:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_demo_leaves_a_folder_with_something_else_in_it_alone()
    {
        await using var demo = new Server(["--demo"]);
        Directory.CreateDirectory(demo.Folder);
        var diary = Path.Combine(demo.Folder, "diary.txt");
        await File.WriteAllTextAsync(diary, "dear diary");
        Assert.Equal(Refused, await demo.StartInVainAsync());
        Assert.Contains(demo.Lines, line => line.Contains("already contains other files", StringComparison.Ordinal));
        Assert.Equal("dear diary", await File.ReadAllTextAsync(diary));
        Assert.Single(Directory.EnumerateFileSystemEntries(demo.Folder));
    }
}
