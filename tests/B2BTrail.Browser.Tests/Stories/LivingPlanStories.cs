using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

/// <summary>A block in progress that meets a bad weekend.</summary>
public sealed class LivingPlanStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public async Task A_bad_first_day_leads_through_the_gate_to_an_accepted_change_and_back(Screen screen, ColorScheme scheme)
    {
        var visitor = await VisitorAsync(await Stage.ServerAsync(), screen, scheme);
        await visitor.CreateAccountAsync(NewEmail());
        using var runner = await RunnerInBlock.ArriveAsync(visitor, rpe: 7);
        var feed = await FeedAsync(runner);
        var before = await EventsAsync(feed);
        Assert.Equal(runner.Sessions.Count(s => s.Kind != "rest"), before.Count);

        await visitor.GoAsync("/");
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Shorten to" })).ToBeVisibleAsync();
        await LookAsync(visitor, "gate");

        await visitor.Link("Check in first").ClickAsync();
        foreach (var (item, answer) in new[] { ("Energy", 3), ("Sleep", 3), ("Legs", 3), ("Mood", 4), ("Life stress", 4) })
        {
            await visitor.Page.GetByRole(AriaRole.Group, new() { NameRegex = new Regex($"^{item}, ") }).GetByRole(AriaRole.Radio).Nth(answer - 1).CheckAsync(new() { Force = true });
        }

        await visitor.Page.GetByRole(AriaRole.Group, new() { Name = "Does anything hurt?" }).GetByRole(AriaRole.Radio).Nth(1).CheckAsync(new() { Force = true });
        await visitor.Page.GetByRole(AriaRole.Radio, new() { Name = "knee" }).CheckAsync(new() { Force = true });
        await visitor.Page.Locator("#pain-Now").FillAsync("4");
        await LookAsync(visitor, "check-in");
        await visitor.Button("Save check-in").ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Amber: take it easy this week" })).ToBeVisibleAsync();
        await LookAsync(visitor, "light");

        await visitor.Link("Go to today").ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Heading, new() { Name = "Walk 30 to 45 minutes" })).ToBeVisibleAsync();
        await visitor.Button("Walk instead").ClickAsync();
        await Expect(visitor.Words("Today’s plan is updated.")).ToBeVisibleAsync();
        await LookAsync(visitor, "gate-taken");

        await visitor.Link("View changes").ClickAsync();
        await Expect(visitor.Page.Locator(".diff").First).ToBeVisibleAsync();
        await LookAsync(visitor, "proposal");
        await visitor.Page.Locator(".diff-actions .btn-primary").ClickAsync();
        await Expect(visitor.Page.Locator("[role=status]", new() { HasTextRegex = new Regex("changed\\.") })).ToBeVisibleAsync();
        await Expect(visitor.Words("None. The plan fits")).ToBeVisibleAsync();
        await LookAsync(visitor, "accepted");

        var after = await EventsAsync(feed);
        Assert.Subset(before.Keys.ToHashSet(), after.Keys.ToHashSet());
        Assert.DoesNotContain(after.Values, e => e.Day == Day.Today);
        Assert.Contains(after, e => before[e.Key].Title != e.Value.Title);

        await visitor.GoAsync(runner.Page);
        await Expect(visitor.Page.Locator(".chart-first-plan")).Not.ToHaveAttributeAsync("d", "");
        await LookAsync(visitor, "calendar");
        await visitor.Button("Undo").ClickAsync();
        await Expect(visitor.Page.Locator(".work-note")).ToContainTextAsync("Last change undone: ");
        await visitor.Button("Undo").ClickAsync();
        await Expect(visitor.Button("Undo")).ToBeDisabledAsync();
        Assert.Equal(before, await EventsAsync(feed), (a, b) => a.Key == b.Key && a.Value.Title == b.Value.Title && a.Value.Day == b.Value.Day);
    }

    [BrowserFact]
    public async Task A_run_moves_by_mouse_and_by_keyboard_to_the_same_end_and_two_tabs_do_not_overwrite_each_other()
    {
        var visitor = await RunnerAsync();
        using var runner = await RunnerInBlock.ArriveAsync(visitor, rpe: 4);
        var easy = runner.Sessions.First(s => s.Kind == "easy" && s.Date > Day.Today);
        var rest = runner.Sessions.First(s => s.Kind == "rest" && s.Date > easy.Date);
        await visitor.GoAsync(runner.Page);
        await Expect(At(visitor, easy.Date)).ToBeVisibleAsync();
        var first = visitor.Page;
        var second = await visitor.NewTabAsync();
        await visitor.GoAsync(runner.Page);
        await Expect(At(visitor, easy.Date)).ToBeVisibleAsync();

        visitor.TurnTo(first);
        await DragAsync(visitor, easy.Date, rest.Date);
        await Expect(visitor.Page.Locator(".work-note")).ToContainTextAsync("Moved: ");
        await Expect(At(visitor, easy.Date)).ToContainTextAsync("rest");
        await LookAsync(visitor, "moved");

        visitor.TurnTo(second);
        await DragAsync(visitor, easy.Date, rest.Date);
        await Expect(visitor.Page.Locator(".work-note")).ToContainTextAsync("The plan changed in another tab");
        await Expect(At(visitor, easy.Date)).ToContainTextAsync("rest");

        await visitor.Button("Undo").ClickAsync();
        await Expect(At(visitor, easy.Date)).Not.ToContainTextAsync("rest");
        await Expect(visitor.Button("Redo")).ToBeFocusedAsync();
        await At(visitor, easy.Date).FocusAsync();
        await visitor.Page.Keyboard.PressAsync("m");
        await Expect(visitor.Page.Locator("[data-calendar-live]")).ToContainTextAsync("Picked up");
        int days = rest.Date.DayNumber - easy.Date.DayNumber;
        for (int i = 0; i < days / 7; i++)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowDown");
        }

        for (int i = 0; i < days % 7; i++)
        {
            await visitor.Page.Keyboard.PressAsync("ArrowRight");
        }

        await visitor.Page.Keyboard.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".work-note")).ToContainTextAsync("Moved: ");
        await Expect(At(visitor, easy.Date)).ToContainTextAsync("rest");
        await visitor.Page.Keyboard.PressAsync("Control+z");
        await Expect(At(visitor, easy.Date)).Not.ToContainTextAsync("rest");
    }

    [BrowserFact]
    public async Task A_finger_carries_a_whole_pair()
    {
        var visitor = await RunnerAsync(Screen.Phone);
        using var runner = await RunnerInBlock.ArriveAsync(visitor, rpe: 4);
        var pair = runner.Sessions.First(s => s.Kind == "pairFirst" && s.Date > Day.Today);
        await visitor.GoAsync(runner.Page);
        await visitor.Page.Locator($"#week-{((pair.Date.DayNumber - runner.Sessions[0].Date.DayNumber) / 7) + 1} .cal-line").ClickAsync();
        await At(visitor, pair.Date).ScrollIntoViewIfNeededAsync();
        var from = (await At(visitor, pair.Date).BoundingBoxAsync())!;
        var to = (await At(visitor, pair.Date.AddDays(-1)).BoundingBoxAsync())!;
        var touch = await visitor.Context.NewCDPSessionAsync(visitor.Page);
        await TouchAsync("touchStart", from);
        await Expect(visitor.Page.Locator(".dragging")).ToBeVisibleAsync();
        await TouchAsync("touchMove", to);
        await Expect(At(visitor, pair.Date.AddDays(-1))).ToHaveClassAsync(new Regex("over"));
        await LookAsync(visitor, "carried");
        await touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = "touchEnd", ["touchPoints"] = Array.Empty<object>() });

        await Expect(visitor.Page.Locator(".work-note")).ToContainTextAsync("Moved: ");
        await Expect(visitor.Page.Locator($"[data-pair=\"{Day.Iso(pair.Date.AddDays(-1))}\"]")).ToHaveCountAsync(2);

        Task TouchAsync(string type, LocatorBoundingBoxResult box) => touch.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = new[] { new Dictionary<string, object> { ["x"] = box.X + 12, ["y"] = box.Y + 20 } },
        });
    }

    [BrowserFact]
    public async Task A_week_and_a_block_are_printed_without_what_is_not_theirs()
    {
        var visitor = await RunnerAsync();
        using var runner = await RunnerInBlock.ArriveAsync(visitor, rpe: 4);
        await visitor.GoAsync($"{runner.Page}/print");
        await visitor.Page.EmulateMediaAsync(new() { Media = Media.Print });
        await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("nav.side")).ToBeHiddenAsync();
        await Expect(visitor.Button("Print")).ToBeHiddenAsync();
        await LookAsync(visitor, "print-block");
        await visitor.GoAsync($"{runner.Page}/print?week=11");
        await Expect(visitor.Page.Locator("tbody tr")).ToHaveCountAsync(7);
        await LookAsync(visitor, "print-week");
        Assert.True((await visitor.Page.PdfAsync(new() { Format = "A4" })).Length > 5_000);
    }

    private static ILocator At(Visitor visitor, DateOnly day) => visitor.Page.Locator($"[data-day=\"{Day.Iso(day)}\"]");

    private static async Task DragAsync(Visitor visitor, DateOnly from, DateOnly to)
    {
        await At(visitor, from).ScrollIntoViewIfNeededAsync();
        var (start, end) = ((await At(visitor, from).BoundingBoxAsync())!, (await At(visitor, to).BoundingBoxAsync())!);
        await visitor.Page.Mouse.MoveAsync(start.X + 20, start.Y + 20);
        await visitor.Page.Mouse.DownAsync();
        await visitor.Page.Mouse.MoveAsync(start.X + 45, start.Y + 24, new() { Steps = 3 });
        await visitor.Page.Mouse.MoveAsync(end.X + 20, end.Y + 20, new() { Steps = 5 });
        await visitor.Page.Mouse.UpAsync();
    }

    private async Task LookAsync(Visitor visitor, string step)
    {
        await visitor.PictureAsync(step);
        var found = await Axe.LookAsync(visitor, step, Output);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static async Task<string> FeedAsync(RunnerInBlock runner)
    {
        await runner.Visitor.GoAsync(runner.Page);
        await runner.Visitor.Button("Create link").ClickAsync();
        var address = await runner.Visitor.Page.Locator(".secret").InnerTextAsync();
        await runner.Visitor.PictureAsync("feed");
        return address;
    }

    /// <summary>The events of a feed by their UID, read by nothing of ours.</summary>
    private static async Task<Dictionary<string, (DateOnly Day, string Title)>> EventsAsync(string address)
    {
        using var calendar = new HttpClient();
        var text = (await calendar.GetStringAsync(address)).Replace("\r\n ", "", StringComparison.Ordinal);
        return Regex.Matches(text, "BEGIN:VEVENT\r\n(.*?)END:VEVENT", RegexOptions.Singleline)
            .Select(e => e.Groups[1].Value)
            .ToDictionary(
                e => Regex.Match(e, "^UID:(.*)\r$", RegexOptions.Multiline).Groups[1].Value,
                e => (DateOnly.ParseExact(Regex.Match(e, "^DTSTART;VALUE=DATE:(.*)\r$", RegexOptions.Multiline).Groups[1].Value, "yyyyMMdd", System.Globalization.CultureInfo.InvariantCulture),
                    Regex.Match(e, "^SUMMARY:(.*)\r$", RegexOptions.Multiline).Groups[1].Value));
    }
}
