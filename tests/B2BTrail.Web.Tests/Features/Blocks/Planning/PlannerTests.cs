using AngleSharp.Dom;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;
using MudBlazor;

namespace B2BTrail.Web.Tests.Features.Blocks.Planning;

public sealed class PlannerTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task An_empty_form_says_what_is_still_needed()
    {
        var page = await PageAsync();

        Assert.Contains("Still needed: race day, race distance, weekly distance, longest run.", page.Find("[role=status]").TextContent);
        Assert.Empty(page.FindAll(".field-error"));
        Assert.Empty(page.FindAll("[aria-live]"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_first_ultra_is_told_beside_the_goal_and_in_no_fold(bool isRace)
    {
        var draft = PlannerForm.From(GallerySamples.Request, new PlannerForm { Pace = "12:52", IsRace = isRace });
        draft.IsRace = isRace;
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", draft);
        var page = await PageAsync();

        Assert.DoesNotContain("hard minutes", Tick().TextContent, StringComparison.Ordinal);
        await page.InvokeAsync(() => Tick().QuerySelector("input")!.ChangeAsync(true));

        Assert.True(page.Instance.Form!.IsFirstUltra);
        Assert.Contains("Workouts have at most 75% of the usual hard minutes.", Tick().TextContent, StringComparison.Ordinal);
        Assert.Null(Tick().Closest("details"));

        IElement Tick() => page.FindAll("label.tick").Single(label => label.TextContent.Contains("This is my first ultra", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_was_typed_is_there_again_in_another_unit()
    {
        var draft = PlannerForm.From(GallerySamples.Request, new PlannerForm { Unit = Me.Preferences.Unit == DistanceUnit.Mile ? DistanceUnit.Kilometre : DistanceUnit.Mile, Pace = "9:00" });
        (draft.StartDate, draft.Name, draft.Weekly) = (Me.Today, "Another one", 33);
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", draft);

        var form = (await PageAsync()).Instance.Form!;

        Assert.Equal(("Another one", Me.Preferences.Unit), (form.Name, form.Unit));
        Assert.Equal(33 * draft.Unit.Meters() / form.Unit.Meters(), form.Weekly!.Value, 0.006);
    }

    [Fact]
    public async Task A_way_out_can_be_taken_and_its_offer_ends_with_the_page()
    {
        var blank = new PlannerForm { Pace = "12:52", IsRace = true };
        var draft = PlannerForm.From(GallerySamples.TooMuch, blank);
        (draft.StartDate, draft.RaceDate) = (Me.Today, Me.Today.AddDays(12 * 7));
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", draft);
        var page = await PageAsync();
        await page.WaitForElementAsync("ul[aria-label='Ways to reach your target'] button");

        await page.InvokeAsync(() => WayOut().ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.StartsWith("You can reach", page.Find("[role=status]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Single(Get<ISnackbar>().ShownSnackbars);

        await page.InvokeAsync(() => page.Instance.DisposeAsync().AsTask());
        Assert.Empty(Get<ISnackbar>().ShownSnackbars);

        IElement WayOut() => page.FindAll("ul[aria-label='Ways to reach your target'] li")
            .First(line => !line.TextContent.Contains("of the target", StringComparison.Ordinal)).QuerySelector("button")!;
    }

    [Fact]
    public async Task A_block_that_overlaps_another_names_it_and_its_days_and_is_saved_only_when_told_so()
    {
        Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request)));
        var draft = PlannerForm.From(GallerySamples.Request, new PlannerForm { Pace = "12:52", IsRace = true });
        (draft.StartDate, draft.Name) = (Me.Today, "Another one");
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", draft);
        var page = await PageAsync();
        await page.WaitForAssertionAsync(() => Assert.False(Save(page).HasAttribute("disabled")));

        await page.InvokeAsync(() => Save(page).ClickAsync());
        await page.WaitForAssertionAsync(() => Assert.Contains("Lakeside 50 also covers ", page.Find("[role=alertdialog] li").TextContent, StringComparison.Ordinal));
        Assert.Contains("to Sat 12 Jun", page.Find("[role=alertdialog] li").TextContent, StringComparison.Ordinal);
        Assert.Equal(1, (await Get<BlockQueries>().ListAsync(Me.Id, BlockFilter.All, 0, 9)).Total);

        await page.InvokeAsync(() => Answer(page, "Cancel").ClickAsync());
        Assert.Empty(page.FindAll("[role=alertdialog]"));
        await page.InvokeAsync(() => Save(page).ClickAsync());
        await page.WaitForElementAsync("[role=alertdialog]");
        await page.InvokeAsync(() => Answer(page, "Save anyway").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Contains("/blocks/", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        Assert.Equal(2, (await Get<BlockQueries>().ListAsync(Me.Id, BlockFilter.All, 0, 9)).Total);
    }

    [Fact]
    public async Task A_block_that_overlaps_another_ends_it_the_day_before_where_the_runner_says_so_and_that_is_undone()
    {
        var other = Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request))).Block;
        var draft = PlannerForm.From(GallerySamples.Request, new PlannerForm { Pace = "12:52", IsRace = true });
        (draft.StartDate, draft.Name) = (Me.Today.AddDays(4), "Another one");
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", draft);
        var page = await PageAsync();
        await page.WaitForAssertionAsync(() => Assert.False(Save(page).HasAttribute("disabled")));
        await page.InvokeAsync(() => Save(page).ClickAsync());
        await page.WaitForElementAsync("[role=alertdialog]");

        await page.InvokeAsync(() => page.FindAll("[role=alertdialog] button").Single(button => button.TextContent.StartsWith($"End “{NameText.Isolated("Lakeside 50")}” on ", StringComparison.Ordinal)).Click());

        await page.WaitForAssertionAsync(() => Assert.Contains("/blocks/", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var saved = (await Get<BlockQueries>().ListAsync(Me.Id, BlockFilter.All, 0, 9)).Items.Single(block => block.Id != other.Id);
        var ended = (await Get<BlockService>().FindAsync(Me.Id, other.Id))!;
        Assert.Equal(saved.StartDate.AddDays(-1), ended.EndDate);
        Assert.Equal(other.Plan.Sessions.Where(session => session.Date <= ended.EndDate), ended.Plan.Sessions);
        Assert.Equal(saved.Id, await Get<BlockQueries>().FollowedOnAsync(Me.Id, saved.StartDate));
        Assert.Equal($"The block ends on {B2BTrail.Web.Units.UnitText.Day(ended.EndDate)}.", PlanChangeText.For((await Get<PlanEditService>().HistoryAsync(Me.Id, other.Id))[0].Change, Miles));

        var offer = Get<ISnackbar>().ShownSnackbars.Last();
        Assert.Contains($"“{NameText.Isolated("Lakeside 50")}” now ends on ", offer.Message, StringComparison.Ordinal);
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().UndoAsync(Me.Id, other.Id, ended.Version));
        Assert.Equal(other.Plan.Sessions, (await Get<BlockService>().FindAsync(Me.Id, other.Id))!.Plan.Sessions);
    }

    [Fact]
    public async Task An_ultras_usual_distance_is_one_press_and_another_is_typed_in_words()
    {
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", PlannerForm.From(GallerySamples.Request, new PlannerForm { Pace = "12:52", IsRace = true }));
        var page = await PageAsync();

        await page.InvokeAsync(() => page.FindAll(".race-distances button").Single(button => button.TextContent == "100K").Click());
        Assert.Equal(100_000, page.Instance.Form!.ToInput().Race!.DistanceMeters!.Value, 1);
        Assert.Equal("true", page.FindAll(".race-distances button").Single(button => button.TextContent == "100K").GetAttribute("aria-pressed"));

        await page.InvokeAsync(() => page.Find("input[name=race-distance]").InputAsync("50 K"));
        Assert.Equal(50_000, page.Instance.Form!.ToInput().Race!.DistanceMeters!.Value, 1);
        await page.InvokeAsync(() => page.Find("input[name=race-distance]").InputAsync("50 parsecs"));
        Assert.Contains("Enter a distance, such as 12.5 or 50K.", page.Markup, StringComparison.Ordinal);
    }

    private static AngleSharp.Dom.IElement Answer(IRenderedComponent<Planner> page, string name) => page.FindAll("[role=alertdialog] button").Single(button => button.TextContent == name);

    private static AngleSharp.Dom.IElement Save(IRenderedComponent<Planner> page) => page.FindAll("button").First(button => button.TextContent.Trim() == "Save block");

    private async Task<IRenderedComponent<Planner>> PageAsync()
    {
        var page = Render<Planner>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=status]");
        return page;
    }
}
