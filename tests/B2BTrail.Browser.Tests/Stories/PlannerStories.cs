using System.Text.RegularExpressions;

namespace B2BTrail.Browser.Tests.Stories;

public sealed class PlannerStories(Stage stage, ITestOutputHelper output) : Story(stage, output)
{
    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_pair_out_of_reach_gets_a_calm_sentence_and_ways_out_that_lead_there_and_nothing_is_kept_unasked(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.GoAsync("/blocks/new");
        await runner.Page.GetByText("A back-to-back by a date").ClickAsync();
        await runner.Field("Day 1 of the back-to-back").FillAsync(Day.Iso(Day.Monday.AddDays((7 * 14) + 5)));
        await runner.Field("Back-to-back total").FillAsync("36");
        await runner.OpenFoldAsync("Current training");
        await runner.Field("Miles per week").FillAsync("24");
        await runner.Field("Longest run, last 30 days").FillAsync("9");

        var sentence = runner.Page.Locator(".note");
        await Expect(sentence).ToContainTextAsync("This block reaches a");
        await Expect(sentence).ToHaveClassAsync(new Regex("note-warn"));
        var ways = runner.Page.GetByRole(AriaRole.List, new PageGetByRoleOptions { Name = "Ways to reach your target" })
            .GetByRole(AriaRole.Listitem).Filter(new LocatorFilterOptions { HasNotText = "of the target" }).GetByRole(AriaRole.Button);
        await Expect(ways.First).ToBeVisibleAsync();
        await runner.PictureAsync("1-out-of-reach");

        var labels = await ways.AllInnerTextsAsync();
        Output.WriteLine($"Ways out: {string.Join(" | ", labels)}");
        foreach (var label in labels)
        {
            await runner.Button(label).ClickAsync();
            await Expect(sentence).ToContainTextAsync("You can reach a");
            await runner.Button("Undo").ClickAsync();
            await Expect(sentence).ToContainTextAsync("This block reaches a");
            await Expect(ways).ToHaveCountAsync(labels.Count);
            await Expect(runner.Button("Undo")).ToHaveCountAsync(0);
        }

        await runner.Button(labels[0]).ClickAsync();
        await Expect(sentence).ToContainTextAsync("You can reach a");
        await runner.PictureAsync("2-way-taken");
        await runner.GoAsync("/blocks");
        await Expect(runner.Words("No blocks yet")).ToBeVisibleAsync();

        await runner.GoAsync("/blocks/new");
        await Expect(sentence).ToContainTextAsync("You can reach a");
        await runner.Field("Name").FillAsync("Summer weekends");
        await runner.KeepBlockAsync();
        await runner.GoAsync("/blocks");
        await Expect(runner.Link("Summer weekends")).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task What_cannot_be_planned_is_said_at_its_field_and_the_text_stays(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.FillPlannerAsync("Lakeside 50K");

        var early = Day.Today.AddDays(-7);
        await Visitor.EnterAsync(runner.Field("Race day"), early);
        await SaysAsync("Race day", "That is before the block starts.");
        await Expect(runner.Field("Race day")).ToHaveValueAsync(Day.Written(early));
        await runner.PictureAsync("race-before-start");
        await runner.Field("Race day").FillAsync(Day.Iso(Day.Monday.AddDays((7 * 21) + 5)));

        await runner.Field("Longest run, last 30 days").FillAsync("40");
        await SaysAsync("Longest run, last 30 days", "Your longest run cannot be longer than your week.");
        await Expect(runner.Field("Longest run, last 30 days")).ToHaveValueAsync("40");
        await runner.Field("Longest run, last 30 days").FillAsync("13");

        await runner.Field("Miles per week").FillAsync("thirty");
        await SaysAsync("Miles per week", "Enter a distance, such as 12.5 or 50K.");
        await Expect(runner.Field("Miles per week")).ToHaveValueAsync("thirty");
        await runner.Field("Miles per week").FillAsync("33,5");
        await Expect(runner.Words("You can reach a")).ToBeVisibleAsync();
        await Expect(runner.Field("Miles per week")).ToHaveValueAsync("33,5");

        await runner.Field("Name").FillAsync("");
        await runner.Button("Save block").First.ClickAsync();
        await SaysAsync("Name", "Enter a name.");

        Task SaysAsync(string field, string words) => FieldSays.ErrorAsync(runner, field, words);
    }

    [BrowserFact]
    public async Task A_block_is_deleted_and_taken_back()
    {
        var runner = await RunnerAsync();
        await runner.FillPlannerAsync("Lakeside 50K");
        var block = await runner.KeepBlockAsync();

        await runner.Button("More").ClickAsync();
        await runner.Button("Delete block").ClickAsync();
        await runner.Page.WaitForURLAsync("**/blocks");
        await Expect(runner.Words("No blocks yet")).ToBeVisibleAsync();
        await runner.Button("Undo").ClickAsync();
        await runner.Page.WaitForURLAsync("**" + block);
        await Expect(runner.Heading).ToHaveTextAsync("Lakeside 50K");
        await runner.GoAsync("/blocks");
        await Expect(runner.Link("Lakeside 50K")).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task A_block_that_is_kept_with_two_quick_clicks_is_there_once()
    {
        var runner = await RunnerAsync();
        await runner.FillPlannerAsync("Lakeside 50K");
        await runner.Button("Save block").First.DblClickAsync();
        await runner.Page.WaitForURLAsync(url => Guid.TryParse(url[(url.LastIndexOf('/') + 1)..], out _));
        await runner.GoAsync("/blocks");
        await Expect(runner.Link("Lakeside 50K")).ToHaveCountAsync(1);
    }

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task A_runner_of_three_days_plans_around_a_holiday_and_a_race_on_the_way_sees_typical_weeks_and_saves(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.FillPlannerAsync("Lakeside 50K");
        await runner.Page.GetByLabel("3 running days").CheckAsync(new LocatorCheckOptions { Force = true });

        await runner.OpenFoldAsync("Time off");
        await runner.Button("Add time off").ClickAsync();
        await runner.Page.Locator("input[name=off-from]").FillAsync(Day.Iso(Day.Monday.AddDays(7 * 9)));
        await runner.Page.Locator("input[name=off-to]").FillAsync(Day.Iso(Day.Monday.AddDays((7 * 11) - 1)));

        await runner.OpenFoldAsync("Other races");
        await runner.Button("Add race").ClickAsync();
        await runner.Page.Locator("input[name=other-race-name]").FillAsync("Hilly Half");
        await runner.Page.Locator("input[name=other-race-distance]").FillAsync("13.1");
        await Visitor.EnterAsync(runner.Page.Locator("input[name=other-race-date]"), Day.Monday.AddDays((7 * 22) + 5));
        await Expect(runner.Page.Locator(".field-error, .mud-input-error").First).ToBeVisibleAsync();
        await Visitor.EnterAsync(runner.Page.Locator("input[name=other-race-date]"), Day.Monday.AddDays((7 * 15) + 5));

        await Expect(runner.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Normal week" })).ToBeVisibleAsync();
        await Expect(runner.Page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Recovery week" })).ToBeVisibleAsync();
        await Expect(runner.Page.Locator(".week-notices")).ToContainTextAsync("days off, you come back with");
        await Expect(runner.Page.Locator(".week-notices")).ToContainTextAsync("After Hilly Half, only easy running");
        await runner.PictureAsync("holiday-and-race");

        await runner.KeepBlockAsync();
        await Expect(runner.Page.Locator(".cal")).ToContainTextAsync("time off");
        await Expect(runner.Page.Locator(".cal-notice").First).ToBeVisibleAsync();
    }

    [BrowserTheory]
    [InlineData(Screen.Desk)]
    [InlineData(Screen.Phone)]
    public async Task What_a_coach_would_ask_back_is_asked_at_its_field_and_nothing_is_saved_until_it_is_mended(Screen screen)
    {
        var runner = await RunnerAsync(screen);
        await runner.FillPlannerAsync("Lakeside 50K");
        var race = Day.Monday.AddDays((7 * 21) + 5);

        await runner.Field("Miles per week").FillAsync("400");
        await Expect(runner.Words("Few people run that much in a week. Is it right?")).ToBeVisibleAsync();
        await runner.Field("Miles per week").FillAsync("33");
        await Expect(runner.Words("Few people run that much in a week.")).ToHaveCountAsync(0);

        await runner.Field("Days without a run before the start").FillAsync("91");
        await FieldSays.ErrorAsync(runner, "Days without a run before the start", "Enter 0 to 90 days.");
        await runner.Field("Days without a run before the start").FillAsync("");

        await runner.OpenFoldAsync("Time off");
        await runner.Button("Add time off").ClickAsync();
        await runner.Field("From").FillAsync(Day.Iso(Day.Monday.AddDays(7 * 10)));
        await Visitor.EnterAsync(runner.Field("To"), Day.Monday.AddDays(7 * 9));
        await FieldSays.ErrorAsync(runner, "To", "That is before its first day.");
        await runner.PictureAsync("1-span-ends-before-it-starts");
        await runner.Field("To").FillAsync(Day.Iso(Day.Monday.AddDays((7 * 10) + 3)));

        await runner.OpenFoldAsync("Other races");
        await runner.Button("Add race").ClickAsync();
        var other = runner.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "New race" });
        await other.GetByLabel("Name").FillAsync("Parkrun");
        await runner.Page.Locator("input[name=other-race-distance]").FillAsync("3.1");
        await Visitor.EnterAsync(runner.Page.Locator("input[name=other-race-date]"), race.AddDays(-1));
        await Expect(runner.Words("That is the day before the goal. Leave it out.")).ToBeVisibleAsync();
        await Expect(runner.Button("Save block").First).ToBeDisabledAsync();
        await runner.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex("^Remove race") }).ClickAsync();

        await runner.OpenFoldAsync("Weekdays");
        foreach (var day in new[] { "Monday", "Tuesday", "Wednesday" })
        {
            await runner.Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new Regex($"^{day}, ") }).ClickAsync();
            await runner.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = day }).GetByText("never").ClickAsync();
        }

        await Expect(runner.Words("You have fewer weekdays than running days.")).ToBeVisibleAsync();
        await runner.Page.GetByRole(AriaRole.Group, new PageGetByRoleOptions { Name = "Wednesday" }).GetByText("limited").ClickAsync();
        await runner.Field("Minutes at most").FillAsync("5000");
        await FieldSays.ErrorAsync(runner, "Minutes at most", "Enter 30 to 360 minutes.");
        await runner.PictureAsync("2-too-many-minutes");
        await runner.Field("Minutes at most").FillAsync("50");

        await Expect(runner.Words("You can reach a").Or(runner.Words("This block reaches a"))).ToBeVisibleAsync();
        await runner.KeepBlockAsync();
        await runner.GoAsync("/blocks");
        await Expect(runner.Link("Lakeside 50K")).ToHaveCountAsync(1);
    }
}
