using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class FirstWeekStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_runner_comes_plans_a_race_asks_why_logs_three_runs_sees_them_drawn_and_leaves(Screen screen)
    {
        await using var server = await new Server { Settings = { ["Accounts__OpenRegistration"] = "false" } }.StartAsync();
        var runner = await VisitorAsync(server, screen);

        await runner.GoPlainAsync("/");
        await Expect(runner.Page).ToHaveURLAsync(new Regex("/account/create$"));
        await Expect(runner.Heading).ToHaveTextAsync("Create your account");
        await runner.PictureAsync("1-welcome");
        await runner.CreateAccountAsync(NewEmail());
        await Expect(runner.Heading).ToHaveTextAsync("What are you training for?");
        await runner.AliveAfterAsync(() => runner.Button("Keep UTC and miles").ClickAsync());
        await Expect(runner.Words("Use your device’s time zone")).ToHaveCountAsync(0);
        await runner.PictureAsync("2-no-plan");

        await runner.FillPlannerAsync("Lakeside 50K", weeksAgo: 3);
        await runner.PictureAsync("3-planner");
        var block = await runner.KeepBlockAsync();
        await Expect(runner.Heading).ToHaveTextAsync("Lakeside 50K");
        await runner.PictureAsync("4-block");

        await runner.Page.Locator(".pair-first").First.ClickAsync();
        var why = runner.Page.GetByRole(AriaRole.Dialog);
        await Expect(why).ToContainTextAsync("Back-to-back, day 1");
        await Expect(why).ToContainTextAsync("Main reason:");
        await runner.PictureAsync("5-why");
        await runner.Button("Close").ClickAsync();
        await Expect(why).ToHaveCountAsync(0);

        await runner.Page.Locator(".cal-past").ClickAsync();
        await runner.Page.Locator("button.day:has(.missed):visible").First.ClickAsync();
        await why.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Log this session" }).ClickAsync();
        await Expect(runner.Heading).ToHaveTextAsync("Log a run");
        await runner.Field("Distance").FillAsync("6.2");
        await runner.Field("Time").FillAsync("1:10:00");
        await runner.PictureAsync("6-log-it");
        await runner.Button("Save run").ClickAsync();
        await runner.Page.WaitForURLAsync("**/runs");
        await Expect(runner.Words("planned").First).ToBeVisibleAsync();
        await runner.LogRunAsync(Day.Today, "4.4");
        await runner.LogRunAsync(Day.Monday.AddDays(-22), "5.5", "Before it all began.");
        await Expect(runner.Words("3 runs")).ToBeVisibleAsync();
        await runner.PictureAsync("7-log");

        await runner.GoAsync(block);
        await Expect(runner.Page.Locator(".cal .done:not(.missed)").First).ToBeVisibleAsync();
        await runner.GoAsync("/charts");
        await Expect(runner.Page.Locator("figure.chart")).ToHaveAttributeAsync("aria-label", new Regex("16 mi done"));
        await runner.Page.GetByText("Show as table").ClickAsync();
        var table = runner.Page.Locator(".trends-table").GetByRole(AriaRole.Table);
        // The missed day may lie in this week.
        await Expect(table).ToContainTextAsync(new Regex(@"10\.6|6\.2.*4\.4|4\.4.*6\.2", RegexOptions.Singleline));
        await Expect(table).ToContainTextAsync("5.5");
        await runner.PictureAsync("8-charts");

        await runner.GoAsync("/");
        await runner.PictureAsync("9-today");
        await runner.GoAsync("/settings");
        await runner.Button("Sign out").ClickAsync();
        await Expect(runner.Heading).ToHaveTextAsync("Sign in");
        foreach (var closed in new[] { "/", block, "/runs", "/charts", "/settings" })
        {
            await runner.GoPlainAsync(closed);
            await Expect(runner.Heading).ToHaveTextAsync("Sign in");
        }

        await runner.GoPlainAsync("/account/create");
        await Expect(runner.Heading).ToHaveTextAsync("Sign-up is closed");
    }
}
