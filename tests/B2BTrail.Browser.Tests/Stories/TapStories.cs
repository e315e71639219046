namespace B2BTrail.Browser.Tests.Stories;

/// <summary>How many taps the things of every week take on a phone.</summary>
public sealed class TapStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const string Clock = "Clock__Now";
    private const int MostForABlock = 9;
    private const int MostForACheckIn = 6;
    private const int MostForAPlannedRun = 2;

    [BrowserFact]
    public async Task A_50K_is_planned_a_morning_answered_and_a_session_logged_in_few_taps()
    {
        await using var server = new Server { Settings = { ["ASPNETCORE_ENVIRONMENT"] = "Development", [Clock] = "2027-02-16T07:00" } };
        await server.StartAsync();
        var runner = await VisitorAsync(server, Screen.Phone);
        await runner.CreateAccountAsync(NewEmail());

        var block = new Taps(runner);
        await block.OnAsync(runner.Link("Plan a block"));
        await block.TypeAsync("Name", "Lakeside 50K");
        await block.TypeAsync("Race day", "2027-07-10");
        await block.TypeAsync("Distance", "31.1");
        await block.TypeAsync("Miles per week", "33");
        await block.TypeAsync("Longest run, last 30 days", "13");
        await Expect(runner.Words("You can reach a")).ToBeVisibleAsync();
        await block.OnAsync(runner.Button("Save block").First);
        await Expect(runner.Heading).ToHaveTextAsync("Lakeside 50K");
        Report("a block", block);
        Assert.InRange(block.Count, 1, MostForABlock);

        // The morning of its first session.
        await runner.Page.GotoAsync("about:blank");
        await server.StopAsync();
        server.Settings[Clock] = "2027-02-23T07:00";
        await server.StartAsync();
        await runner.GoAsync("/");
        var morning = new Taps(runner);
        for (var item = 0; item < 5; item++)
        {
            await morning.OnAsync(runner.Page.Locator(".taps-step", new() { HasText = "4" }));
            await Expect(runner.Page.Locator(".taps-item .soft")).ToHaveCountAsync(item + 1);
        }

        await Expect(runner.Link("See why")).ToBeVisibleAsync();
        Report("a check-in", morning);
        Assert.InRange(morning.Count, 1, MostForACheckIn);

        var session = new Taps(runner);
        await session.OnAsync(runner.Button("Done as planned"));
        await Expect(runner.Link("View run")).ToBeVisibleAsync();
        Report("a planned session", session);
        Assert.InRange(session.Count, 1, MostForAPlannedRun);
        await runner.Page.GotoAsync("about:blank");
    }

    private void Report(string what, Taps taps) => Output.WriteLine($"{what}: {taps.Count} taps");
}
