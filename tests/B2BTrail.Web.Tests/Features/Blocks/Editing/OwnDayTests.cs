using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Gallery;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Tests.Support;
using B2BTrail.Web.Units;
using Bunit;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

/// <summary>What is said of a day that the runner changed: their own edit first, then why the plan had something else.</summary>
public sealed class OwnDayTests : TrailTestContext
{
    private static readonly DateOnly Tuesday = GallerySamples.Today.AddDays(10);
    private BlockId _block;

    public override async Task InitializeAsync()
    {
        await OpenStoreAsync();
        var kept = await Get<BlockService>().KeepAsync(Me.Id, BlockId.New(), BlockInput.From(GallerySamples.Request));
        _block = Assert.IsType<KeepOutcome.Kept>(kept).Block.Id;
    }

    [Fact]
    public async Task A_distance_of_the_runners_own_is_the_main_reason_and_the_plans_reasons_are_of_the_first_distance()
    {
        var before = await WhyAsync();
        var planned = Miles.InWords(before.Session.Distance);
        await EditAsync(new PlanEdit.SetDistance(Tuesday, Distance.FromMiles(5)));

        var panel = await PanelAsync();

        var reasons = panel.Find(".panel-fold");
        Assert.Equal("Why 5 mi", reasons.QuerySelector("b")!.TextContent);
        Assert.Equal("Main reason: You set 5 miles. your choice", reasons.QuerySelectorAll("p")[^2].TextContent.Trim());
        Assert.Equal($"Why the plan had {planned}:", reasons.QuerySelectorAll("p")[^1].TextContent);
        Assert.DoesNotContain("Main reason", reasons.QuerySelector("ol")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"The week was planned with {Miles.InWords(before.Week.Distance)}; this was this day’s share of it.", reasons.QuerySelector("ol")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_panel_tells_one_time_for_the_run_as_it_stands()
    {
        var planned = (await WhyAsync()).Session;
        await EditAsync(new PlanEdit.SetDistance(Tuesday, Distance.FromMiles(5)));

        var panel = await PanelAsync();

        var session = (await WhyAsync()).Session;
        Assert.NotEqual(UnitText.RoughTime(planned.Duration), UnitText.RoughTime(session.Duration));
        Assert.Contains($"about {UnitText.RoughTime(session.Duration)}", panel.Find(".panel-facts").TextContent, StringComparison.Ordinal);
        Assert.StartsWith($"{UnitText.Time(session.Duration)}: 5 miles", panel.FindAll(".panel-fold p")[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(UnitText.Time(planned.Duration), panel.Find("[role=dialog]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_tells_the_time_of_the_run_before_it_is_saved()
    {
        var block = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        var state = (await Get<PlanEditService>().StateAsync(Me.Id, _block))!;

        var preview = EditPreview.Of(state, new PlanEdit.SetDistance(Tuesday, Distance.FromMiles(5)));

        var change = Assert.Single(preview.Change!.Sessions);
        var times = $" About {UnitText.RoughTime(change.After.Duration)} instead of {UnitText.RoughTime(change.Before.Duration)}. ";
        Assert.Contains(times, DayText.Effect(preview, block, Miles), StringComparison.Ordinal);
        await EditAsync(preview.Edit);
        Assert.Equal(change.After.Duration, (await WhyAsync()).Session.Duration);
    }

    [Fact]
    public async Task A_day_that_was_skipped_says_so_before_why_the_plan_had_a_run()
    {
        await EditAsync(new PlanEdit.Skip(Tuesday));

        var why = await WhyAsync();

        Assert.Equal(("You skipped this day.", "your choice"), ReasonText.First(why, DistanceUnit.Mile));
        Assert.NotNull(why.Planned);
    }

    [Fact]
    public async Task A_planned_day_is_logged_by_a_word_for_any_kind_of_session()
    {
        var day = await PanelAsync(Tuesday);

        Assert.Equal(["Log it", "Log this session"], day.FindAll($"a[href='{RunUrls.NewOn(Tuesday)}']").Select(link => link.TextContent.Trim()));
    }

    [Fact]
    public async Task A_run_that_was_only_moved_keeps_the_reasons_of_its_distance()
    {
        var before = (await WhyAsync()).Session;
        await EditAsync(new PlanEdit.Move(Tuesday, Tuesday.AddDays(-1)));

        var why = (await Get<BlockQueries>().WhyAsync(Me.Id, _block, Tuesday.AddDays(-1), CancellationToken.None))!;

        Assert.False(why.IsOwn);
        Assert.Equal(before.Why, why.Session.Why);
    }

    private async Task EditAsync(PlanEdit edit) =>
        Assert.IsType<PlanEditOutcome.Done>(await Get<PlanEditService>().EditAsync(Me.Id, _block, 0, edit));

    private async Task<DayWhy> WhyAsync() => (await Get<BlockQueries>().WhyAsync(Me.Id, _block, Tuesday, CancellationToken.None))!;

    private async Task<IRenderedComponent<DayPanel>> PanelAsync(DateOnly? today = null)
    {
        var block = (await Get<BlockQueries>().OpenAsync(Me.Id, _block, default))!;
        var why = await WhyAsync();
        return Render<DayPanel>(p => p
            .Add(c => c.Block, block)
            .Add(c => c.Day, block.Sessions.Single(session => session.Date == Tuesday))
            .Add(c => c.Why, why)
            .Add(c => c.IsChosen, true)
            .Add(c => c.Runner, Me.Id)
            .Add(c => c.Text, Miles)
            .Add(c => c.Today, today ?? Me.Today));
    }
}
