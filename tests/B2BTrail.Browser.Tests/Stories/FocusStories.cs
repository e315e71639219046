namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Whoever goes through the calendar with the arrow keys sees where they are; <see cref="WalkStories"/> goes through all pages with the tab key.</summary>
public sealed class FocusStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserFact]
    public async Task Every_day_of_a_week_can_be_seen()
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var runner = await DemoRunnerAsync();
        await Place.Inside.Single(place => place.Name == "block").OpenAsync(runner);
        await runner.Page.Locator(".cal [data-day][tabindex='0']").FocusAsync();
        for (var day = 0; day < 28; day++)
        {
            await runner.Page.Keyboard.PressAsync("ArrowRight");
            if (await FocusRing.LookAsync(runner) is { Length: > 0 } fault)
                found.Add(fault);
            if (day == 5)
                await runner.PictureAsync("focus-day");
        }

        await runner.SeeInAsync(ColorScheme.Dark);
        found.UnionWith(await FocusRing.LookAgainAsync(runner));

        Assert.True(await runner.Page.EvaluateAsync<bool>("window.stops.some(at => at.closest('.pair'))"), "A pair was among the days.");
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
