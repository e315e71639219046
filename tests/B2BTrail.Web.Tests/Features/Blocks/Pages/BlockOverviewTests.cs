using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Blocks.Pages;

public sealed class BlockOverviewTests : TrailTestContext
{
    private Guid _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _block = Assert.IsType<KeepOutcome.Kept>(kept).Block.Id.Value;
    }

    [Fact]
    public async Task A_kept_block_is_a_chart_over_a_calendar()
    {
        var page = Page();

        await page.WaitForAssertionAsync(() => Assert.Equal("Lakeside 50", page.Find("h1").TextContent));
        Assert.StartsWith("Weekly miles over 23 weeks. The plan peaks at ", page.Find("figure.chart").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("week 11 of 23", page.Find("h1 + p").TextContent);
    }

    [Fact]
    public async Task A_store_that_answers_at_the_second_try_is_drawn_in_full()
    {
        await BreakAsync("Blocks");
        var page = Page();
        await page.WaitForAssertionAsync(() => Assert.Equal("alert", page.Find(".state-error").GetAttribute("role")));

        await MendAsync("Blocks");
        await page.InvokeAsync(() => page.Find(".state-error button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.NotEqual("", page.FindAll("path.chart-planned")[0].GetAttribute("d")));
    }

    [Fact]
    public async Task A_pressed_day_answers_why_and_offers_to_log_it()
    {
        var page = Page();
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[aria-current=date]")));

        await page.InvokeAsync(() => page.Find("[aria-current=date]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.StartsWith("Sat 20 Mar · week 11", page.Find("[role=dialog] p").TextContent, StringComparison.Ordinal));
        Assert.Equal("/runs/new?date=2027-03-20", page.Find("[role=dialog] a").GetAttribute("href"));
        Assert.NotEmpty(page.FindAll("[role=dialog] .reasons li"));
        await page.InvokeAsync(() => page.FindAll("[role=dialog] button").Single(b => b.TextContent.Trim() == "Close").ClickAsync());
        Assert.Empty(page.FindAll("[role=dialog]"));
    }

    [Fact]
    public async Task A_day_in_the_address_is_open_from_the_start()
    {
        var panel = JSInterop.SetupModule("./js/day-panel.js");
        panel.Mode = JSRuntimeMode.Loose;
        Get<NavigationManager>().NavigateTo(BlockUrls.DayOf(new BlockId(_block), new DateOnly(2027, 4, 6)));
        var page = Page();

        await page.WaitForAssertionAsync(() => Assert.StartsWith("Tue 6 Apr · week 14", page.Find("[role=dialog] p").TextContent, StringComparison.Ordinal));
        await page.WaitForAssertionAsync(() => panel.VerifyInvoke("open"));
    }

    [Fact]
    public async Task A_block_is_given_another_name_and_a_blank_one_is_refused_at_its_field()
    {
        var page = Page();
        await page.WaitForElementAsync(".cal");
        await page.InvokeAsync(() => page.Find(".block-edit").ClickAsync());
        await page.WaitForElementAsync("#block-name");
        await page.InvokeAsync(() => page.Find("#block-name").InputAsync(" "));
        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());
        Assert.Equal("Enter a name of up to 100 characters.", page.Find(".edit-block .field-error").TextContent);

        await page.InvokeAsync(() => page.Find("#block-name").InputAsync("Lakeside at last"));
        await page.InvokeAsync(() => page.Find(".edit-block").SubmitAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("Lakeside at last", page.Find("h1").TextContent));
        Assert.Empty(page.FindAll(".edit-block"));
        await page.WaitForAssertionAsync(() => JSInterop.VerifyFocusAsyncInvoke(calledTimes: 1));
        Assert.Equal("Lakeside at last", (await Get<BlockService>().FindAsync(Me.Id, new BlockId(_block)))!.Request.Name);
    }

    [Fact]
    public async Task The_place_in_the_navigation_leads_to_the_block_of_today_else_the_next_else_the_latest_else_the_list()
    {
        await Render<CurrentBlock>(p => p.AddCascadingValue(Me)).WaitForAssertionAsync(
            () => Assert.EndsWith(BlockUrls.Of(new BlockId(_block)), Get<NavigationManager>().Uri, StringComparison.Ordinal));

        var queries = Get<BlockQueries>();
        Assert.Equal(_block, (await queries.CurrentAsync(Me.Id, new DateOnly(2026, 12, 1)))?.Value);
        Assert.Equal(_block, (await queries.CurrentAsync(Me.Id, new DateOnly(2028, 1, 1)))?.Value);
        await Get<BlockService>().DeleteAsync(Me.Id, new BlockId(_block));
        await Render<CurrentBlock>(p => p.AddCascadingValue(Me)).WaitForAssertionAsync(
            () => Assert.EndsWith(BlockUrls.List, Get<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_block_without_a_back_to_back_that_counts_says_where_one_would()
    {
        var plan = (await Get<BlockQueries>().PlanAsync(Me.Id, new BlockId(_block), default))!.Block.Plan;
        Assert.DoesNotContain("target is", (await DrawnAsync()).Markup, StringComparison.Ordinal);
        foreach (var (version, pair) in plan.Pairs.Where(pair => pair.Second.Date >= plan.EndDate.AddDays(-63)).Index())
        {
            await EditAsync(version, new PlanEdit.SkipPair(pair.Date));
        }

        Assert.Contains(
            "This block has no back-to-back in its last nine weeks, where it would count. The target is ", (await DrawnAsync()).Find("p.note-warn").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_below_its_target_says_that_it_never_breaks_a_limit_only_where_it_breaks_none()
    {
        var ahead = GallerySamples.TooMuch with { StartDate = new(2027, 3, 22), Goal = new Goal.Race(new(2027, 6, 19), Distance.FromMiles(50), null) };
        var block = Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(ahead))).Block;
        var plan = block.Plan;
        _block = block.Id.Value;
        var page = await DrawnAsync();
        Assert.Contains(" It never breaks a limit.", page.Find("p.note-warn").TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => page.Find("p.note-warn button").ClickAsync());
        var ways = await page.WaitForElementAsync("section[aria-labelledby=edit-block-ways]");
        Assert.All(Get<BlockService>().WaysOut(block.Request).Alternatives, way => Assert.Contains(AlternativeText.Of(way, Miles), ways.TextContent, StringComparison.Ordinal));

        var easy = plan.Sessions.First(session => session.Kind == SessionKind.Easy);
        await EditAsync(0, new PlanEdit.SetDistance(easy.Date, easy.Distance * 2.5));

        var told = (await DrawnAsync()).Find("p.note-warn").TextContent;
        Assert.StartsWith("This block reaches ", told, StringComparison.Ordinal);
        Assert.DoesNotContain("never breaks a limit", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_block_with_a_lowered_target_says_what_the_race_asks_for()
    {
        var lowered = GallerySamples.Request with { Target = new Target(Distance.FromMiles(12), null) };
        _block = Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(lowered))).Block.Id.Value;

        Assert.Matches("You lowered the target to 12 mi; the race asks for about [0-9.]+[.]", (await DrawnAsync()).Markup);
    }

    private async Task EditAsync(int version, PlanEdit edit) =>
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, new BlockId(_block), version, edit));

    private async Task<IRenderedComponent<BlockOverview>> DrawnAsync()
    {
        var page = Page();
        await page.WaitForElementAsync(".cal");
        return page;
    }

    private IRenderedComponent<BlockOverview> Page() => Render<BlockOverview>(p => p.Add(b => b.Id, _block).AddCascadingValue(Me));
}
