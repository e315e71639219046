using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>What was typed into the form of a run and not saved.</summary>
public sealed class RunDraftTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task A_run_typed_for_another_day_does_not_fill_the_form_of_a_day_or_a_race()
    {
        await TypedAsync(RunUrls.New, "4");

        var page = await OpenAsync(RunUrls.NewOn(Me.Today));
        Assert.Equal("", ValueOf(page, "distance"));
        Assert.Empty(page.FindAll("section[role=status]"));

        page = await OpenAsync(RunUrls.NewRace(Me.Today.AddDays(-2), new Distance(50_000), "Ridge"));
        Assert.Equal("31.07", ValueOf(page, "distance"));
    }

    [Fact]
    public async Task A_form_that_is_open_follows_the_address_to_another_day()
    {
        var page = await TypedAsync(RunUrls.NewOn(Me.Today), "4");

        await page.InvokeAsync(() => Get<NavigationManager>().NavigateTo(RunUrls.New));

        await page.WaitForAssertionAsync(() => Assert.Equal("", ValueOf(page, "distance")));
    }

    [Fact]
    public async Task What_comes_back_is_told_of_and_can_be_started_over()
    {
        await TypedAsync(RunUrls.NewOn(Me.Today), "4");
        var page = await OpenAsync(RunUrls.NewOn(Me.Today));
        Assert.Equal("4", ValueOf(page, "distance"));
        Assert.Contains("You typed this earlier and have not saved it.", page.Find("section[role=status]").TextContent);

        await page.InvokeAsync(() => page.Find("section[role=status] button").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.Equal("", ValueOf(page, "distance")));
        Assert.Equal("", ValueOf(await OpenAsync(RunUrls.NewOn(Me.Today)), "distance"));
    }

    private static string ValueOf(IRenderedComponent<RunEditor> page, string field) => page.Find($"input[name={field}]").GetAttribute("value") ?? "";

    // Leaving keeps at once what a pause would have kept.
    private async Task<IRenderedComponent<RunEditor>> TypedAsync(string url, string distance)
    {
        var page = await OpenAsync(url);
        await page.InvokeAsync(() => page.Find("[name=distance]").InputAsync(distance));
        await page.InvokeAsync(() => page.Instance.DisposeAsync().AsTask());
        return page;
    }

    private async Task<IRenderedComponent<RunEditor>> OpenAsync(string url)
    {
        Get<NavigationManager>().NavigateTo(url);
        var page = Render<RunEditor>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        return page;
    }
}
