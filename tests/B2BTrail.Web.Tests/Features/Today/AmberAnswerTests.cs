using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Readiness;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Today;

/// <summary>What the answer to a check-in says of an amber light in the plan that is followed.</summary>
public sealed class AmberAnswerTests : TodayPageContext
{
    [Fact]
    public async Task It_says_what_becomes_of_the_back_to_back_and_nothing_of_what_is_not_there()
    {
        await FollowAsync(PairFirst);

        var answer = await AnswerAsync();

        Assert.Contains("This week’s back-to-back becomes one run of at most 60% of its long day.", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("75%", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_recovery_week_that_was_run_promises_no_smaller_week_after_it()
    {
        var last = GallerySamples.Block.Weeks.First(week => week.Kind == WeekKind.StepBack && week.StartDate > PairFirst).EndDate;
        await FollowAsync(last, lastRun: last);

        var answer = await AnswerAsync();

        Assert.DoesNotContain("next full week", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("back-to-back", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("long run", answer, StringComparison.Ordinal);
        Assert.Equal("Nothing is left to ease this week, so your plan stays the same.", LightText.Effect([]));
    }

    [Fact]
    public async Task Without_a_plan_it_names_the_rules()
    {
        var answer = await AnswerAsync();

        Assert.Contains("30% shorter", answer, StringComparison.Ordinal);
        Assert.Contains("at most 75% of what was planned", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_shows_the_days_of_the_week_as_they_are_suggested()
    {
        await FollowAsync(PairFirst);
        await CheckInAsync(Amber);

        var page = Page();

        Assert.Empty(page.FindAll(".strip-first:not(.strip-done), .strip-second:not(.strip-done)"));
        var (day1, day2) = (page.FindAll(".strip-day")[5], page.FindAll(".strip-day")[6]);
        Assert.EndsWith("long", day1.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(Miles.Number(Planned(PairSecond).Distance), day2.QuerySelector(".strip-rest del")!.TextContent);
        Assert.Equal($"Tomorrow: rest instead of {Miles.Distance(Planned(PairSecond).Distance)}", page.Find(".today-tomorrow").TextContent);
        Assert.Empty(page.FindAll("#pair-head"));
    }

    [Fact]
    public async Task A_back_to_back_that_is_suggested_away_is_not_told_as_the_next_one()
    {
        var pair = GallerySamples.PairWeek.PairFirst!.Date;
        await FollowAsync(pair.AddDays(-1));
        Assert.Single(Page().FindAll("#pair-head"));
        await CheckInAsync(Amber);

        var page = Page();

        Assert.Empty(page.FindAll("#pair-head"));
        Assert.Contains($"instead of {Miles.Distance(Planned(pair).Distance)}", page.Find(".today-tomorrow").TextContent, StringComparison.Ordinal);
    }

    private async Task<string> AnswerAsync()
    {
        await CheckInAsync(Amber);
        var page = Render<CheckInPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync(".light");
        return page.Find(".light").TextContent;
    }
}
