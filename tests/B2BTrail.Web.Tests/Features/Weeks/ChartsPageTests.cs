using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Weeks;

public sealed class ChartsPageTests : TrailTestContext
{
    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var run = new RunInput { LocalDate = Me.Today, DistanceMeters = 16_093.44 };
        Assert.IsType<RunOutcome.Saved>(await Get<RunService>().LogAsync(Me.Id, RunId.New(), run));
    }

    [Fact]
    public async Task Twelve_weeks_are_shown_where_nothing_was_asked()
    {
        var page = await PageAsync();

        Assert.StartsWith("12 weeks, 10 mi done", page.Find("[role=img]").GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.NotEqual("", page.Find("path.part-unplanned").GetAttribute("d"));
    }

    [Fact]
    public async Task A_store_that_answers_at_the_second_try_is_drawn_in_full()
    {
        await BreakAsync("Runs");
        var page = Render<ChartsPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=alert]");

        await MendAsync("Runs");
        await page.Find("[role=alert] button").ClickAsync();

        await page.WaitForAssertionAsync(() => Assert.NotEqual("", page.Find("path.part-unplanned").GetAttribute("d")));
    }

    [Fact]
    public async Task A_range_of_ones_own_starts_from_what_is_shown()
    {
        var page = await PageAsync();

        await page.FindAll("fieldset")[0].QuerySelectorAll("input")[^1].ChangeAsync("on");

        Assert.True(page.FindAll("fieldset")[0].QuerySelectorAll("input")[^1].HasAttribute("checked"));
        Assert.DoesNotContain("from=", Get<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private async Task<IRenderedComponent<ChartsPage>> PageAsync()
    {
        var page = Render<ChartsPage>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("[role=img]");
        return page;
    }
}
