using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Tests.Support;
using Bunit;
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

    [Fact]
    public async Task A_way_out_can_be_taken_and_its_offer_ends_with_the_page()
    {
        var blank = new PlannerForm { Pace = "12:52", IsRace = true };
        var draft = PlannerForm.From(GallerySamples.TooMuch, blank);
        (draft.StartDate, draft.RaceDate) = (Me.Today, Me.Today.AddDays(12 * 7));
        await Get<AutosaveService>().KeepAsync(Me.Id, "planner", draft);
        var page = await PageAsync();
        await page.WaitForElementAsync("ul[aria-label='Ways to reach your target'] button");

        await page.FindAll("ul[aria-label='Ways to reach your target'] button")[0].ClickAsync();
        await page.WaitForAssertionAsync(() => Assert.StartsWith("You can reach", page.Find("[role=status]").TextContent.Trim(), StringComparison.Ordinal));
        Assert.Single(Get<ISnackbar>().ShownSnackbars);

        await page.InvokeAsync(() => page.Instance.DisposeAsync().AsTask());
        Assert.Empty(Get<ISnackbar>().ShownSnackbars);
    }

    private async Task<IRenderedComponent<Planner>> PageAsync()
    {
        var page = Render<Planner>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=status]");
        return page;
    }
}
