using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class RunStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task What_a_run_cannot_be_is_said_at_its_field_and_the_text_stays(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.GoAsync("/runs/new");
        var tomorrow = Day.Today.AddDays(2);
        await Visitor.EnterAsync(runner.Field("Day"), tomorrow);
        await runner.Field("Distance").FillAsync("six");
        await runner.Field("Time").FillAsync("soon");
        await runner.Field("Notes").FillAsync("Over the ridge");
        await FieldSays.ErrorAsync(runner, "Distance", "Enter a distance, such as 12.5 or 50K.");
        await runner.Button("Save run").ClickAsync();
        await FieldSays.ErrorAsync(runner, "Time", "Enter a time such as");
        await Expect(runner.Field("Distance")).ToBeFocusedAsync();
        await runner.Field("Time").FillAsync("1:05:00");
        await runner.Field("Distance").FillAsync("6");
        await runner.Button("Save run").ClickAsync();
        await FieldSays.ErrorAsync(runner, "Day", "Enter a day that is not in the future.");
        await runner.PictureAsync("errors");

        await Expect(runner.Field("Day")).ToHaveValueAsync(Day.Written(tomorrow));
        await Expect(runner.Field("Distance")).ToHaveValueAsync("6");
        await Expect(runner.Field("Time")).ToHaveValueAsync("1:05:00");
        await Expect(runner.Field("Notes")).ToHaveValueAsync("Over the ridge");
        await runner.GoAsync("/runs");
        await Expect(runner.Words("No runs yet")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_run_with_a_name_and_tags_is_found_again_in_its_week(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.LogRunAsync(Day.Today, "4");
        await runner.GoAsync("/runs/new");
        await runner.Field("Distance").FillAsync("6");
        await runner.Field("Name").FillAsync("Über den Grat");
        await runner.Field("Tags, separated by commas").FillAsync("night, with club");
        await runner.Button("Save run").ClickAsync();
        await runner.Page.WaitForURLAsync("**/runs");
        var lines = runner.Page.Locator("a.log-row");
        await Expect(lines).ToHaveCountAsync(2);
        await Expect(runner.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "This week" })).ToBeVisibleAsync();
        await Expect(runner.Page.Locator(".log-week .strong")).ToHaveTextAsync("10 mi");

        await runner.Field("Search names, notes and tags").FillAsync("uber");
        await Expect(lines).ToHaveCountAsync(1);
        await Expect(lines).ToContainTextAsync("Über den Grat");
        await Expect(lines).ToContainTextAsync("with club");
        await Expect(runner.Page.Locator(".log-week .strong")).ToHaveTextAsync("10 mi");
        await runner.PictureAsync("found");

        await lines.ClickAsync();
        await Expect(runner.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Über den Grat" })).ToBeVisibleAsync();
        await runner.Link("Edit").ClickAsync();
        await Expect(runner.Field("Tags, separated by commas")).ToHaveValueAsync("night, with club");
    }

    [BrowserFact]
    public async Task A_run_is_deleted_and_taken_back()
    {
        var runner = await RunnerAsync();
        await runner.LogRunAsync(Day.Today, "7.7", "Wind on the top.");
        await runner.Page.Locator("a.log-row").ClickAsync();
        await runner.DeleteRunAsync();
        await Expect(runner.Words("No runs yet")).ToBeVisibleAsync();
        await runner.PictureAsync("deleted");
        await runner.Button("Undo").ClickAsync();
        await Expect(runner.Words("Wind on the top.")).ToBeVisibleAsync();
        await runner.GoAsync("/runs");
        await Expect(runner.Page.Locator("a.log-row")).ToContainTextAsync("7.7 mi");
    }

    [BrowserFact]
    public async Task Two_runs_of_a_day_are_deleted_in_the_same_words_and_both_are_taken_back()
    {
        var runner = await RunnerAsync();
        await runner.LogRunAsync(Day.Today, "3");
        await runner.LogRunAsync(Day.Today, "4");
        var lines = runner.Page.Locator("a.log-row");
        for (var left = 1; left >= 0; left--)
        {
            await lines.First.ClickAsync();
            await runner.DeleteRunAsync();
            await runner.Page.WaitForURLAsync("**/runs");
            await Expect(lines).ToHaveCountAsync(left);
        }

        await Expect(runner.Button("Undo")).ToHaveCountAsync(2);
        await runner.Button("Undo").First.ClickAsync();
        await Expect(runner.Link("Edit")).ToBeVisibleAsync();
        await runner.Button("Undo").Last.ClickAsync();
        await Expect(runner.Button("Undo")).ToHaveCountAsync(0);
        await runner.GoAsync("/runs");
        await Expect(lines).ToHaveCountAsync(2);
    }

    [BrowserFact]
    public async Task An_edit_that_another_tab_overtook_is_told_with_both_texts_kept_and_nothing_overwritten()
    {
        var runner = await RunnerAsync();
        await runner.LogRunAsync(Day.Today, "8", "As it was.");
        await runner.EditRunAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync("As it was.");
        var address = new Uri(runner.Page.Url).AbsolutePath;
        var late = runner.Page;

        await runner.NewTabAsync();
        await runner.GoAsync(address);
        await runner.Field("Notes").FillAsync("From the first tab.");
        await runner.Button("Save changes").ClickAsync();
        await Expect(runner.Link("Edit")).ToBeVisibleAsync();
        var early = runner.Page;

        runner.TurnTo(late);
        await runner.Field("Notes").FillAsync("From the second tab.");
        await runner.Button("Save changes").ClickAsync();
        var told = runner.Page.GetByRole(AriaRole.Alert).Filter(new LocatorFilterOptions { HasText = "changed elsewhere" });
        await Expect(told).ToContainTextAsync("From the first tab.");
        await Expect(runner.Field("Notes")).ToHaveValueAsync("From the second tab.");
        await runner.PictureAsync("stale");

        await runner.Button("Use saved version").ClickAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync("From the first tab.");
        await Expect(told).ToHaveCountAsync(0);
        await runner.ReloadAsync();
        await Expect(runner.Field("Notes")).ToHaveValueAsync("From the first tab.");

        await runner.Field("Notes").FillAsync("Once more from the second tab.");
        runner.TurnTo(early);
        await runner.GoAsync(address);
        await runner.Field("Notes").FillAsync("Once more from the first tab.");
        await runner.Button("Save changes").ClickAsync();
        await Expect(runner.Link("Edit")).ToBeVisibleAsync();
        runner.TurnTo(late);
        await runner.Button("Save changes").ClickAsync();
        await Expect(told).ToContainTextAsync("Once more from the first tab.");
        await runner.Button("Save my version").ClickAsync();
        await Expect(runner.Link("Edit")).ToBeVisibleAsync();
        await runner.GoAsync(address);
        await Expect(runner.Field("Notes")).ToHaveValueAsync("Once more from the second tab.");
    }

    [BrowserFact]
    public async Task Two_quick_clicks_save_one_run()
    {
        var runner = await RunnerAsync();
        await runner.GoAsync("/runs/new");
        await runner.Field("Distance").FillAsync("5");
        await runner.Button("Save run").DblClickAsync();
        await Expect(runner.Page.GetByRole(AriaRole.Heading, new() { Name = "Runs", Exact = true })).ToBeVisibleAsync();
        await runner.GoAsync("/runs");
        await Expect(runner.Page.GetByText("1 run", new() { Exact = true })).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task Enter_right_after_the_last_digit_saves_that_digit()
    {
        var runner = await RunnerAsync();
        await runner.GoAsync("/runs/new");
        await runner.Field("Distance").FocusAsync();
        await runner.Page.Keyboard.TypeAsync("12.5");
        await runner.Page.Keyboard.PressAsync("Enter");
        await runner.Page.WaitForURLAsync("**/runs");
        await Expect(runner.Page.Locator("a.log-row")).ToContainTextAsync("12.5 mi");
    }

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task One_cursor_goes_through_the_curves_and_the_track_by_key_and_pointer(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.GoAsync("/runs/import");
        await runner.UploadAsync(WatchFiles.Run("hour.gpx", Day.Today.AddDays(-1)));
        await Expect(runner.Words("1 run imported")).ToBeVisibleAsync();
        await runner.GoAsync("/runs");
        await runner.Page.Locator("a.log-row").ClickAsync();
        var cursor = runner.Page.GetByRole(AriaRole.Slider);
        var at = runner.Page.Locator("[data-text='1']");
        var done = runner.Page.Locator("[data-done]");

        await Expect(runner.Page.Locator(".cursor-line")).ToBeVisibleAsync();
        await cursor.FocusAsync();
        await runner.Page.Keyboard.PressAsync("Home");
        await Expect(at).ToHaveTextAsync("0.00");
        await Expect(cursor).ToHaveAttributeAsync("aria-valuetext", new Regex("^At 0.00 mi, Time 0:00:00, "));
        var start = (await done.GetAttributeAsync("d"))!.Length;
        await runner.Page.Keyboard.PressAsync("PageUp");
        await runner.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(at).Not.ToHaveTextAsync("0.00");
        Assert.True((await done.GetAttributeAsync("d"))!.Length > start);
        var box = (await cursor.BoundingBoxAsync())!;
        var spoken = await cursor.GetAttributeAsync("aria-valuetext");
        await runner.Page.Mouse.ClickAsync(box.X + box.Width - 1, box.Y + 20);

        await Expect(at).ToHaveTextAsync(new Regex("^7[.]4|^7[.]5"));
        Assert.Equal(spoken, await cursor.GetAttributeAsync("aria-valuetext"));
        await Expect(runner.Page.Locator("[data-dot]:visible")).ToHaveCountAsync(await runner.Page.Locator("[data-dot]").CountAsync());
        await runner.PictureAsync("cursor");
    }
}
