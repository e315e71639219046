using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using Bunit;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>What the page of the day says beside its verdict, what is done from it, and the days around a block.</summary>
public sealed class TodayWeekTests : TodayPageContext
{
    [Fact]
    public async Task Done_as_planned_is_one_press_and_the_week_answers()
    {
        await FollowAsync(EasyDay);
        var page = Page();
        var before = page.Find(".week-line b").TextContent;

        await page.InvokeAsync(() => page.Find(".btn-primary").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Done", page.Find(".verdict-pill").TextContent));
        var planned = Miles.Number(Planned(EasyDay).Distance);
        Assert.Equal($"{planned}miof {planned} mi", page.Find(".today-number").TextContent);
        Assert.Matches(@"^[\d.]+ of [\d.]+ mi this week\.$", page.Find(".verdict-facts").TextContent);
        Assert.NotEqual(before, page.Find(".week-line b").TextContent);
        Assert.Contains(page.Find(".week-line b").TextContent + " of ", page.Find(".verdict-facts").TextContent);
        Assert.Contains($"Saved: {planned} of {planned} mi, ", Assert.Single(Get<ISnackbar>().ShownSnackbars).Message);
        Assert.Empty(page.FindAll(".btn-primary"));
    }

    [Fact]
    public async Task What_was_saved_in_one_press_is_undone_in_one()
    {
        await FollowAsync(EasyDay);
        var toasts = Render<MudSnackbarProvider>();
        var page = Page();
        await page.InvokeAsync(() => page.Find(".btn-primary").ClickAsync());
        await toasts.WaitForAssertionAsync(() => Assert.Contains("Saved: ", toasts.Markup));

        await toasts.InvokeAsync(() => toasts.FindAll("button").Single(button => button.TextContent.Trim() == "Undo").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Done as planned", page.Find(".btn-primary").TextContent));
        JSInterop.VerifyFocusAsyncInvoke(calledTimes: 2);
        Assert.Equal(0, (await Get<RunService>().ListAsync(Me.Id, new RunFilter { From = EasyDay }, 0, 10)).Total);
    }

    [Fact]
    public async Task A_tab_that_is_overtaken_is_told_and_shows_what_holds()
    {
        await FollowAsync(EasyDay);
        var page = Page();
        await CheckInAsync(ChestPain);

        await page.InvokeAsync(() => page.Find(".btn-primary").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Stop. Get medical help now.", page.Find("h1").TextContent));
        Assert.Contains("nothing was saved", Assert.Single(Get<ISnackbar>().ShownSnackbars).Message);
        Assert.Equal(0, (await Get<RunService>().ListAsync(Me.Id, new RunFilter { From = EasyDay }, 0, 10)).Total);
    }

    [Fact]
    public async Task The_seven_days_show_what_is_done_what_is_planned_and_today()
    {
        await FollowAsync(PairSecond);
        var strip = Page().FindAll(".strip-day");

        Assert.Equal(7, strip.Count);
        var today = strip.Single(day => day.GetAttribute("aria-current") == "date");
        Assert.Contains(Miles.Number(Planned(PairSecond).Distance), today.TextContent);
        Assert.NotNull(today.QuerySelector(".strip-second:not(.strip-done)"));
        Assert.NotNull(strip[5].QuerySelector(".strip-first.strip-done"));
        Assert.All(strip.Where(day => day.TextContent.EndsWith("rest", StringComparison.Ordinal)), day => Assert.NotNull(day.QuerySelector(".strip-rest")));
    }

    [Fact]
    public async Task A_warning_sign_pauses_the_week_and_nothing_warm_or_green_is_left()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(ChestPain);

        var page = Page();

        Assert.Equal(2, page.FindAll(".strip-paused del").Count);
        Assert.Empty(page.FindAll(".strip-first, .strip-second, .part-first, .taps"));
        Assert.Contains("Plan paused", page.Find(".paused h2").TextContent);
        Assert.EndsWith("plan paused", page.Find(".today-block").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_in_of_five_taps_changes_the_verdict_of_the_page()
    {
        await FollowAsync(PairSecond);
        var page = Page();
        foreach (var step in new[] { 4, 4, 1, 4, 4 })
        {
            await page.InvokeAsync(() => page.FindAll(".taps-step")[step - 1].ClickAsync());
        }

        await page.WaitForAssertionAsync(() => Assert.Equal("Rest today", page.Find("h1").TextContent));
        JSInterop.VerifyFocusAsyncInvoke();
        Assert.Equal("Legs very sore", page.FindAll(".taps-item")[2].TextContent.Trim());
    }

    [Fact]
    public async Task The_block_counts_the_days_to_its_race_and_the_race_is_part_of_its_week()
    {
        await FollowAsync(RaceDay.AddDays(-5));
        var page = Page();

        Assert.EndsWith("· 5 days to go", page.Find(".today-block").TextContent, StringComparison.Ordinal);
        Assert.Equal("5 days", page.Find(".block-days").TextContent);
        var week = GallerySamples.Block.Weeks[^1];
        var all = Miles.Number(week.Planned);
        Assert.Contains($"of {all} mi", page.Find(".week-line").TextContent);
    }

    [Fact]
    public async Task The_week_counts_the_block_that_is_followed_and_none_that_takes_over_within_it()
    {
        await FollowAsync(EasyDay);
        var next = GallerySamples.Request with { Name = "Next", StartDate = EasyDay.AddDays(1), FirstDay = EasyDay.AddDays(-1).DayOfWeek };
        Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(next)));

        var page = Page();

        Assert.Contains($"of {Miles.Distance(GallerySamples.Block.WeekOf(EasyDay)!.Planned)}", page.Find(".week-line").TextContent, StringComparison.Ordinal);
    }

    private static string LogOfRace => $"/runs/new?date={RaceDay:yyyy-MM-dd}&race={Planned(RaceDay).Distance.Meters:0}&name=Lakeside%2050";

    [Fact]
    public async Task Race_day_says_how_to_run_it_and_leads_to_its_log()
    {
        await FollowAsync(RaceDay);
        var page = Page();

        Assert.Equal("Race day", page.Find(".verdict-pill").TextContent);
        Assert.StartsWith("Start easy", page.FindAll(".session-steps li")[0].TextContent, StringComparison.Ordinal);
        Assert.Matches(@"about \d+ h \d+ – \d+ h \d+", page.Find(".session-facts").TextContent);
        Assert.Equal(LogOfRace, page.Find(".btn-primary").GetAttribute("href"));
    }

    [Fact]
    public async Task The_days_after_the_race_are_recovery_with_the_race_and_the_next_block_beside_it()
    {
        await FollowAsync(RaceDay.AddDays(1), lastRun: RaceDay);
        var page = Page();

        Assert.Equal("No running today", page.Find("h1").TextContent);
        Assert.Equal("Recovery, day 1", page.Find(".verdict-pill").TextContent);
        Assert.Contains("First run on Fri 18 Jun", page.Find(".recovery").TextContent);
        Assert.Contains("The earliest good start is Mon 12 July 2027.", page.Markup);
        Assert.Empty(page.FindAll(".btn-primary"));

        await page.InvokeAsync(() => page.Find(".report-note").ChangeAsync("Eat earlier."));
        await page.InvokeAsync(() => page.FindAll(".report .seg input")[3].ChangeAsync(true));

        await page.WaitForAssertionAsync(() => Assert.Contains("Saved with your race.", page.Markup));
        var race = (await Get<RunService>().ListAsync(Me.Id, new RunFilter { From = RaceDay }, 0, 10)).Items.Single();
        var run = await Get<RunService>().FindAsync(Me.Id, race.Id);
        Assert.Equal((4, "Eat earlier."), (run!.Feel, run.Notes));
    }

    [Fact]
    public async Task A_race_that_is_not_logged_can_be_logged_on_the_day_after()
    {
        await FollowAsync(RaceDay.AddDays(1), lastRun: RaceDay.AddDays(-1));
        var page = Page();

        Assert.Equal("No running today", page.Find("h1").TextContent);
        Assert.Equal(LogOfRace, page.FindAll("a").Single(a => a.TextContent == "Log the race").GetAttribute("href"));
    }

    [Theory]
    [InlineData(9, "Easy running only")]
    [InlineData(16, "Run by feel")]
    public async Task Recovery_is_told_to_its_end_where_the_next_block_is_saved_already(int daysAfter, string headline)
    {
        await FollowAsync(RaceDay.AddDays(daysAfter), lastRun: RaceDay);
        var next = GallerySamples.Request with { Name = "Next", StartDate = RaceDay.AddDays(30), Goal = new Goal.Race(RaceDay.AddDays(170), Distance.FromMiles(50), null) };
        Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(next)));
        var page = Page();

        Assert.Equal(headline, page.Find("h1").TextContent);
        Assert.Contains("Next", page.Find("#plan-head").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("run as you like", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_recovery_the_page_is_free_for_the_next_block()
    {
        await FollowAsync(RaceDay.AddDays(22), lastRun: RaceDay);

        Assert.Equal("What are you training for?", Page().Find("h1").TextContent);
    }

    [Fact]
    public async Task The_last_run_shows_its_figures()
    {
        await FollowAsync(EasyDay);
        await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = EasyDay, DistanceMeters = Distance.FromMiles(7).Meters, MovingSeconds = 5519, AscentMeters = 225, Rpe = 5, Feel = 4 });

        var figures = Page().FindAll(".last-figures dd").Select(dd => dd.TextContent);

        Assert.Equal(["7mi", "1:31:59", "13:08/mi", "740ft", "5of 10"], figures);
    }

    [Fact]
    public void Without_anything_the_first_step_is_calm_and_one_button()
    {
        var page = Page();

        Assert.Equal("What are you training for?", page.Find("h1").TextContent);
        Assert.Single(page.FindAll(".btn-primary"));
        Assert.Empty(page.FindAll(".strip, .week, .last-figures"));
    }
}
