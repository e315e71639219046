using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Pages;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Tests.Support;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

/// <summary>How much of a block is drawn on which screen.</summary>
public sealed class PlanWorkspaceScreenTests : TrailTestContext
{
    private Guid _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        _block = Assert.IsType<KeepOutcome.Kept>(await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request))).Block.Id.Value;
    }

    [Fact]
    public async Task A_small_screen_gets_the_days_of_its_open_weeks_and_all_of_them_when_it_becomes_wide()
    {
        var script = JSInterop.SetupModule("./js/calendar.js");
        script.Setup<bool>("isNarrow").SetResult(true);
        script.Mode = JSRuntimeMode.Loose;
        var page = await PageAsync();
        Assert.Equal(13, page.FindAll(".cal-line").Count);
        Assert.Empty(page.FindAll("#week-20 [data-day]"));
        Assert.Empty(page.FindAll(".day-edit"));

        await page.InvokeAsync(() => page.FindComponent<PlanWorkspace>().Instance.DrawAllAsync());

        Assert.Equal(7, page.FindAll("#week-20 [data-day]").Count);
        Assert.NotEmpty(page.FindAll(".day-edit"));
    }

    [Fact]
    public async Task A_workout_is_drawn_as_a_profile_above_its_steps()
    {
        var page = await PageAsync();
        var plan = (await Get<BlockQueries>().PlanAsync(Me.Id, new BlockId(_block), default))!.Block.Plan;
        var workout = plan.Sessions.First(session => session.Date > GallerySamples.Today && session.Kind == SessionKind.Quality);
        await page.InvokeAsync(() => page.Find($"[data-day=\"{workout.Date:yyyy-MM-dd}\"]").ClickAsync());

        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll("[role=dialog] .panel-profile .profile-hard")));
        Assert.Contains("M", page.Find("[role=dialog] .profile-hard").GetAttribute("d"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(page.Find("[role=dialog] .profile").GetAttribute("aria-label")));
    }

    private async Task<IRenderedComponent<BlockOverview>> PageAsync()
    {
        var page = Render<BlockOverview>(p => p.Add(b => b.Id, _block).AddCascadingValue(Me));
        await page.WaitForAssertionAsync(() => Assert.NotEmpty(page.FindAll(".cal-week")));
        return page;
    }
}
