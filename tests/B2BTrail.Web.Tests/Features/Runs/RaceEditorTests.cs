using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using Bunit;
using Microsoft.AspNetCore.Components;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>The form of a run, opened to log a race.</summary>
public sealed class RaceEditorTests : TrailTestContext
{
    public override Task InitializeAsync() => OpenStoreAsync();

    [Fact]
    public async Task A_form_opened_for_a_race_has_what_is_known_of_it_to_be_changed()
    {
        var race = new Distance(50_000);
        Get<NavigationManager>().NavigateTo(RunUrls.NewRace(Me.Today.AddDays(-2), race, "Ridge & Canyon 50K"));
        var form = await NewAsync();

        Assert.True(form.Find("input[name=race]").HasAttribute("checked"));
        Assert.Equal(("31.07", "Ridge & Canyon 50K"), (form.Find("input[name=distance]").GetAttribute("value"), form.Find("input[name=name]").GetAttribute("value")));
        await form.InvokeAsync(() => form.Find("[name=distance]").InputAsync("31.4"));
        await form.InvokeAsync(() => form.Find("form").SubmitAsync());

        await form.WaitForAssertionAsync(() => Assert.EndsWith("/runs", Get<NavigationManager>().Uri, StringComparison.Ordinal));
        var run = Assert.Single((await Get<RunService>().ListAsync(Me.Id, RunFilter.All, 0, 10)).Items);
        Assert.Equal((Me.Today.AddDays(-2), true, "Ridge & Canyon 50K", "31.4 mi"), (run.LocalDate, run.Entry.IsRace, run.Entry.Name, Miles.Distance(run.Distance)));
    }

    [Fact]
    public async Task What_was_typed_before_stays_beside_what_is_known_of_the_race()
    {
        await Get<AutosaveService>().KeepAsync(Me.Id, $"run/new/{Me.Today.AddDays(-2):yyyy-MM-dd}", new RunForm { Unit = DistanceUnit.Mile, Date = Me.Today.AddDays(-2), Distance = 29, Notes = "Blisters" });
        Get<NavigationManager>().NavigateTo(RunUrls.NewRace(Me.Today.AddDays(-2), new Distance(50_000), "Ridge"));
        var form = await NewAsync();

        Assert.Equal(("29", "Ridge", "Blisters"), (form.Find("input[name=distance]").GetAttribute("value"), form.Find("input[name=name]").GetAttribute("value"), form.Find("[name=notes]").GetAttribute("value") ?? form.Find("[name=notes]").TextContent));
    }

    [Theory]
    [InlineData("race=many")]
    [InlineData("race=-5")]
    [InlineData("race=99999999999")]
    public async Task A_race_of_no_distance_in_the_address_is_none(string query)
    {
        Get<NavigationManager>().NavigateTo($"{RunUrls.New}?{query}&name=Ridge");

        var form = await NewAsync();

        Assert.False(form.Find("input[name=race]").HasAttribute("checked"));
        Assert.True(string.IsNullOrEmpty(form.Find("input[name=name]").GetAttribute("value")));
    }

    private async Task<IRenderedComponent<RunEditor>> NewAsync()
    {
        var page = Render<RunEditor>(p => p.AddCascadingValue(Me));
        await page.WaitForElementAsync("form");
        return page;
    }
}
