using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

public sealed class EditBlockTests : TrailTestContext
{
    private BlockId _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request))).Block;
        _block = kept.Id;
        foreach (var session in kept.Plan.Sessions.Where(d => d.IsOnFoot && d.Date < GallerySamples.Today))
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = session.Date, DistanceMeters = session.Distance.Meters });
        }
    }

    [Fact]
    public async Task Fewer_running_days_are_shown_before_and_after_and_stored_only_when_they_are_saved()
    {
        var before = await BlockAsync();
        var page = await OpenAsync();
        Assert.Empty(page.FindAll(".changes-chart"));

        await page.InvokeAsync(() => RunDays(page, before.Request.RunDaysPerWeek - 1).ChangeAsync(true));
        Assert.StartsWith("Not saved yet. ", page.Find(".edit-block > [role=status]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Largest back-to-back", "Biggest week", "Before the race"], page.FindAll(".changes-figures dt").Select(name => name.TextContent));
        Assert.NotEqual("", page.Find(".changes-chart .chart-before").GetAttribute("d"));
        Assert.DoesNotContain("running days; you chose", page.Find(".edit-block").TextContent, StringComparison.Ordinal);
        Assert.Equal(0, (await BlockAsync()).Version);

        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".edit-block")));
        var after = await BlockAsync();
        Assert.Equal((1, before.Request.RunDaysPerWeek - 1), (after.Version, after.Request.RunDaysPerWeek));
        Assert.Equal(before.Plan.Sessions.Where(session => session.Date < GallerySamples.Today), after.Plan.Sessions.Where(session => session.Date < GallerySamples.Today));
        Assert.All(after.Plan.Weeks.Where(week => week.StartDate > GallerySamples.Today), week => Assert.True(week.Sessions.Count(session => session.IsOnFoot) <= after.Request.RunDaysPerWeek + 1));
        Assert.StartsWith("Block edited: running days. ", PlanChangeText.For((await Get<PlanEditService>().HistoryAsync(Me.Id, _block))[0].Change, Miles), StringComparison.Ordinal);

        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().UndoAsync(Me.Id, _block, 1));
        var undone = await BlockAsync();
        Assert.Equal(before.Plan.Sessions, undone.Plan.Sessions);
        Assert.Equal(before.Request.RunDaysPerWeek, undone.Request.RunDaysPerWeek);
    }

    [Fact]
    public async Task A_limit_out_of_range_is_told_at_its_field_and_nothing_is_saved()
    {
        var page = await OpenAsync();

        await page.InvokeAsync(() => page.FindAll(".edit-block .limits-grid input")[4].InputAsync("400"));
        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".edit-block .limits-grid .mud-input-error")));
        Assert.NotEmpty(page.FindAll(".edit-block"));
        Assert.Equal(0, (await BlockAsync()).Version);
    }

    [Fact]
    public async Task A_name_and_a_limit_are_saved_together_and_undone_together_and_a_later_name_stays()
    {
        var name = (await BlockAsync()).Name;
        var page = await OpenAsync();
        await page.InvokeAsync(() => page.Find("#block-name").InputAsync("Lakeside, gently"));
        await page.InvokeAsync(() => page.FindAll(".edit-block .limits-grid input")[5].InputAsync("5"));
        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal("Lakeside, gently", page.Find("h1").TextContent));
        Assert.Equal(0.05, (await BlockAsync()).Request.Limits.WeekRamp);

        await Get<PlanEditService>().UndoAsync(Me.Id, _block, 1);
        Assert.Equal(name, (await BlockAsync()).Name);
        await Get<PlanEditService>().RedoAsync(Me.Id, _block, 2);
        await Get<BlockService>().RenameAsync(Me.Id, _block, "Another");
        Assert.False(await Get<BlockService>().RenameAsync(Me.Id, _block, "A\0b"));
        await Get<PlanEditService>().EditAsync(Me.Id, _block, 3, new PlanEdit.Skip(GallerySamples.Today.AddDays(3)));
        await Get<PlanEditService>().UndoAsync(Me.Id, _block, 4);
        Assert.Equal("Another", (await BlockAsync()).Name);
    }

    [Theory]
    [InlineData("No running", SpanAllows.Nothing)]
    [InlineData("Short easy runs only", SpanAllows.EasyOnly)]
    [InlineData("Everything but long runs and back-to-backs", SpanAllows.NoLong)]
    public async Task Time_off_with_what_can_be_run_and_why_is_planned_into_a_saved_block(string choice, SpanAllows allows)
    {
        var (from, to) = (new DateOnly(2027, 4, 5), new DateOnly(2027, 4, 18));
        var before = await BlockAsync();
        Assert.Contains(before.Plan.Sessions, session => from <= session.Date && session.Date <= to && session.Kind.IsLong);
        var page = await OpenAsync();

        await AddTimeOffAsync(page, from, to);
        await page.InvokeAsync(() => page.Find($".edit-block input[aria-label='{choice}']").ChangeAsync(true));
        await page.InvokeAsync(() => page.Find(".edit-block input[aria-label='Illness']").ChangeAsync(true));
        Assert.Equal(0, (await BlockAsync()).Version);
        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".edit-block")));
        var after = await BlockAsync();
        Assert.Equal([new AvailabilitySpan(from, to, allows, Reason: OffReason.Illness)], after.Request.Availability.Spans);
        var off = after.Plan.Sessions.Where(session => from <= session.Date && session.Date <= to).ToList();
        Assert.All(off, session => Assert.True(allows == SpanAllows.Nothing ? !session.IsOnFoot : !session.Kind.IsLong));
        Assert.Equal(allows != SpanAllows.Nothing, off.Exists(session => session.IsOnFoot));
        Assert.True(allows != SpanAllows.EasyOnly || off.TrueForAll(session => session.Duration.Minutes <= 45));
        Assert.StartsWith("Block edited: time off. ", PlanChangeText.For((await Get<PlanEditService>().HistoryAsync(Me.Id, _block))[0].Change, Miles), StringComparison.Ordinal);

        Assert.IsNotType<ReplanOutcome.Proposed>((await Get<ReplanService>().LookAsync(Me.Id, _block))!.Outcome);

        await page.InvokeAsync(() => page.Find(".block-edit").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("input[name=off-from]")));
        Assert.Equal("5 Apr 2027", page.Find("input[name=off-from]").GetAttribute("value"));
        Assert.Equal("", page.Find(".edit-block > [role=status]").TextContent.Trim());
    }

    [Fact]
    public async Task Time_off_in_the_week_that_has_begun_is_told_where_to_start()
    {
        var page = await OpenAsync();

        await AddTimeOffAsync(page, GallerySamples.Today.AddDays(1), GallerySamples.Today.AddDays(10));

        await page.WaitForAssertionAsync(() => Assert.Contains("Start on Mon 22 Mar or later", page.Find(".edit-block").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".changes-chart"));

        await page.InvokeAsync(() => page.Find("input[name=off-from]").ChangeAsync("2027-03-22"));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".changes-chart")));
    }

    [Fact]
    public async Task A_race_day_that_is_over_is_told_at_its_field()
    {
        var page = await OpenAsync();

        await page.InvokeAsync(() => page.Find("input[name=edit-race-date]").ChangeAsync("2027-03-01"));

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".edit-block .mud-input-helper-text.mud-input-error")));
        Assert.Empty(page.FindAll(".changes-chart"));
    }

    [Fact]
    public async Task A_later_race_day_shows_the_weeks_that_it_adds()
    {
        var page = await OpenAsync();
        var weeks = page.FindAll(".chart-week").Count;
        var later = (await BlockAsync()).EndDate.AddDays(14);

        await page.InvokeAsync(() => page.Find("input[name=edit-race-date]").ChangeAsync($"{later:yyyy-MM-dd}"));

        await page.WaitForAssertionAsync(() => Assert.Equal(2, page.FindAll(".move-week summary").Count(week => week.TextContent.Contains("added", StringComparison.Ordinal))));
        Assert.Equal(weeks + 2, int.Parse(page.Find(".changes-chart svg").GetAttribute("viewBox")!.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public async Task A_block_that_changed_in_another_tab_is_not_overwritten()
    {
        var page = await OpenAsync();
        await page.InvokeAsync(() => RunDays(page, 4).ChangeAsync(true));
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, _block, 0, new PlanEdit.Skip(GallerySamples.Today.AddDays(3))));

        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.StartsWith("The block changed in the meantime.", page.Find(".edit-block > .note-warn").TextContent, StringComparison.Ordinal));
        Assert.Equal(1, (await BlockAsync()).Version);
        Assert.True(RunDays(page, 4).HasAttribute("checked"));

        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());
        await page.WaitForAssertionAsync(() => Assert.Empty(page.FindAll(".edit-block")));
        Assert.Equal(4, (await BlockAsync()).Request.RunDaysPerWeek);
    }

    [Fact]
    public async Task What_is_not_touched_stays_to_the_meter_and_the_second()
    {
        var request = (await BlockAsync()).Request with { Limits = MovedLimits.AsShipped with { FirstDay = new Domain.Units.Duration(20_000) } };
        request = request with { Availability = request.Availability with { Spans = [new(new(2027, 5, 3), new(2027, 5, 4), SpanAllows.Nothing, 30, OffReason.Injury)] } };

        var input = PlannerForm.Of(request, Domain.Units.DistanceUnit.Kilometre).Over(request);

        Assert.True(Assert.IsType<ReadOutcome.Read>(Get<BlockInputReader>().Read(input)).Request.AsksTheSameAs(request));
    }

    private static IElement RunDays(IRenderedComponent<BlockOverview> page, int days) =>
        page.FindAll(".edit-block input[type=radio]").Single(choice => choice.GetAttribute("aria-label") == $"{days} running days");

    private static async Task AddTimeOffAsync(IRenderedComponent<BlockOverview> page, DateOnly from, DateOnly to)
    {
        await page.InvokeAsync(() => page.FindAll(".edit-block button").Single(button => button.TextContent == "Add time off").ClickAsync());
        await page.InvokeAsync(() => page.Find("input[name=off-from]").ChangeAsync($"{from:yyyy-MM-dd}"));
        await page.InvokeAsync(() => page.Find("input[name=off-to]").ChangeAsync($"{to:yyyy-MM-dd}"));
    }

    private async Task<Block> BlockAsync() => (await Get<BlockService>().FindAsync(Me.Id, _block))!;

    private async Task<IRenderedComponent<BlockOverview>> OpenAsync()
    {
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".cal-week")));
        await page.InvokeAsync(() => page.Find(".block-edit").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("#block-name")));
        return page;
    }
}
