using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

public sealed class PlanWorkspaceTests : TrailTestContext
{
    private static readonly DateOnly Saturday = GallerySamples.Today;
    private static readonly DateOnly Tuesday = Saturday.AddDays(10);
    private Guid _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _block = Assert.IsType<KeepOutcome.Kept>(kept).Block.Id.Value;
        var plan = (await Get<BlockQueries>().PlanAsync(Me.Id, new BlockId(_block), default))!.Block.Plan;
        foreach (var session in plan.Sessions.Where(d => d.IsOnFoot && d.Date < Saturday))
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = session.Date, DistanceMeters = session.Distance.Meters });
        }
    }

    [Fact]
    public async Task What_can_be_moved_says_so_and_what_is_over_does_not()
    {
        var page = await PageAsync();

        Assert.True(Day(page, Saturday).HasAttribute("data-open"));
        Assert.True(Day(page, Saturday).HasAttribute("data-run"));
        Assert.Equal("2027-03-20", Day(page, Saturday.AddDays(1)).GetAttribute("data-pair"));
        Assert.False(Day(page, Saturday.AddDays(-1)).HasAttribute("data-open"));
        Assert.Contains("M picks up a session", page.Find("#cal-help").TextContent);
        Assert.All(page.FindAll("[aria-live=polite]"), live => Assert.Equal("status", live.GetAttribute("role")));
    }

    [Fact]
    public async Task A_change_that_cannot_be_saved_is_told_and_the_plan_can_be_changed_later()
    {
        var page = await PageAsync();
        await BreakAsync("PlanRevisions");

        await DropAsync(page, Tuesday, Tuesday.AddDays(-1), isPair: false);
        Assert.Contains("Nothing was changed.", page.Find(".work-note p").TextContent, StringComparison.Ordinal);

        await MendAsync("PlanRevisions");
        await DropAsync(page, Tuesday, Tuesday.AddDays(-1), isPair: false);
        Assert.StartsWith("Moved:", page.Find(".work-note p").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_that_is_dropped_is_drawn_told_said_and_undone()
    {
        var page = await PageAsync();
        var distance = Day(page, Tuesday).QuerySelector("b")!.TextContent;

        await DropAsync(page, Tuesday, Tuesday.AddDays(-1), isPair: false);

        Assert.Equal(distance, Day(page, Tuesday.AddDays(-1)).QuerySelector("b")!.TextContent);
        Assert.Contains("originally rest, locked", AccessibleName.Of(Day(page, Tuesday.AddDays(-1))), StringComparison.Ordinal);
        Assert.Contains($"originally {distance} mi, locked", AccessibleName.Of(Day(page, Tuesday)), StringComparison.Ordinal);
        Assert.StartsWith($"Moved: {distance} mi from Tue 30 Mar to Mon 29 Mar. The day is locked.", page.Find(".work-note p").TextContent, StringComparison.Ordinal);
        Assert.Contains("Moved: ", page.FindAll("[aria-live=polite]")[0].TextContent);

        await page.InvokeAsync(() => Button(page, "Undo").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal($"Last change undone: “Moved: {distance} mi from Tue 30 Mar to Mon 29 Mar.”", page.Find(".work-note p").TextContent));
        Assert.Equal(distance, Day(page, Tuesday).QuerySelector("b")!.TextContent);
        Assert.True(Button(page, "Undo").HasAttribute("disabled"));
        JSInterop.VerifyFocusAsyncInvoke();
        await page.InvokeAsync(() => Button(page, "Redo").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal(distance, Day(page, Tuesday.AddDays(-1)).QuerySelector("b")!.TextContent));
    }

    [Fact]
    public async Task A_rule_that_breaks_is_told_with_its_number_and_how_far_it_can_be_trusted()
    {
        var page = await PageAsync();

        await DropAsync(page, Saturday, Saturday.AddDays(1), isPair: true);

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".told li")));
        Assert.All(page.FindAll(".told li"), rule => Assert.NotEmpty(rule.QuerySelector(".tag")!.TextContent));
        Assert.Contains("Breaks", page.Find(".work-note p").TextContent);
    }

    [Fact]
    public async Task What_cannot_be_done_says_why_and_changes_nothing()
    {
        var page = await PageAsync();
        var before = page.Find(".cal").TextContent;

        await DropAsync(page, Saturday, Saturday.AddDays(-1), isPair: false);

        await page.WaitForAssertionAsync(() => Assert.Equal("That day is in the past. It cannot be changed.", page.Find(".work-note p").TextContent));
        Assert.Equal(before, page.Find(".cal").TextContent);
        await page.InvokeAsync(() => page.FindComponent<PlanWorkspace>().Instance.DropAsync("not a day", "2027-03-30", false));
        Assert.Equal(before, page.Find(".cal").TextContent);
    }

    [Fact]
    public async Task A_distance_is_typed_on_the_card_of_the_day_and_a_wrong_one_is_mended_there()
    {
        var page = await OnTuesdayAsync();

        await page.InvokeAsync(() => page.Find(".day-edit input[name=Distance]").InputAsync("lots"));
        await page.InvokeAsync(() => page.Find(".day-edit").SubmitAsync());
        Assert.StartsWith("Enter a number, such as ", page.Find(".day-edit [role=alert]").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => page.Find(".day-edit input[name=Distance]").InputAsync("4.5"));
        await page.WaitForAssertionAsync(() => Assert.Contains("Not saved yet. Week 13: ", page.Find(".effect").TextContent, StringComparison.Ordinal));
        Assert.Equal("4.5", Day(page, Tuesday).QuerySelector("b")!.TextContent);
        Assert.Contains(", was ", Day(page, Tuesday).TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await Get<BlockQueries>().OpenAsync(Me.Id, new BlockId(_block), default))!.Version);
        await page.InvokeAsync(() => page.Find(".day-edit").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("4.5", Day(page, Tuesday).QuerySelector("b")!.TextContent));
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task A_pair_is_swapped_and_skipped_as_one()
    {
        var page = await PageAsync();
        await page.InvokeAsync(() => Day(page, Saturday).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Both days", page.Find("[role=dialog] .day-edit").TextContent));

        await page.InvokeAsync(() => Button(page, "Skip both days").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("skipped", Day(page, Saturday).TextContent));
        Assert.Contains("skipped", Day(page, Saturday.AddDays(1)).TextContent);
        Assert.Contains("skipped", AccessibleName.Of(Day(page, Saturday)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skipped_pair_that_is_reset_is_as_first_planned_and_says_so()
    {
        var page = await PageAsync();
        var distances = new[] { Saturday, Saturday.AddDays(1) }.Select(day => Day(page, day).QuerySelector("b")!.TextContent).ToList();
        await page.InvokeAsync(() => Day(page, Saturday).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".day-edit")));
        await page.InvokeAsync(() => Button(page, "Skip both days").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("skipped", Day(page, Saturday).TextContent));
        await page.InvokeAsync(() => Day(page, Saturday).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[role=dialog]")));

        await page.InvokeAsync(() => Button(page, "Reset to plan").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal($"Reset to plan: Sat 20 Mar {distances[0]} mi day 1, Sun 21 Mar {distances[1]} mi day 2.", page.Find(".work-note p").TextContent));
        Assert.Equal(distances, new[] { Saturday, Saturday.AddDays(1) }.Select(day => Day(page, day).QuerySelector("b")!.TextContent));
        Assert.IsType<ReplanOutcome.Unchanged>((await Get<ReplanService>().LookAsync(Me.Id, new BlockId(_block)))!.Outcome);
    }

    [Fact]
    public async Task A_move_is_chosen_among_the_days_of_its_week_with_what_it_would_break_and_saved_with_its_distance_as_one_change()
    {
        var page = await OnTuesdayAsync();
        Assert.Equal(7, page.FindAll(".chip").Count);

        await page.InvokeAsync(() => page.FindAll(".chip input")[0].ChangeAsync(true));
        await page.InvokeAsync(() => Button(page, "Half a mile less").ClickAsync());
        Assert.Contains("The day will be locked.", page.Find(".effect").TextContent, StringComparison.Ordinal);
        Assert.Contains("rest, was", Day(page, Tuesday).TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find(".day-edit").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.StartsWith("Moved: ", page.Find(".work-note p").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, (await Get<BlockQueries>().OpenAsync(Me.Id, new BlockId(_block), default))!.Version);
    }

    [Fact]
    public async Task A_change_that_is_not_saved_is_gone_with_its_panel()
    {
        var page = await OnTuesdayAsync();
        var before = page.Find(".cal").TextContent;
        await page.InvokeAsync(() => Button(page, "Half a mile more").ClickAsync());
        Assert.NotEqual(before, page.Find(".cal").TextContent);

        await page.InvokeAsync(() => Button(page, "Close").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal(before, page.Find(".cal").TextContent));
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task A_change_that_is_left_for_another_day_is_said_not_to_be_saved()
    {
        var page = await OnTuesdayAsync();
        await page.InvokeAsync(() => page.FindAll(".chip input")[0].ChangeAsync(true));

        await page.InvokeAsync(() => Day(page, Saturday).ClickAsync());

        Assert.Equal($"Your change to {B2BTrail.Web.Units.UnitText.Day(Tuesday)} was not saved.", page.Find("[role=dialog] .note").TextContent);
        Assert.DoesNotContain("rest, was", Day(page, Tuesday).TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_run_becomes_a_workout_in_the_form_of_its_day()
    {
        var page = await OnTuesdayAsync();
        var tempo = page.FindAll("[role=dialog] option").Single(option => option.TextContent == "Tempo").GetAttribute("value");

        await page.InvokeAsync(() => page.Find("[role=dialog] select").ChangeAsync(tempo));
        await page.InvokeAsync(() => page.Find(".day-edit").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("tempo", Day(page, Tuesday).TextContent));
    }

    [Fact]
    public async Task A_rule_that_was_broken_knowingly_stays_marked_on_its_day()
    {
        var page = await PageAsync();
        await DropAsync(page, Saturday, Saturday.AddDays(1), isPair: true);
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".told li")));
        await page.InvokeAsync(() => page.FindAll(".work-note button").Single().ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Matches(@"\d+ rules? broken", page.Find(".work-broken").TextContent));
        Assert.NotEmpty(page.FindAll(".cal .mark-warn"));
        await page.InvokeAsync(() => page.Find(".work-broken").ClickAsync());
        Assert.NotEmpty(page.FindAll(".work-rules li"));
    }

    [Fact]
    public async Task The_chart_and_the_calendar_share_what_is_chosen()
    {
        var page = await PageAsync();
        Assert.Equal("10", page.Find(".chart-chosen").GetAttribute("x"));

        await page.InvokeAsync(() => page.FindAll(".chart-week")[1].ClickAsync());
        Assert.Equal("week-2", page.Find(".cal-week.lit").Id);
        Assert.StartsWith("Week 2, 11 Jan", page.Find(".work-strip").TextContent, StringComparison.Ordinal);

        await page.InvokeAsync(() => Day(page, Tuesday).ClickAsync());
        Assert.Equal("week-13", page.Find(".cal-week.lit").Id);
        Assert.Equal("12", page.Find(".chart-chosen").GetAttribute("x"));
        Assert.Equal("true", Day(page, Tuesday).GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Days_away_are_marked_and_freed_again()
    {
        var page = await PageAsync();
        await page.InvokeAsync(() => Button(page, "Time off").ClickAsync());
        await page.InvokeAsync(() => page.Find("input[name=away-from]").ChangeAsync("2027-03-30"));
        await page.InvokeAsync(() => page.Find("input[name=away-to]").ChangeAsync("2027-03-29"));
        await page.InvokeAsync(() => page.Find("form.away").SubmitAsync());
        Assert.Equal("The end date is before the start date.", page.Find("form.away [role=alert]").TextContent);

        await page.InvokeAsync(() => page.Find("input[name=away-to]").ChangeAsync("2027-04-01"));
        await page.InvokeAsync(() => page.Find("form.away").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("time off", Day(page, Tuesday).TextContent));

        await page.InvokeAsync(() => Button(page, "Remove time off").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.DoesNotContain("time off", Day(page, Tuesday).TextContent));
    }

    [Fact]
    public async Task A_tab_that_is_behind_is_told_and_shown_what_is_there_now()
    {
        var page = await PageAsync();
        await Get<PlanEditService>().EditAsync(Me.Id, new BlockId(_block), 0, new PlanEdit.Skip(Tuesday));

        await DropAsync(page, Tuesday, Tuesday.AddDays(-1), isPair: false);

        await page.WaitForAssertionAsync(() => Assert.StartsWith("The plan changed in another tab", page.Find(".work-note p").TextContent, StringComparison.Ordinal));
        Assert.Contains("skipped", Day(page, Tuesday).TextContent);
    }

    private static Task DropAsync(IRenderedComponent<BlockOverview> page, DateOnly from, DateOnly to, bool isPair) =>
        page.InvokeAsync(() => page.FindComponent<PlanWorkspace>().Instance.DropAsync($"{from:yyyy-MM-dd}", $"{to:yyyy-MM-dd}", isPair));

    private static IElement Day(IRenderedComponent<BlockOverview> page, DateOnly day) => page.Find($"[data-day=\"{day:yyyy-MM-dd}\"]");

    private static IElement Button(IRenderedComponent<BlockOverview> page, string text) => page.FindAll("button").First(b => b.TextContent.Trim() == text || b.GetAttribute("aria-label") == text);

    /// <summary>The page with a day open, once it is known what each other day of its week would break.</summary>
    private async Task<IRenderedComponent<BlockOverview>> OnTuesdayAsync()
    {
        var page = await PageAsync();
        await page.InvokeAsync(() => Day(page, Tuesday).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains(page.FindAll("[role=dialog] .chip input"), chip => chip.GetAttribute("aria-label")!.Contains("breaks", StringComparison.Ordinal)));
        return page;
    }

    private async Task<IRenderedComponent<BlockOverview>> PageAsync()
    {
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, _block).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[data-open]")));
        return page;
    }
}
