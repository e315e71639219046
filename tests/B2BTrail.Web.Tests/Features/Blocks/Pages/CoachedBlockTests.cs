using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

/// <summary>A saved block around a holiday and a race on the way: what to do stands on its day, what to know at its week.</summary>
public sealed class CoachedBlockTests : TrailTestContext
{
    private static readonly DateOnly Away = new(2027, 3, 29);
    private static readonly DateOnly Back = Away.AddDays(14);
    private static readonly DateOnly RaceOnTheWay = new(2027, 2, 28);

    private StandingPlan _plan = null!;
    private Guid _block;

    private StandingSession Workout => _plan.Sessions.First(session => session.Kind == SessionKind.Quality);

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var request = GallerySamples.Request with
        {
            Availability = new Availability { Spans = [new(Away, Back.AddDays(-1), SpanAllows.Nothing, null, OffReason.Holiday)] },
            Races = [new OtherRace("Hilly Half", RaceOnTheWay, new Distance(21_097.5), null, RaceEffort.Raced)],
        };
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(request));
        var block = Assert.IsType<KeepOutcome.Kept>(kept).Block;
        (_plan, _block) = (block.Plan, block.Id.Value);
    }

    [Fact]
    public async Task A_workout_is_asked_about_in_the_calendar_and_says_what_to_do()
    {
        var page = await BlockAsync();

        await page.InvokeAsync(() => Day(page, Workout.Date).ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Matches(@"^1 ?15 min easy 2 ?\d+ × .+ 3 ?10 min easy", string.Join(' ', page.FindAll("[role=dialog] .panel-steps li").Select(step => step.TextContent))));
    }

    [Fact]
    public async Task The_days_panel_opens_at_the_side_where_its_day_is_not()
    {
        var page = await BlockAsync();
        var week = _plan.WeekOf(GallerySamples.Today.AddDays(7));

        await page.InvokeAsync(() => Day(page, week.Sessions[1].Date).ClickAsync());
        await page.WaitForElementAsync("[role=dialog]");
        Assert.Empty(page.FindAll(".panel-left"));

        await page.InvokeAsync(() => Day(page, week.Sessions[5].Date).ClickAsync());
        await page.WaitForElementAsync(".panel-left");
    }

    [Fact]
    public async Task Every_day_of_time_off_says_so()
    {
        var page = await BlockAsync();

        Assert.All(Enumerable.Range(0, 14).Select(i => Away.AddDays(i)), day => Assert.StartsWith($"time off on {UnitText.LongDay(day)}", AccessibleName.Of(Day(page, day)), StringComparison.Ordinal));
        Assert.Equal(14, page.FindAll(".day.off").Count);
        await page.InvokeAsync(() => Day(page, Away.AddDays(3)).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("Time off", page.Find("[role=dialog] h2").TextContent));
        Assert.DoesNotContain("sink in", page.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_to_know_stands_under_its_week()
    {
        var page = await BlockAsync();
        var (comeBack, recovery) = (Notice(PlanNoticeCode.ComeBack), Notice(PlanNoticeCode.RaceRecovery));

        Assert.Equal(WeekRow(page, comeBack.From!.Value), Above(page, comeBack));
        Assert.Equal(WeekRow(page, recovery.From!.Value), Above(page, recovery));
    }

    [Fact]
    public async Task A_printed_week_says_what_to_do_in_its_workout_and_which_days_are_off()
    {
        var week = await PrintAsync(_plan.WeekOf(Workout.Date).Number);
        Assert.Matches(@"^\d+ min easy · \d+ × .+ · \d+ min easy", week.Find(".sheet-steps").TextContent);

        var off = await PrintAsync(_plan.WeekOf(Away.AddDays(3)).Number);
        Assert.Contains("time off", off.FindAll("tbody td").Select(cell => cell.TextContent.Trim()));
        Assert.Contains("time off", (await PrintAsync(null)).FindAll("tbody td small").Select(cell => cell.TextContent));
    }

    [Fact]
    public async Task A_week_of_time_off_that_is_marked_later_has_one_name_in_the_calendar_and_on_paper()
    {
        var week = _plan.Weeks.Last(week => week.Kind == WeekKind.StepBack);
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, new BlockId(_block), 0, new PlanEdit.MarkTimeOff(week.StartDate, week.StartDate.AddDays(6))));

        var page = await BlockAsync();
        Assert.Contains("time off", page.Find($"#{WeekRow(page, week.StartDate)}").TextContent, StringComparison.Ordinal);
        var printed = (await PrintAsync(null)).FindAll("tbody th").Single(head => head.QuerySelector("a")!.TextContent == $"{week.Number}");
        Assert.Equal("time off", printed.QuerySelector("small")!.TextContent);
    }

    private static IElement Day(IRenderedComponent<BlockOverview> page, DateOnly day) => page.Find($"[data-day='{day:yyyy-MM-dd}']");

    private static string WeekRow(IRenderedComponent<BlockOverview> page, DateOnly day) => Day(page, day).Closest(".cal-week")!.Id!;

    /// <summary>The week above a notice, over other notices of it.</summary>
    private static string Above(IRenderedComponent<BlockOverview> page, PlanNotice notice)
    {
        var line = page.FindAll(".cal-notice").Single(p => p.TextContent == PlanNoticeText.Of(notice, Miles)).PreviousElementSibling!;
        while (line.ClassList.Contains("cal-notice"))
        {
            line = line.PreviousElementSibling!;
        }

        return line.Id!;
    }

    private PlanNotice Notice(PlanNoticeCode code) => _plan.FirstPlan.Notices.Single(notice => notice.Code == code);

    private async Task<IRenderedComponent<BlockOverview>> BlockAsync()
    {
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, _block).AddCascadingValue(Me));
        await page.WaitForElementAsync("[aria-current=date]");
        await page.InvokeAsync(() => page.Find(".cal-past").ClickAsync());
        return page;
    }

    private async Task<IRenderedComponent<BlockPrint>> PrintAsync(int? week)
    {
        Navigate(week);
        var page = Render<BlockPrint>(p => p.Add(b => b.Id, _block).AddCascadingValue(Me));
        await page.WaitForElementAsync("table");
        return page;
    }

    // The week comes from the address.
    private void Navigate(int? week) => Get<Microsoft.AspNetCore.Components.NavigationManager>()
        .NavigateTo($"{BlockUrls.Print(new BlockId(_block))}{(week is { } number ? $"?week={number}" : "")}");
}
