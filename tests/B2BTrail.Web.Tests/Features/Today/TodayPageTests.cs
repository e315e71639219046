using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Gallery;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>The page of the day: one verdict decides its headline, its number, its color and its one button.</summary>
public sealed class TodayPageTests : TodayPageContext
{
    public static TheoryData<DateOnly> RunDays => [PairFirst, PairSecond, EasyDay, RaceDay];

    public static TheoryData<DateOnly> AllDays => [PairFirst, PairSecond, EasyDay, RaceDay, RestDay];

    [Theory]
    [MemberData(nameof(AllDays))]
    public async Task A_warning_sign_is_the_headline_and_leaves_no_green_button(DateOnly today)
    {
        await FollowAsync(today);
        foreach (var (told, headline, words) in new[]
        {
            (Red, "No running today", "you can run again from"),
            (Fever, "Stop. Do not run.", "Do not run until the fever has passed"),
            (ChestPain, "Stop. Get medical help now.", "Pain or pressure in the chest."),
        })
        {
            await CheckInAsync(told);
            var page = Page();

            Assert.Equal(headline, page.Find("h1").TextContent);
            Assert.Contains(words, page.Find(".stop-card").TextContent);
            Assert.Empty(page.FindAll(".btn-primary, .today-number, .pair"));
            Assert.Equal(today == RestDay ? 0 : 1, page.FindAll(".stop-card del").Count);
            Assert.Equal("Log a run", page.Find($"a[href='/runs/new?date={today:yyyy-MM-dd}']").TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(AllDays))]
    public async Task Red_and_medical_are_painted_red(DateOnly today)
    {
        await FollowAsync(today);
        foreach (var (told, css) in new[] { (Red, "verdict-red"), (Fever, "verdict-medical"), (ChestPain, "verdict-medical") })
        {
            await CheckInAsync(told);
            var page = Page();

            Assert.Contains(css, page.Find("h1").ClassList);
            Assert.Contains(css, page.Find(".card").ClassList);
        }
    }

    [Fact]
    public async Task Help_is_one_call_away()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(ChestPain);

        Assert.Equal("Call 112", Page().Find(".btn-danger[href='tel:112']").TextContent);
        Me = Me with { Preferences = Me.Preferences with { TimeZone = "America/Denver" } };
        var page = Page();
        Assert.Equal("Call 911", page.Find(".btn-danger[href='tel:911']").TextContent);
        Assert.Contains("Or call your local emergency number.", page.Find(".stop-card").TextContent);
    }

    [Fact]
    public async Task Without_a_plan_a_warning_sign_comes_first_all_the_same()
    {
        Assert.Equal("What are you training for?", Page().Find("h1").TextContent);
        await CheckInAsync(ChestPain);

        var page = Page();

        Assert.Equal("Stop. Get medical help now.", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll(".btn-primary"));
        Assert.Equal("Plan a block", page.Find("a[href='/blocks/new']").TextContent);
    }

    [Theory]
    [MemberData(nameof(RunDays))]
    public async Task A_good_morning_and_one_without_a_check_in_leave_the_plan(DateOnly today)
    {
        await FollowAsync(today);
        foreach (var told in new[] { null, Fine })
        {
            if (told is not null)
            {
                await CheckInAsync(told);
            }

            var page = Page();
            Assert.Equal(today == RaceDay ? GallerySamples.Request.Name : SessionText.Title(Planned(today).Kind, Planned(today).Workout), page.Find("h1").TextContent);
            Assert.StartsWith(Miles.Number(Planned(today).Distance), page.Find(".today-number").TextContent.Trim(), StringComparison.Ordinal);
            Assert.Equal(today == RaceDay ? "Log the race" : "Done as planned", page.Find(".btn-primary").TextContent);
            Assert.Single(page.FindAll(".btn-primary"));
            Assert.Empty(page.FindAll("del"));
        }
    }

    [Fact]
    public async Task An_amber_light_makes_the_pair_one_shorter_run_and_strikes_what_was_planned()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Amber);

        var page = Page();

        Assert.StartsWith("Shorten to ", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(Miles.Distance(Planned(PairFirst).Distance), page.Find(".today-number del").TextContent);
        var most = Planned(PairFirst).Distance * 0.6;
        Assert.InRange(double.Parse(page.Find(".today-number").FirstChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture), 1, most.In(DistanceUnit.Mile));
        Assert.Contains("verdict-amber", page.Find(".session-card").ClassList);
        Assert.Single(page.FindAll(".btn-primary"));
        Assert.Empty(page.FindAll(".pair"));
    }

    [Fact]
    public async Task A_workout_says_what_to_do_and_an_amber_light_takes_its_hard_part_from_the_page()
    {
        await FollowAsync(WorkoutDay);
        var steps = Page().FindAll(".session-steps li").Select(li => li.TextContent).ToList();
        Assert.Equal("15 min easy", steps[0]);
        Assert.Matches(@"^\d+ × ", steps[1]);
        Assert.Contains("only a few words at a time", Page().Find(".session-facts").TextContent, StringComparison.Ordinal);
        await CheckInAsync(Amber);

        var page = Page();

        Assert.StartsWith("Shorten to ", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll(".session-steps"));
        Assert.Contains("you could tell a story", page.Find(".session-facts").TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2, false, "Walk 30 to 45 minutes", "Walk instead")]
    [InlineData(1, false, "Rest today", "Rest instead")]
    [InlineData(4, true, "Walk 30 to 45 minutes", "Walk instead")]
    public async Task What_the_second_morning_says_is_the_headline_and_taking_it_the_only_green_button(int legs, bool isAmber, string headline, string take)
    {
        await FollowAsync(PairSecond);
        await CheckInAsync((isAmber ? Amber : Fine) with { Legs = legs });

        var page = Page();

        Assert.Equal(headline, page.Find("h1").TextContent);
        Assert.Equal(take, Assert.Single(page.FindAll(".btn-primary")).TextContent);
        Assert.Equal(Miles.Distance(Planned(PairSecond).Distance), page.Find(".session-card del").TextContent);
        Assert.Empty(page.FindAll(".today-number, .pair"));

        await page.InvokeAsync(() => page.Find(".btn-primary").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Today’s plan is updated.", page.Markup));
        Assert.Equal(headline, page.Find("h1").TextContent);
        Assert.Equal(Miles.Distance(Planned(PairSecond).Distance), page.Find(".session-card del").TextContent);
        Assert.Empty(page.FindAll(".btn-primary"));
    }

    [Fact]
    public async Task A_hard_first_day_shortens_the_second()
    {
        await FollowAsync(PairSecond, rpeOfYesterday: 7);

        var page = Page();

        Assert.StartsWith("Shorten to ", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Run ", Assert.Single(page.FindAll(".btn-primary")).TextContent, StringComparison.Ordinal);
        Assert.Equal(Miles.Distance(Planned(PairSecond).Distance), page.Find(".today-number del").TextContent);
    }

    [Fact]
    public async Task A_red_light_holds_for_its_three_days_even_after_a_good_morning()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Red);
        foreach (int later in new[] { 1, 2 })
        {
            GoTo(PairFirst.AddDays(later));
            await CheckInAsync(Fine);

            var page = Page();
            Assert.Equal("No running today", page.Find("h1").TextContent);
            Assert.Contains("you can run again from Tuesday 23 March", page.Find(".stop-card").TextContent);
            Assert.Empty(page.FindAll(".btn-primary"));
        }

        GoTo(PairFirst.AddDays(3));
        Assert.NotEqual("No running today", Page().Find("h1").TextContent);
    }

    [Fact]
    public async Task After_more_than_ninety_days_off_a_new_block_is_the_one_thing_to_do()
    {
        var start = GallerySamples.Request.StartDate;
        var today = Enumerable.Range(95, 30).Select(start.AddDays).First(d => Planned(d).Kind != SessionKind.Rest);
        await FollowAsync(today, lastRun: start);

        var page = Page();

        Assert.Equal("This block no longer fits", page.Find("h1").TextContent);
        Assert.Equal("/blocks/new", Assert.Single(page.FindAll(".btn-primary")).GetAttribute("href"));
        Assert.Single(page.FindAll(".stop-card del"));
    }

    [Fact]
    public async Task After_twelve_days_off_the_number_is_the_one_to_start_again_with()
    {
        await FollowAsync(PairFirst, lastRun: PairFirst.AddDays(-13));

        var page = Page();

        Assert.StartsWith("Shorten to ", page.Find("h1").TextContent, StringComparison.Ordinal);
        Assert.Equal(Miles.Distance(Planned(PairFirst).Distance), page.Find(".today-number del").TextContent);
    }

    [Fact]
    public async Task After_the_run_a_warning_sign_still_leads_to_help()
    {
        await FollowAsync(PairFirst, lastRun: PairFirst);
        await CheckInAsync(ChestPain);

        var page = Page();

        Assert.Equal("Stop. Get medical help now.", page.Find("h1").TextContent);
        Assert.Equal("View run", page.Find(".stop-card a[href^='/runs/']").TextContent);
        Assert.Empty(page.FindAll(".stop-card del, .btn-primary"));
    }
}
