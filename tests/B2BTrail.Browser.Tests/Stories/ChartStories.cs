namespace B2BTrail.Browser.Tests.Stories;

public sealed class ChartStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserFact]
    public async Task The_weeks_of_the_chart_are_saved_as_a_file()
    {
        var runner = await RunnerAsync();
        await runner.LogRunAsync(Day.Today, "10");
        await runner.GoAsync("/charts");
        var download = await runner.Page.RunAndWaitForDownloadAsync(() => runner.Link("Download CSV").ClickAsync());
        Assert.EndsWith(".csv", download.SuggestedFilename, StringComparison.Ordinal);
        var lines = await File.ReadAllLinesAsync(await download.PathAsync());
        Output.WriteLine(string.Join('\n', lines.Take(3)));
        Assert.Equal(13, lines.Length);
        Assert.Contains(lines, line => line.Contains("10", StringComparison.Ordinal));
    }

    [BrowserFact]
    public async Task Measure_and_range_are_in_the_address_and_come_back_with_it()
    {
        var runner = await DemoRunnerAsync();
        await runner.GoAsync("/charts");
        await runner.Page.Locator(".trends-controls").GetByText("Gain", new LocatorGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(runner.Page.Locator("h2", new PageLocatorOptions { HasTextString = "Weekly elevation gain" })).ToBeVisibleAsync();
        await runner.Page.GetByText("6 months", new PageGetByTextOptions { Exact = true }).ClickAsync();
        await Expect(runner.Words("26 weeks, ")).ToBeVisibleAsync();
        await runner.ReloadAsync();
        await Expect(runner.Page.Locator("h2", new PageLocatorOptions { HasTextString = "Weekly elevation gain" })).ToBeVisibleAsync();
        await Expect(runner.Words("26 weeks, ")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task The_table_under_the_chart_opens_and_closes()
    {
        var runner = await DemoRunnerAsync();
        await runner.GoAsync("/charts");
        var table = runner.Page.Locator(".trends-table").GetByRole(AriaRole.Table);
        for (var round = 0; round < 3; round++)
        {
            await runner.Page.GetByText("Show as table").ClickAsync();
            await Expect(table).ToBeVisibleAsync();
            await runner.Page.GetByText("Show as table").ClickAsync();
            await Expect(table).ToBeHiddenAsync();
        }
    }

    [BrowserFact]
    public async Task A_week_tells_its_figures_under_the_finger_and_by_key_and_leads_to_its_runs()
    {
        var runner = await DemoRunnerAsync();
        await runner.GoAsync("/charts");
        var cursor = runner.Page.GetByRole(AriaRole.Slider);
        var week = runner.Page.Locator("[data-text='1']");
        await Expect(runner.Page.Locator(".cursor-band")).ToBeVisibleAsync();
        await cursor.FocusAsync();
        await runner.Page.Keyboard.PressAsync("Home");
        var first = await week.InnerTextAsync();
        await Expect(cursor).ToHaveAttributeAsync("aria-valuetext", new System.Text.RegularExpressions.Regex($"^Week {first}, Done "));

        var box = (await cursor.BoundingBoxAsync())!;
        await runner.Page.Mouse.ClickAsync(box.X + (box.Width * 2.5f / 12), box.Y + 40);
        await Expect(week).Not.ToHaveTextAsync(first);
        var chosen = await week.InnerTextAsync();
        await runner.Page.Mouse.MoveAsync(box.X + (box.Width * 8.5f / 12), box.Y + 40);
        await Expect(week).Not.ToHaveTextAsync(chosen);
        await runner.Page.Mouse.MoveAsync(box.X + 5, box.Y - 40);
        await Expect(week).ToHaveTextAsync(chosen);
        await runner.Link("Open week").ClickAsync();

        await Expect(runner.Page.Locator(".log-week")).ToHaveCountAsync(1);
    }
}
