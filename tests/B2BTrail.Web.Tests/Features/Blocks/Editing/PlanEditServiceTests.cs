using System.Net;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Editing;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Blocks.Editing;

public sealed class PlanEditServiceTests(SpringApp api) : IClassFixture<SpringApp>
{
    private static readonly DateOnly Thursday = SpringApp.Today.AddDays(1);
    private static readonly DateOnly Friday = SpringApp.Today.AddDays(2);
    private static readonly DateOnly Saturday = SpringApp.Today.AddDays(3);

    [Fact]
    public async Task A_moved_run_keeps_its_id_and_is_the_runners_own_from_then_on()
    {
        var block = await BlockInProgress.StartAsync(api);
        var thursday = (await block.PlanAsync()).OnlySessionOn(Thursday)!;

        var done = Assert.IsType<PlanEditOutcome.Done>(await block.EditAsync(new PlanEdit.Move(Thursday, Friday)));

        Assert.Equal(1, done.Version);
        var plan = await block.PlanAsync();
        Assert.Equal((thursday.Id, thursday.Distance, SessionLock.Edited), (plan.OnlySessionOn(Friday)!.Id, plan.OnlySessionOn(Friday)!.Distance, plan.OnlySessionOn(Friday)!.Lock));
        Assert.Equal((SessionKind.Rest, SessionLock.Edited), (plan.OnlySessionOn(Thursday)!.Kind, plan.OnlySessionOn(Thursday)!.Lock));
        var shown = (await block.ViewAsync()).Weeks.SelectMany(w => w.Sessions).Single(d => d.Date == Friday);
        Assert.Equal(SessionKind.Rest, shown.FirstPlanned!.Kind);
    }

    [Fact]
    public async Task What_was_done_can_be_undone_and_redone_step_by_step()
    {
        var block = await BlockInProgress.StartAsync(api);
        var kept = await block.PlanAsync();
        await block.EditAsync(new PlanEdit.Move(Thursday, Friday));
        var moved = await block.PlanAsync();
        await block.EditAsync(new PlanEdit.SkipPair(Saturday));
        var skipped = await block.PlanAsync();

        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        Assert.Equal(moved.Sessions, (await block.PlanAsync()).Sessions);
        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        Assert.Equal(kept.Sessions, (await block.PlanAsync()).Sessions);
        Assert.Equal((false, true), (await block.ViewAsync()).Can);
        await block.OnPlanAsync((service, version) => service.RedoAsync(block.Runner, block.Id, version));
        await block.OnPlanAsync((service, version) => service.RedoAsync(block.Runner, block.Id, version));
        Assert.Equal(skipped.Sessions, (await block.PlanAsync()).Sessions);
        Assert.IsType<PlanEditOutcome.Refused>(await block.OnPlanAsync((service, version) => service.RedoAsync(block.Runner, block.Id, version)));
        Assert.Equal(
            [ChangeCause.Redone, ChangeCause.Redone, ChangeCause.Undone, ChangeCause.Undone, ChangeCause.Edited, ChangeCause.Edited],
            (await block.HistoryAsync()).Select(r => r.Cause));
    }

    [Fact]
    public async Task A_second_tab_that_is_behind_overwrites_nothing()
    {
        var block = await BlockInProgress.StartAsync(api);
        int seen = await block.VersionAsync();
        await block.EditAsync(seen, new PlanEdit.Skip(Thursday));
        var plan = await block.PlanAsync();

        Assert.Equal(new PlanEditOutcome.Stale(1), await block.EditAsync(seen, new PlanEdit.SetDistance(Saturday, Distance.FromMiles(12))));
        Assert.Equal(plan.Sessions, (await block.PlanAsync()).Sessions);
    }

    [Fact]
    public async Task Of_ten_tabs_that_change_the_plan_at_once_one_does()
    {
        var block = await BlockInProgress.StartAsync(api);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => Task.Run(() => block.EditAsync(0, new PlanEdit.Skip(Thursday.AddDays(7 * i))))));

        Assert.Single(outcomes.OfType<PlanEditOutcome.Done>());
        Assert.Equal(9, outcomes.OfType<PlanEditOutcome.Stale>().Count());
        Assert.Single(await block.HistoryAsync());
    }

    [Fact]
    public async Task Any_earlier_version_can_be_gone_back_to_and_that_be_undone()
    {
        var block = await BlockInProgress.StartAsync(api);
        var kept = await block.PlanAsync();
        await block.EditAsync(new PlanEdit.MovePair(Saturday, Friday));
        var first = await block.PlanAsync();
        await block.EditAsync(new PlanEdit.MarkTimeOff(Saturday.AddDays(7), Saturday.AddDays(9)));
        var last = await block.PlanAsync();

        await block.OnPlanAsync((service, version) => service.RestoreAsync(block.Runner, block.Id, version, 1));
        Assert.Equal(first.Sessions, (await block.PlanAsync()).Sessions);
        await block.OnPlanAsync((service, version) => service.RestoreAsync(block.Runner, block.Id, version, 0));
        Assert.Equal(kept.Sessions, (await block.PlanAsync()).Sessions);
        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        Assert.Equal(last.Sessions, (await block.PlanAsync()).Sessions);
    }

    [Fact]
    public async Task What_cannot_be_planned_any_more_or_not_there_is_refused_and_nothing_changes()
    {
        var block = await BlockInProgress.StartAsync(api);
        var race = (await block.PlanAsync()).Sessions[^1].Date;
        Assert.IsType<PlanEditOutcome.Done>(await block.EditAsync(new PlanEdit.MarkTimeOff(Friday, Friday)));
        var plan = await block.PlanAsync();

        Assert.Equal(
            [EditProblem.PastDay, EditProblem.BlockedDay, EditProblem.RaceDay, EditProblem.OutsideBlock, EditProblem.NoPair, EditProblem.NoRun, EditProblem.Unsafe],
            [
                await ProblemAsync(new PlanEdit.Move(Thursday, SpringApp.Today.AddDays(-1))),
                await ProblemAsync(new PlanEdit.Move(Thursday, Friday)),
                await ProblemAsync(new PlanEdit.Move(race, race.AddDays(-7))),
                await ProblemAsync(new PlanEdit.Move(Thursday, race.AddDays(30))),
                await ProblemAsync(new PlanEdit.SkipPair(Saturday.AddDays(7))),
                await ProblemAsync(new PlanEdit.Skip(Friday)),
                await ProblemAsync(new PlanEdit.SetDistance(Saturday, Distance.FromMiles(60))),
            ]);
        Assert.Equal(plan.Sessions, (await block.PlanAsync()).Sessions);

        async Task<EditProblem> ProblemAsync(PlanEdit edit) => Assert.IsType<PlanEditOutcome.Refused>(await block.EditAsync(edit)).Problem;
    }

    [Fact]
    public async Task A_week_whose_pair_is_torn_apart_is_one_of_a_long_run()
    {
        var block = await BlockInProgress.StartAsync(api);

        var done = Assert.IsType<PlanEditOutcome.Done>(await block.EditAsync(new PlanEdit.Move(Saturday.AddDays(1), Friday.AddDays(-1))));

        Assert.Equal(WeekKind.Long, (await block.PlanAsync()).WeekOf(Saturday).Kind);
        Assert.NotEmpty(done.Change.Sessions);
    }

    [Fact]
    public async Task An_undo_after_the_day_was_run_is_refused()
    {
        var block = await BlockInProgress.StartAsync(api);
        await block.EditAsync(new PlanEdit.SetDistance(SpringApp.Today, Distance.FromMiles(4)));
        await block.RunAsync(SpringApp.Today, Distance.FromMiles(4));

        Assert.Equal(
            EditProblem.PastDay,
            Assert.IsType<PlanEditOutcome.Refused>(await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version))).Problem);
    }

    [Fact]
    public async Task A_deleted_block_comes_back_with_all_its_changes()
    {
        var block = await BlockInProgress.StartAsync(api);
        await block.EditAsync(new PlanEdit.Skip(Thursday));
        await block.EditAsync(new PlanEdit.MovePair(Saturday, Friday));
        var plan = await block.PlanAsync();

        var deleted = Assert.IsType<DeleteOutcome.Deleted>(await api.UseAsync<BlockService, DeleteOutcome>(service => service.DeleteAsync(block.Runner, block.Id)));
        await api.UseAsync<BlockService, RestoreOutcome>(service => service.RestoreAsync(block.Runner, deleted.Item));

        Assert.Equal(plan.Sessions, (await block.PlanAsync()).Sessions);
        Assert.Equal(2, (await block.HistoryAsync()).Count);
        await block.OnPlanAsync((service, version) => service.UndoAsync(block.Runner, block.Id, version));
        Assert.Equal(SessionKind.PairFirst, (await block.PlanAsync()).OnlySessionOn(Saturday)!.Kind);
    }

    [Fact]
    public async Task Programs_read_the_plan_as_it_stands()
    {
        var block = await BlockInProgress.StartAsync(api);
        await block.EditAsync(new PlanEdit.SetDistance(Thursday, Distance.FromMiles(3)));

        var answer = (await block.Program.Get($"/api/v1/blocks/{block.Id.Value}")).Must(HttpStatusCode.OK).Json;

        var session = answer["weeks"]!.AsArray().SelectMany(w => w!["sessions"]!.AsArray()).Single(s => (string)s!["date"]! == $"{Thursday:yyyy-MM-dd}")!;
        Assert.Equal(3 * 1609.344, (double)session["distanceMeters"]!, 3);
        Assert.NotEmpty(session["why"]!.AsArray());
    }
}
