namespace B2BTrail.Browser.Tests.Stories;

/// <summary>A runner without a mouse, who sees at every step where they are.</summary>
public sealed class KeyboardPlanStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    private const int MostStops = 60;

    private int _stops;

    [BrowserFact]
    public async Task A_block_is_planned_a_session_moved_and_a_run_logged_with_the_keyboard_alone()
    {
        var runner = await RunnerAsync();
        await PressUntilAsync(runner, "Tab", runner.Link("Plan a block"));
        await runner.Page.Keyboard.PressAsync("Enter");
        await Expect(runner.Heading).ToBeFocusedAsync();
        await TypeAsync(runner, "Name", "Lakeside 50K");
        await ReachAndFillAsync(runner, "Race day", Day.Monday.AddDays((7 * 21) + 5));
        await TypeAsync(runner, "Distance", "31.1");
        await TypeAsync(runner, "Miles per week", "33");
        await TypeAsync(runner, "Longest run, last 30 days", "13");
        await Expect(runner.Words("You can reach a")).ToBeVisibleAsync();
        await PressUntilAsync(runner, "Shift+Tab", runner.Button("Save block").First);
        await runner.Page.Keyboard.PressAsync("Enter");
        await Expect(runner.Heading).ToHaveTextAsync("Lakeside 50K");

        await Expect(runner.Heading).ToBeFocusedAsync();
        await PressUntilAsync(runner, "Tab", runner.Page.Locator(".cal [data-day][tabindex='0']"));
        await PressUntilAsync(runner, "ArrowRight", runner.Page.Locator(".cal button.day[data-run][data-open]").Nth(1));
        await runner.Page.Keyboard.PressAsync("m");
        await PressUntilAsync(runner, "ArrowLeft", runner.Page.Locator(".cal button.day.rest[data-open]").First);
        await runner.Page.Keyboard.PressAsync("Enter");
        await Expect(runner.Page.Locator(".work-note")).ToContainTextAsync("Moved");

        await runner.GoAsync("/");
        await PressUntilAsync(runner, "Tab", runner.Link("Log a run").Last);
        await runner.Page.Keyboard.PressAsync("Enter");
        await Expect(runner.Heading).ToHaveTextAsync("Log a run");
        await Expect(runner.Heading).ToBeFocusedAsync();
        await TypeAsync(runner, "Distance", "6.2");
        await runner.Page.Keyboard.PressAsync("Enter");
        await runner.Page.WaitForURLAsync("**/runs");
        await Expect(runner.Words("6.2 mi").First).ToBeVisibleAsync();
        Output.WriteLine($"{_stops} stops");
    }

    private async Task TypeAsync(Visitor runner, string field, string text)
    {
        await PressUntilAsync(runner, "Tab", runner.Field(field));
        await runner.Page.Keyboard.TypeAsync(text);
    }

    private async Task ReachAndFillAsync(Visitor runner, string field, DateOnly day)
    {
        await PressUntilAsync(runner, "Tab", runner.Field(field));
        // The order in which the keys of a date field count is that of the machine's language.
        await runner.Field(field).FillAsync(Day.Iso(day));
    }

    private async Task PressUntilAsync(Visitor runner, string key, ILocator target)
    {
        await Expect(target).ToBeVisibleAsync();
        for (var presses = 0; presses < MostStops; presses++)
        {
            await runner.Page.Keyboard.PressAsync(key);
            _stops++;
            var fault = await FocusRing.LookAsync(runner);
            Assert.True(string.IsNullOrEmpty(fault), fault);
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
        }

        Assert.Fail($"{key} did not lead to {target}.");
    }
}
