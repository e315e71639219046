using System.Globalization;
using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

/// <summary>A race that is on another day than when its block was saved.</summary>
public sealed class MovedRaceStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk, ColorScheme.Light)]
    [InlineData(Screen.Phone, ColorScheme.Dark)]
    public async Task A_race_moves_from_the_panel_of_its_day_by_keyboard_and_back(Screen screen, ColorScheme scheme)
    {
        var visitor = await VisitorAsync(await Stage.ServerAsync(), screen, scheme);
        await visitor.CreateAccountAsync(NewEmail());
        using var runner = await RunnerInBlock.ArriveAsync(visitor, rpe: 5);
        var race = runner.Sessions[^1].Date;
        var later = race.AddDays(14);
        await visitor.GoAsync(runner.Page);

        await OpenLastWeekAsync(visitor, screen);
        await At(visitor, race).ClickAsync();
        await visitor.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Move the race" }).ClickAsync();
        await Expect(visitor.Page.GetByRole(AriaRole.Region, new() { Name = "Move the race" })).ToBeFocusedAsync();
        await visitor.Field("New race day").FillAsync(Day.Iso(Day.Today));
        await visitor.Field("New race day").PressAsync("Enter");
        await Expect(visitor.Words("Enter a race day after today.")).ToBeVisibleAsync();

        await visitor.Field("New race day").FillAsync(Day.Iso(later));
        await visitor.Field("New race day").PressAsync("Enter");
        await Expect(visitor.Words("Runs get shorter from")).ToBeVisibleAsync();
        await visitor.Page.Locator(".move-week summary").First.PressAsync("Enter");
        await Expect(visitor.Page.Locator(".move-week li").First).ToBeVisibleAsync();
        await LookAsync(visitor, "shown");

        await visitor.Page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Move race to ") }).PressAsync("Enter");
        await Expect(visitor.Page.Locator(".move-done")).ToContainTextAsync("2 weeks added.");
        await Expect(visitor.Heading.Locator("+ p")).ToContainTextAsync(later.ToString("d MMMM yyyy", CultureInfo.InvariantCulture));
        await OpenLastWeekAsync(visitor, screen);
        await Expect(At(visitor, later)).ToContainTextAsync("race");
        await LookAsync(visitor, "moved");

        await visitor.Page.Locator(".move-done").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(visitor.Page.Locator(".move-done")).ToContainTextAsync("Last change undone: ");
        await Expect(At(visitor, race)).ToContainTextAsync("race");
        await Expect(At(visitor, later)).ToHaveCountAsync(0);
    }

    // A phone draws the days of a week when its line opens.
    private static async Task OpenLastWeekAsync(Visitor visitor, Screen screen)
    {
        await Expect(visitor.Page.Locator(".cal-week.later")).ToHaveCountAsync(0);
        if (screen == Screen.Phone)
        {
            await visitor.Page.Locator(".cal-line").Last.ClickAsync();
        }
    }

    private static ILocator At(Visitor visitor, DateOnly date) => visitor.Page.Locator($"[data-day='{Day.Iso(date)}']");

    private async Task LookAsync(Visitor visitor, string step)
    {
        await visitor.PictureAsync(step);
        var found = await Axe.LookAsync(visitor, step, Output);
        Assert.True(found.Count == 0, string.Join('\n', found));
    }
}
