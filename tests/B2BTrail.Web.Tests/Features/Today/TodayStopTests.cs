using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Readiness;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>What the page of the day says of a warning sign or a red light until it is over, on the day when it is, and of weak pain.</summary>
public sealed class TodayStopTests : TodayPageContext
{
    private static readonly DateOnly NextPair =
        GallerySamples.Block.Weeks.SelectMany(week => week.Sessions).First(session => session.Kind == SessionKind.PairFirst && session.Date > PairFirst).Date;

    [Fact]
    public async Task Chest_pain_ends_with_the_clearance_of_a_doctor_in_every_sentence()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(ChestPain);

        var page = Page();
        Assert.Contains("Even if it has passed, do not run until a doctor has cleared you.", page.Find(".stop-card").TextContent);
        Assert.Contains("When a doctor has cleared you, check in again and tick “A doctor has cleared me to run”.", page.Find(".paused").TextContent);

        GoTo(PairSecond);
        await CheckInAsync(Fine);
        var next = Page();
        Assert.Contains("Do not run until a doctor has cleared you.", next.Find(".stop-card").TextContent);
        Assert.Contains("check in again and tick “A doctor has cleared me to run”.", next.Find(".paused").TextContent);
        Assert.DoesNotContain("has passed", next.Markup);
    }

    [Fact]
    public async Task A_fever_ends_when_it_has_passed_in_every_sentence()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Fever);

        var page = Page();

        Assert.Contains("Do not run until the fever has passed and at least 2 more days have gone by without one.", page.Find(".stop-card").TextContent);
        Assert.Contains("When the fever has passed, tomorrow or later, check in again and tick “The fever has passed”.", page.Find(".paused").TextContent);
        Assert.DoesNotContain("doctor", page.Find(".today").TextContent);
    }

    [Fact]
    public async Task On_the_day_of_the_clearance_the_card_tells_of_it_and_starts_easy()
    {
        await FollowAsync(EasyDay.AddDays(-1));
        await CheckInAsync(ChestPain);
        GoTo(EasyDay);
        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.Over });

        var page = Page();

        Assert.Equal("Start easy", page.Find(".verdict-pill").TextContent.Trim());
        Assert.Contains(". Start easy, and stop if it comes back.", page.Find(".verdict-light").TextContent);
        Assert.Equal("Green: start easy", page.Find("#taps-head").TextContent);
    }

    [Fact]
    public async Task The_day_after_a_warning_sign_the_check_in_names_what_the_week_loses()
    {
        await FollowAsync(NextPair.AddDays(-1));
        await CheckInAsync(ChestPain);
        GoTo(NextPair);
        await CheckInAsync(Fine with { EarlierWarningSign = EarlierWarningSign.Over });

        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));

        await page.WaitForAssertionAsync(() => Assert.Equal("Green: start easy", page.Find(".light h2").TextContent));
        Assert.Contains("This week’s back-to-back becomes one run of at most 60% of its long day.", page.Find(".light").TextContent);
        Assert.DoesNotContain("changes nothing in your plan", page.Find(".light").TextContent);
    }

    [Fact]
    public async Task The_link_of_a_wrong_tap_opens_the_form_with_the_answers_that_stand()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Fever);
        var page = Page();

        await page.InvokeAsync(() => page.FindAll(".paused a").Single(a => a.TextContent == "Correct this check-in").ClickAsync());

        Assert.Equal(Fever.ToAnswers(), Get<CheckInDraft>().Take()!.ToAnswers());
    }

    [Fact]
    public async Task Weak_pain_is_named_on_the_card_of_a_run()
    {
        await FollowAsync(EasyDay);
        await CheckInAsync(Fine with { Pain = new() { Site = BodySite.Knee, Now = 3 } });

        var page = Page();

        Assert.Equal("Good to go", page.Find(".verdict-pill").TextContent.Trim());
        Assert.Equal("Knee 3 of 10: run, but stop if it gets worse.", page.Find(".verdict-light").TextContent);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public async Task While_a_red_light_holds_no_sentence_allows_a_run(int pain)
    {
        await FollowAsync(NextPair.AddDays(-1));
        await CheckInAsync(Red);
        GoTo(NextPair);
        await CheckInAsync(Fine with { Pain = new() { Site = BodySite.Ankle, Now = pain } });

        var today = Page();
        var checkIn = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        await checkIn.WaitForElementAsync(".light");

        Assert.Equal($"Ankle {pain} of 10.", today.Find(".stop-card li").TextContent);
        Assert.StartsWith($"Ankle {pain} of 10. ", checkIn.Find(".light li").TextContent, StringComparison.Ordinal);
        Assert.Equal("Tomorrow: no running", today.Find(".today-tomorrow").TextContent);
    }

    [Fact]
    public async Task Tomorrow_has_its_run_again_where_the_red_light_ends_today()
    {
        await FollowAsync(EasyDay.AddDays(-3));
        await CheckInAsync(Red);
        GoTo(EasyDay.AddDays(-1));

        Assert.Equal("No running today", Page().Find("h1").TextContent);
        Assert.DoesNotContain("no running", Page().Find(".today-tomorrow").TextContent, StringComparison.Ordinal);
    }
}
