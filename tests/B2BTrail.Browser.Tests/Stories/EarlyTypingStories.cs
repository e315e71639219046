using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

/// <summary>Somebody quick on a slow connection: what they enter from the first paint on is there when the page answers, and is saved.</summary>
public sealed class EarlyTypingStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserFact]
    public async Task A_run_is_written_from_the_first_paint_on_and_saved_whole()
    {
        var runner = await RunnerAsync();
        var page = await SlowCircuit.OpenAsync(runner, "/runs/new");
        await runner.Field("Day").FillAsync(Day.Iso(Day.Today.AddDays(-1)));
        await runner.Field("Distance").ClickAsync();
        await runner.Page.Keyboard.TypeAsync("7.25");
        await runner.Page.Keyboard.PressAsync("Tab");
        await runner.Page.Keyboard.TypeAsync("1:10:00");
        await Choice(runner, "RPE, 1 easy to 10 all out", 6).CheckAsync(new() { Force = true });
        await runner.Page.GetByText("Start time, elapsed time, heart rate").ClickAsync();
        await runner.Field("Average heart rate").FillAsync("141");
        var notes = await TypeUntilThereAsync(runner, page, "Notes");

        await Expect(runner.Field("Notes")).ToBeFocusedAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync(notes);
        await Expect(runner.Field("Distance")).ToHaveValueAsync("7.25");
        await Expect(runner.Field("Average heart rate")).ToBeVisibleAsync();
        await runner.Button("Save run").ClickAsync();

        await runner.Page.WaitForURLAsync("**/runs");
        await runner.EditRunAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync(notes);
        await Expect(runner.Field("Day")).ToHaveValueAsync(Day.Written(Day.Today.AddDays(-1)));
        await Expect(runner.Field("Distance")).ToHaveValueAsync("7.25");
        await Expect(runner.Field("Time")).ToHaveValueAsync("1:10:00");
        await Expect(runner.Field("Average heart rate")).ToHaveValueAsync("141");
        await Expect(Choice(runner, "RPE, 1 easy to 10 all out", 6)).ToBeCheckedAsync();
    }

    [BrowserFact]
    public async Task What_is_typed_early_stands_over_an_older_draft()
    {
        var runner = await RunnerAsync();
        await runner.GoAsync("/runs/new");
        await runner.Field("Notes").FillAsync("An older draft.");
        await runner.Field("Distance").FillAsync("3");
        await Expect(runner.Field("Distance")).ToHaveValueAsync("3");
        await runner.GoAsync("/runs");

        var page = await SlowCircuit.OpenAsync(runner, "/runs/new");
        await Expect(runner.Field("Notes")).ToHaveValueAsync("An older draft.");
        await runner.Field("Notes").FillAsync("");
        var notes = await TypeUntilThereAsync(runner, page, "Notes");

        await Expect(runner.Field("Notes")).ToHaveValueAsync(notes);
        await Expect(runner.Field("Distance")).ToHaveValueAsync("3");
        await runner.Button("Save run").ClickAsync();
        await runner.Page.WaitForURLAsync("**/runs");
        await runner.EditRunAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync(notes);
    }

    [BrowserFact]
    public async Task A_block_is_planned_from_the_first_paint_on()
    {
        var runner = await RunnerAsync();
        var page = await SlowCircuit.OpenAsync(runner, "/blocks/new");
        await runner.Field("Race day").FillAsync(Day.Iso(Day.Monday.AddDays((7 * 21) + 5)));
        foreach (var (field, value) in new[] { ("Distance", "31.1"), ("Miles per week", "33"), ("Longest run, last 30 days", "13"), ("Biggest two-day total", "18") })
            await runner.Field(field).FillAsync(value);
        await Choice(runner, "Running days per week", 6).CheckAsync(new() { Force = true });
        var name = await TypeUntilThereAsync(runner, page, "Name", most: 60);

        await Expect(runner.Field("Name")).ToHaveValueAsync(name);
        await Expect(Choice(runner, "Running days per week", 6)).ToBeCheckedAsync();
        await runner.KeepBlockAsync();
        await Expect(runner.Heading).ToHaveTextAsync(name.Trim());
    }

    [BrowserFact]
    public async Task A_check_in_is_answered_from_the_first_paint_on()
    {
        var runner = await RunnerAsync();
        var page = await SlowCircuit.OpenAsync(runner, "/checkin");
        foreach (var item in new[] { "Energy", "Sleep", "Legs", "Mood", "Life stress" })
            await Choice(runner, item, 3).CheckAsync(new() { Force = true });
        await runner.Page.GetByText("Illness or warning signs").ClickAsync();
        await runner.Page.GetByLabel("Fever", new() { Exact = true }).CheckAsync();
        await page.ArrivedAsync();

        await Expect(runner.Page.GetByLabel("Fever", new() { Exact = true })).ToBeCheckedAsync();
        await runner.Button("Save check-in").ClickAsync();
        await Expect(runner.Page.GetByRole(AriaRole.Heading, new() { Name = "Stop: do not run" })).ToBeVisibleAsync();
        await Expect(runner.Page.GetByRole(AriaRole.Cell, new() { Name = "15", Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_form_that_is_sent_too_early_is_sent_once_somebody_listens()
    {
        var runner = await RunnerAsync();
        var page = await SlowCircuit.OpenAsync(runner, "/settings");
        await runner.Field("Name").ClickAsync();
        await runner.Page.Keyboard.TypeAsync("my watch");
        await runner.Field("Current password").ClickAsync();
        await runner.Page.Keyboard.TypeAsync(Visitor.Password);
        await runner.Page.Keyboard.PressAsync("Enter");
        await page.ArrivedAsync();

        await Expect(runner.Button("Revoke token my watch")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_button_that_is_pressed_too_early_is_pressed_once_somebody_listens()
    {
        var runner = await RunnerAsync(Screen.Phone);
        var page = await SlowCircuit.OpenAsync(runner, "/");
        var step = runner.Page.Locator(".taps-step", new() { HasText = "4" });
        await step.TapAsync();
        await Expect(step).ToHaveAttributeAsync("data-waiting", "");
        await page.ArrivedAsync();

        await Expect(runner.Page.Locator(".taps-item .soft")).ToHaveTextAsync(["good"]);
        await Expect(runner.Page.Locator("[data-waiting]")).ToHaveCountAsync(0);
    }

    [BrowserFact]
    public async Task Files_are_chosen_from_the_first_paint_on()
    {
        var runner = await RunnerAsync();
        var page = await SlowCircuit.OpenAsync(runner, "/runs/import");
        await runner.UploadAsync(WatchFiles.Run("early.gpx", Day.Today.AddDays(-2)));
        await page.ArrivedAsync();

        await Expect(runner.Words("1 run imported")).ToBeVisibleAsync();
    }

    /// <summary>Types without a pause until some time after the circuit is there, and answers all that was typed.</summary>
    private static async Task<string> TypeUntilThereAsync(Visitor runner, SlowCircuit page, string field, int most = 400)
    {
        await runner.Field(field).ClickAsync();
        var typed = "";
        for (int after = 0; after < 12 && typed.Length < most;)
        {
            var key = "on and on "[typed.Length % 10].ToString();
            // As quick as a good typist; a page that is slow to come leaves the pace to itself.
            await runner.Page.Keyboard.PressAsync(key, new() { Delay = 40 });
            typed += key;
            if (typed.Length == 12)
                page.LetIn();
            if (await page.IsThereAsync())
                after++;
        }

        await page.ArrivedAsync();
        return typed;
    }

    private static ILocator Choice(Visitor runner, string group, int number) => runner.Page
        .GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^{Regex.Escape(group)}") })
        .GetByRole(AriaRole.Radio, new() { NameRegex = new Regex($"^{number}\\b") });
}
