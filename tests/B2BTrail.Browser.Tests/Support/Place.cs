using System.Text.RegularExpressions;
namespace B2BTrail.Browser.Tests.Support;

/// <summary>A page of the program in one of its states, and how to get there.</summary>
/// <param name="Name">What it is called in pictures and reports.</param>
/// <param name="OpenAsync">Leads a visitor there.</param>
public sealed record Place(string Name, Func<Visitor, Task> OpenAsync)
{
    /// <summary>What can be seen without an account, where there are runners and registration is open.</summary>
    public static IReadOnlyList<Place> Outside { get; } =
    [
        new("sign-in", visitor => visitor.GoPlainAsync("/account/sign-in")),
        new("sign-in-refused", async visitor =>
        {
            await visitor.GoPlainAsync("/account/sign-in");
            await visitor.Page.GetByLabel("Email").FillAsync("nobody@example.org");
            await visitor.Field("Password").FillAsync("not the password");
            await visitor.Button("Sign in").ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
        }),
        new("create-account", visitor => visitor.GoPlainAsync("/account/create")),
        new("nothing-here", visitor =>
        {
            visitor.Expects("404");
            return visitor.GoPlainAsync("/no-such-page");
        }),
        new("error", visitor => visitor.GoPlainAsync("/error")),
    ];

    /// <summary>What the demo's runner sees. Nothing here changes what is kept but the planner's draft.</summary>
    public static IReadOnlyList<Place> Inside { get; } =
    [
        new("today", visitor => visitor.GoAsync("/")),
        new("today-why", async visitor =>
        {
            await visitor.GoAsync("/");
            await visitor.Page.Locator("button", new PageLocatorOptions { HasTextString = "Why " }).First.ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        }),
        new("blocks", visitor => visitor.GoAsync("/blocks")),
        new("planner", visitor => visitor.FillPlannerAsync("Ridgeway 50K")),
        new("planner-out-of-reach", OpenOutOfReachAsync),
        new("planner-way-taken", async visitor =>
        {
            await OpenOutOfReachAsync(visitor);
            await visitor.Page.Locator(".note-warn button").First.ClickAsync();
            await Expect(visitor.Button("Undo")).ToBeVisibleAsync();
        }),
        new("planner-with-errors", async visitor =>
        {
            await visitor.FillPlannerAsync("Ridgeway 50K");
            await visitor.Field("Longest run, last 30 days").FillAsync("70");
            await Expect(visitor.Words("Your longest run cannot be longer than your week.").First).ToBeVisibleAsync();
        }),
        new("planner-empty", async visitor =>
        {
            await visitor.FillPlannerAsync("");
            await visitor.Field("Race day").FillAsync("");
            await visitor.Field("Distance").FillAsync("");
            await Expect(visitor.Words("Your block appears here")).ToBeVisibleAsync();
        }),
        new("block", OpenBlockAsync),
        new("block-why", async visitor =>
        {
            await OpenBlockAsync(visitor);
            await visitor.Page.Locator(".cal [data-day]:visible").Nth(2).ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
            await visitor.Button("Show all reasons").Or(visitor.Button("Close")).First.ClickAsync(new LocatorClickOptions { Trial = true });
        }),
        new("block-day-to-work-on", async visitor =>
        {
            await OpenBlockAsync(visitor);
            await visitor.Page.Locator("[data-open][data-run]:visible").First.ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        }),
        new("block-rest-day", async visitor =>
        {
            await OpenBlockAsync(visitor);
            await OpenNextWeekAsync(visitor);
            await visitor.Page.Locator(".day.rest[data-open]:visible").First.ClickAsync();
            await Expect(visitor.Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        }),
        new("block-changes", async visitor =>
        {
            await OpenBlockAsync(visitor);
            await visitor.GoAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/changes");
        }),
        new("block-print", async visitor =>
        {
            await OpenBlockAsync(visitor);
            await visitor.GoAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/print");
            await Expect(visitor.Page.GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        }),
        new("block-summary", async visitor =>
        {
            await OpenBlockAsync(visitor);
            await visitor.GoAsync($"{new Uri(visitor.Page.Url).AbsolutePath}/summary");
            await Expect(visitor.Words("Every back-to-back")).ToBeVisibleAsync();
        }),
        new("help", visitor => visitor.GoAsync("/help")),
        new("deleted", visitor => visitor.GoAsync("/deleted")),
        new("check-in", visitor => visitor.GoAsync("/checkin")),
        new("check-in-refused", async visitor =>
        {
            await visitor.GoAsync("/checkin");
            await visitor.Page.GetByText("Yes", new PageGetByTextOptions { Exact = true }).ClickAsync();
            await visitor.Button("Save check-in").ClickAsync();
            await Expect(visitor.Words("Choose where it hurts.")).ToBeVisibleAsync();
        }),
        new("runs", visitor => visitor.GoAsync("/runs")),
        new("run", async visitor =>
        {
            await visitor.GoAsync("/runs");
            await visitor.Page.Locator("a.log-row").First.ClickAsync();
            await Expect(visitor.Link("Edit")).ToBeVisibleAsync();
        }),
        new("run-edit", async visitor =>
        {
            await visitor.GoAsync("/runs");
            await visitor.Page.Locator("a.log-row").First.ClickAsync();
            await visitor.Link("Edit").ClickAsync();
            await Expect(visitor.Button("Save changes")).ToBeVisibleAsync();
        }),
        new("run-new", visitor => visitor.GoAsync("/runs/new")),
        new("run-new-refused", async visitor =>
        {
            await visitor.GoAsync("/runs/new");
            await visitor.Page.GetByText("Start time, elapsed time, heart rate").ClickAsync();
            await visitor.Field("Distance").FillAsync("far");
            await Expect(visitor.Words("Enter a distance")).ToBeVisibleAsync();
        }),
        new("charts", async visitor =>
        {
            await visitor.GoAsync("/charts");
            await visitor.Page.GetByText("Show as table").ClickAsync();
            await Expect(visitor.Page.Locator(".trends-table").GetByRole(AriaRole.Table)).ToBeVisibleAsync();
        }),
        new("charts-all", async visitor =>
        {
            await visitor.GoAsync("/charts");
            await visitor.Page.GetByText("All", new PageGetByTextOptions { Exact = true }).ClickAsync();
            await Expect(visitor.Page).ToHaveURLAsync(new Regex("from="));
        }),
        new("settings", visitor => visitor.GoAsync("/settings")),
        new("password", visitor => visitor.GoPlainAsync("/account/password")),
        new("nothing-here-inside", visitor =>
        {
            visitor.Expects("404");
            return visitor.GoAsync($"/blocks/{Guid.CreateVersion7()}");
        }),
    ];

    /// <summary>What a runner sees who has just come.</summary>
    public static IReadOnlyList<Place> Empty { get; } =
    [
        new("today-without-plan", visitor => visitor.GoAsync("/")),
        new("blocks-none", visitor => visitor.GoAsync("/blocks")),
        new("check-in-first", visitor => visitor.GoAsync("/checkin")),
        new("runs-none", visitor => visitor.GoAsync("/runs")),
        new("charts-nothing", visitor => visitor.GoAsync("/charts")),
        new("import-none", async visitor =>
        {
            await visitor.GoAsync("/runs/import");
            await visitor.Page.GetByText("Where to get files").ClickAsync();
        }),
    ];

    /// <summary>What the same runner sees of an import, step by step.</summary>
    public static IReadOnlyList<Place> Imports { get; } =
    [
        new("import-broken-off", async visitor =>
        {
            visitor.Expects("ERR_FAILED");
            await visitor.GoAsync("/runs/import");
            await visitor.Page.RouteAsync("**/runs/import/files", route => route.AbortAsync());
            await visitor.UploadAsync(WatchFiles.Broken("torn.fit"));
            await Expect(visitor.Page.GetByRole(AriaRole.Alert)).ToBeVisibleAsync();
            await visitor.Page.UnrouteAsync("**/runs/import/files");
        }),
        new("import-done", async visitor =>
        {
            var day = Day.Today.AddDays(-3);
            await visitor.LogRunAsync(day, "7.4");
            await visitor.GoAsync("/runs/import");
            await visitor.UploadAsync(
                WatchFiles.Run("morning.gpx", day.AddDays(-7)),
                WatchFiles.Run("again.gpx", day.AddDays(-7)),
                WatchFiles.Run("written.gpx", day),
                WatchFiles.Route("ridge.gpx"),
                WatchFiles.Broken($"{string.Concat(Enumerable.Repeat("a-very-long-name-", 9))}.fit"));
            await Expect(visitor.Words("1 run imported")).ToBeVisibleAsync();
            await visitor.Page.GetByText("Uploaded files").ClickAsync();
        }),
        new("import-to-decide", async visitor =>
        {
            await visitor.Link("1 file needs your decision").ClickAsync();
            await Expect(visitor.Page.Locator("li.file")).ToHaveCountAsync(1);
        }),
        new("import-taken-back", async visitor =>
        {
            await visitor.Button("Undo import").ClickAsync();
            await Expect(visitor.Words("1 run removed.")).ToBeVisibleAsync();
        }),
        new("import-list", async visitor =>
        {
            await visitor.GoAsync("/runs/import");
            await Expect(visitor.Page.Locator("a.import-row")).ToHaveCountAsync(1);
        }),
    ];

    private static async Task OpenOutOfReachAsync(Visitor visitor)
    {
        await visitor.FillPlannerAsync("Ridgeway 50K");
        await visitor.Field("Miles per week").FillAsync("16");
        await visitor.Field("Longest run, last 30 days").FillAsync("5");
        await visitor.Field("Biggest two-day total").FillAsync("8");
        await Expect(visitor.Words("This block reaches a")).ToBeVisibleAsync();
        await Expect(visitor.Words("Looking for ways")).ToHaveCountAsync(0);
    }

    /// <summary>On small screens each week but this one is a line that opens.</summary>
    private static async Task OpenNextWeekAsync(Visitor visitor)
    {
        if (await visitor.Page.Locator(".cal-line").Nth(1).IsVisibleAsync())
        {
            await visitor.Page.Locator(".cal-line").Nth(1).ClickAsync();
        }
    }

    private static async Task OpenBlockAsync(Visitor visitor)
    {
        await visitor.GoAsync("/blocks");
        await visitor.Link("Lakeside 50K").ClickAsync();
        await Expect(visitor.Page.Locator(".cal")).ToBeVisibleAsync();
    }
}
