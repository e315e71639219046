using System.Net;
using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class SettingsStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserFact]
    public async Task A_theme_shows_at_once_and_stays()
    {
        var runner = await RunnerAsync();
        foreach (var (theme, paper) in new[] { ("dark", "rgb(17, 22, 20)"), ("light", "rgb(250, 249, 245)") })
        {
            await runner.GoAsync("/settings");
            await runner.AliveAfterAsync(() => runner.Page.GetByText(theme, new PageGetByTextOptions { Exact = true }).ClickAsync());
            await Expect(runner.Page.Locator("html")).ToHaveAttributeAsync("data-theme", theme);
            await Expect(runner.Page.Locator("body")).ToHaveCSSAsync("background-color", paper);
            await runner.ReloadAsync();
            await Expect(runner.Page.GetByRole(AriaRole.Radio, new PageGetByRoleOptions { Name = theme, Exact = true })).ToBeCheckedAsync();
            await runner.GoAsync("/runs");
            await Expect(runner.Page.Locator("body")).ToHaveCSSAsync("background-color", paper);
        }
    }

    [BrowserFact]
    public async Task Kilometers_are_shown_wherever_miles_were()
    {
        var runner = await RunnerAsync();
        await runner.FillPlannerAsync("Lakeside 50K", weeksAgo: 2);
        var block = await runner.KeepBlockAsync();
        await runner.LogRunAsync(Day.Today, "10");
        await runner.Page.Locator("a.log-row").ClickAsync();
        await runner.Page.WaitForURLAsync("**/runs/*-*");
        var run = new Uri(runner.Page.Url).AbsolutePath;

        await runner.GoAsync("/settings");
        await runner.AliveAfterAsync(() => runner.Page.GetByText("kilometers", new PageGetByTextOptions { Exact = true }).ClickAsync());
        foreach (var path in new[] { "/", block, "/runs", run, "/charts", "/blocks/new" })
        {
            await runner.GoAsync(path);
            var shown = await runner.Page.Locator("main").InnerTextAsync();
            Assert.True(Regex.IsMatch(shown, @"\bkm\b|kilometer"), $"{path} shows no kilometers.");
            Assert.False(Regex.IsMatch(shown, @"\bmi\b|\bmiles?\b|\bft\b"), $"{path} still shows miles or feet:\n{shown}");
        }

        await runner.GoAsync("/runs");
        await Expect(runner.Page.Locator("a.log-row")).ToContainTextAsync("16.1 km");
    }

    [BrowserFact]
    public async Task A_day_is_typed_in_the_order_of_the_runner_and_chosen_from_a_calendar()
    {
        var runner = await RunnerAsync(Screen.Phone);
        await runner.GoAsync("/settings");
        await runner.AliveAfterAsync(() => runner.Page.GetByText("Nov 28", new PageGetByTextOptions { Exact = true }).ClickAsync());
        await runner.GoAsync("/runs/new");
        await runner.Field("Day").FillAsync("3/9/2026");
        await runner.Page.Keyboard.PressAsync("Tab");
        await Expect(runner.Field("Day")).ToHaveValueAsync("Mar 9, 2026");

        await Expect(runner.Field("Day, calendar")).ToBeFocusedAsync();
        await runner.Field("Day, calendar").FillAsync("2026-03-08");
        await Expect(runner.Field("Day")).ToHaveValueAsync("Mar 8, 2026");

        await runner.Field("Day").FillAsync("13/3/2026");
        await runner.Page.Keyboard.PressAsync("Tab");
        await FieldSays.ErrorAsync(runner, "Day", "Enter a day such as 3/13/2027.");
        await runner.PictureAsync("no-day");
        Assert.Empty(await Axe.LookAsync(runner, "no-day", Output));
    }

    [BrowserFact]
    public async Task The_weeks_of_the_chart_start_on_the_runners_day()
    {
        var runner = await RunnerAsync();
        await runner.LogRunAsync(Day.Today, "10");
        foreach (var (start, short3) in new[] { (DayOfWeek.Sunday, "Sun"), (DayOfWeek.Saturday, "Sat"), (DayOfWeek.Monday, "Mon") })
        {
            await runner.GoAsync("/settings");
            await runner.AliveAfterAsync(() => runner.Page.GetByText(start.ToString(), new PageGetByTextOptions { Exact = true }).ClickAsync());
            await runner.GoAsync("/charts");
            var first = await runner.Field("From").InputValueAsync();
            Assert.Equal(start, DateOnly.ParseExact(first, "d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture).DayOfWeek);
            await runner.Page.GetByText("Show as table").ClickAsync();
            await Expect(runner.Page.Locator(".trends-table tbody th")).ToHaveCountAsync(12);
            Output.WriteLine($"{short3}: {string.Join(", ", await runner.Page.Locator(".trends-table tbody th").AllInnerTextsAsync())}");
        }
    }

    [BrowserFact]
    public async Task An_access_token_takes_the_password_and_does_what_was_chosen()
    {
        var runner = await RunnerAsync(Screen.Phone);
        await runner.GoAsync("/settings");
        await runner.Field("Name").FillAsync("watch");
        await runner.Field("Current password").FillAsync("not the password");
        await runner.Button("Create token").ClickAsync();
        await Expect(runner.Words("Wrong current password.")).ToBeVisibleAsync();
        await Expect(runner.Field("Current password")).ToBeFocusedAsync();

        await runner.Field("Current password").FillAsync(Visitor.Password);
        await runner.Button("Create token").ClickAsync();
        var secret = await runner.Page.Locator("code.secret").InnerTextAsync();
        await runner.PictureAsync("token-created");
        await runner.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await Expect(runner.Page.Locator("button.copy[data-ready]")).ToBeVisibleAsync();
        await runner.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Copy token") }).ClickAsync();
        await Expect(runner.Words("Copied")).ToBeVisibleAsync();
        Assert.Equal(secret, await runner.Page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        using var program = new HttpClient { BaseAddress = new Uri(runner.Server.Url) };
        program.DefaultRequestHeaders.Authorization = new("Bearer", secret);
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync("/api/v1/runs")).StatusCode);
        using var nothing = new StringContent("{}");
        Assert.Equal(HttpStatusCode.Forbidden, (await program.PostAsync("/api/v1/runs", nothing)).StatusCode);

        await runner.Button("Revoke token watch").ClickAsync();
        await Expect(runner.Button("Revoke token watch")).ToHaveCountAsync(0);
        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync("/api/v1/runs")).StatusCode);
    }
}
