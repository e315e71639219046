using System.Globalization;
using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Replanning;

public sealed class MoveRaceTests : TrailTestContext
{
    private BlockId _block;
    private DateOnly _race;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request))).Block;
        (_block, _race) = (kept.Id, kept.EndDate);
        foreach (var session in kept.Plan.Sessions.Where(d => d.IsOnFoot && d.Date < GallerySamples.Today))
        {
            await Get<RunService>().LogAsync(Me.Id, RunId.New(), new RunInput { LocalDate = session.Date, DistanceMeters = session.Distance.Meters });
        }
    }

    [Fact]
    public async Task A_day_that_cannot_be_the_race_is_told_at_its_field()
    {
        var page = await OpenAsync();

        await ShowAsync(page);
        Assert.Equal("Enter the new race day.", Error(page));
        await ShowAsync(page, _race);
        Assert.Equal("That is the race day already. Enter another day.", Error(page));
        await ShowAsync(page, _race.AddDays(7));
        Assert.Empty(page.FindAll(".move-race .mud-input-error"));
        Assert.NotEmpty(page.FindAll(".move-facts"));
    }

    [Fact]
    public async Task A_later_race_is_shown_by_weeks_and_days_then_moved_and_undone()
    {
        var page = await OpenAsync();
        await ShowAsync(page, _race.AddDays(14));

        var facts = page.FindAll(".move-facts dt").Zip(page.FindAll(".move-facts dd"), (name, value) => $"{name.TextContent}: {value.TextContent}").ToList();
        Assert.Equal($"Race day: {Day(_race)} → {Day(_race.AddDays(14))}", facts[0]);
        Assert.Equal("Weeks: 23 → 25", facts[1]);
        Assert.StartsWith("Biggest back-to-back: ", facts[2], StringComparison.Ordinal);
        Assert.StartsWith("Runs get shorter from: ", facts[3], StringComparison.Ordinal);
        Assert.Equal(2, page.FindAll(".move-week summary").Count(week => week.TextContent.Contains("added", StringComparison.Ordinal)));
        Assert.All(page.FindAll(".move-week li .vh"), line => Assert.Matches(@"^\w+ \d+ \w+: .+ becomes .+$", line.TextContent));
        Assert.Empty(page.FindAll(".btn-primary"));

        await page.InvokeAsync(() => Button(page, $"Move race to {Day(_race.AddDays(14))}").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal($"The race moved from {Day(_race)} to {Day(_race.AddDays(14))}. 2 weeks added.", page.Find(".move-done p").TextContent));
        Assert.Contains("week 11 of 25", page.Find("h1 + p").TextContent, StringComparison.Ordinal);
        Assert.Equal(25, page.FindAll(".chart-week").Count);

        await page.WaitForElementAsync(".move-done button");
        await page.InvokeAsync(() => page.Find(".move-done button").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Equal($"Last change undone: “The race moved from {Day(_race)} to {Day(_race.AddDays(14))}. 2 weeks added.”", page.Find(".move-done p").TextContent));
        Assert.Equal(23, page.FindAll(".chart-week").Count);
        Assert.Empty(page.FindAll(".move-done button"));
    }

    [Fact]
    public async Task The_race_counts_in_its_week_and_the_date_of_the_taper_is_that_of_the_block_page()
    {
        var page = await OpenAsync();
        await ShowAsync(page, _race.AddDays(14));
        var told = page.FindAll(".move-facts dd")[3].TextContent;
        var raceWeek = page.FindAll(".move-week summary")[^1].TextContent;

        await page.InvokeAsync(() => Button(page, $"Move race to {Day(_race.AddDays(14))}").ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".move-done p")));

        var block = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        Assert.Contains($"added, {Miles.Distance(block.Weeks[^1].Planned)}, race", raceWeek, StringComparison.Ordinal);
        var shorter = Enumerable.Range(1, 30).Select(days => block.EndDate.AddDays(-days)).Single(date => Day(date) == told);
        Assert.Contains($"From {UnitText.DayOfMonth(shorter)} on, your runs get shorter", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_of_the_runners_own_behind_an_earlier_race_are_named_before_it_moves()
    {
        var own = _race.AddDays(-3);
        var version = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!.Version;
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, _block, version, new PlanEdit.MarkTimeOff(own, own)));
        var page = await OpenAsync();

        await ShowAsync(page, _race.AddDays(-14));

        Assert.Equal($"You changed {Day(own)}. It is removed from the block; undo brings it back.", page.Find(".move-race .note-warn").TextContent);
        Assert.Contains(page.FindAll(".move-week summary"), week => week.TextContent.Contains("removed, was ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_move_can_be_undone_also_while_the_block_is_still_shown_as_it_was_before()
    {
        var before = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        var move = Render<MoveRace>(p => p.Add(m => m.Block, before).Add(m => m.Runner, Me.Id).Add(m => m.Text, Me.Text).Add(m => m.Today, Me.Today).AddCascadingValue(Me));
        await move.InvokeAsync(() => move.Find("input[name=race-day]").ChangeAsync($"{_race.AddDays(14):yyyy-MM-dd}"));
        await move.InvokeAsync(() => move.Find(".move-form").SubmitAsync());
        await move.WaitForElementAsync(".move-facts");
        await move.InvokeAsync(() => move.FindAll("button").Single(b => b.TextContent.StartsWith("Move race to", StringComparison.Ordinal)).ClickAsync());
        await move.WaitForElementAsync(".move-done button");

        move.Render(p => p.Add(m => m.Block, before));
        Assert.Single(move.FindAll(".move-done button"));
    }

    [Fact]
    public async Task What_changed_in_another_tab_since_is_not_overwritten()
    {
        var page = await OpenAsync();
        await ShowAsync(page, _race.AddDays(14));
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, _block, 0, new PlanEdit.Skip(GallerySamples.Today)));

        await page.InvokeAsync(() => Button(page, $"Move race to {Day(_race.AddDays(14))}").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("Nothing was changed.", page.Find(".move-done p").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll(".move-facts"));
        Assert.Equal(_race, (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!.EndDate);
    }

    [Fact]
    public async Task The_panel_of_race_day_leads_to_it_and_that_of_another_day_does_not()
    {
        var page = await PageAsync();
        await page.InvokeAsync(() => DayButton(page, _race).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[role=dialog] button")));
        await page.InvokeAsync(() => page.FindAll("[role=dialog] button").Single(b => b.TextContent.Trim() == "Move the race").ClickAsync());
        Assert.NotEmpty(page.FindAll(".move-race"));
        Assert.Empty(page.FindAll("[role=dialog]"));

        await page.InvokeAsync(() => DayButton(page, _race.AddDays(-4)).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[role=dialog]")));
        Assert.DoesNotContain(page.FindAll("[role=dialog] button"), b => b.TextContent.Trim() == "Move the race");
    }

    private static string Day(DateOnly date) => date.ToString("ddd d MMM", CultureInfo.InvariantCulture);

    private static IElement Button(IRenderedComponent<BlockOverview> page, string name) => page.FindAll("button").First(b => b.TextContent.Trim() == name);

    private static IElement DayButton(IRenderedComponent<BlockOverview> page, DateOnly date) => page.Find($"button[data-day='{date:yyyy-MM-dd}']");

    private static string Error(IRenderedComponent<BlockOverview> page) => page.Find(".move-race .mud-input-helper-text.mud-input-error").TextContent.Trim();

    private static async Task ShowAsync(IRenderedComponent<BlockOverview> page, DateOnly? date = null)
    {
        if (date is { } day)
        {
            await page.InvokeAsync(() => page.Find("input[name=race-day]").ChangeAsync($"{day:yyyy-MM-dd}"));
        }

        await page.InvokeAsync(() => page.Find(".move-form").SubmitAsync());
    }

    private async Task<IRenderedComponent<BlockOverview>> PageAsync()
    {
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, _block.Value).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".cal-week")));
        return page;
    }

    private async Task<IRenderedComponent<BlockOverview>> OpenAsync()
    {
        var page = await PageAsync();
        await page.InvokeAsync(() => Button(page, "Move the race").ClickAsync());
        return page;
    }
}
