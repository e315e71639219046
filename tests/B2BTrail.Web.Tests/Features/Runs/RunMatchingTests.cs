using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Runs;

public sealed class RunMatchingTests(ApiApp api) : IClassFixture<ApiApp>
{
    [Fact]
    public async Task A_run_fulfils_the_session_of_its_day()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var session = FirstRun(block);
        Assert.Equal(session.Id, (await LogAsync(runnerId, session.Date)).SessionId);
        Assert.Equal(session.Id, (await LogAsync(runnerId, session.Date)).SessionId);
    }

    [Fact]
    public async Task A_run_on_a_rest_day_makes_up_for_the_session_that_was_missed_the_day_before()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var missed = RestDays(block).First(day => day.Before is not null);
        Assert.Null((await LogAsync(runnerId, missed.Day.Date, missed.Before!.Distance.Meters / 2)).SessionId);
        Assert.Equal(missed.Before.Id, (await LogAsync(runnerId, missed.Day.Date, missed.Before.Distance.Meters)).SessionId);
        Assert.Null((await LogAsync(runnerId, missed.Day.Date, missed.Before.Distance.Meters)).SessionId);
    }

    [Fact]
    public async Task A_run_on_a_rest_day_leaves_the_session_of_the_next_day_to_be_run()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var (rest, _, after) = RestDays(block).First(day => day is { Before: null, After: not null });
        Assert.Null((await LogAsync(runnerId, rest.Date, after!.Distance.Meters)).SessionId);
    }

    [Fact]
    public async Task A_run_that_moves_is_matched_anew()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var sessions = Running(block).Take(2).ToList();
        var run = await LogAsync(runnerId, sessions[0].Date);
        var moved = await ChangeAsync(runnerId, run.Id, RunInput.From(run) with { LocalDate = sessions[1].Date });
        Assert.Equal(sessions[1].Id, moved.SessionId);
        var away = await ChangeAsync(runnerId, run.Id, new RunInput { LocalDate = new(2026, 1, 1), DistanceMeters = 1 });
        Assert.Null(away.SessionId);
    }

    [Fact]
    public async Task What_the_runner_linked_stays()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var sessions = Running(block).Take(2).ToList();
        var run = await LogAsync(runnerId, sessions[0].Date);
        Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(log => log.LinkAsync(runnerId, run.Id, sessions[1].Id)));
        var moved = await ChangeAsync(runnerId, run.Id, new RunInput { LocalDate = sessions[0].Date.AddDays(-300), DistanceMeters = 1 });
        Assert.Equal((sessions[1].Id, LinkedBy.Hand), (moved.SessionId, moved.LinkedBy));

        Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(log => log.LinkAsync(runnerId, run.Id, null)));
        Assert.Null((await ChangeAsync(runnerId, run.Id, new RunInput { LocalDate = sessions[0].Date, DistanceMeters = 1 })).SessionId);
    }

    [Fact]
    public async Task Saying_none_unlinks_and_saying_nothing_does_not()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var session = FirstRun(block);
        var run = await LogAsync(runnerId, session.Date);
        Assert.Equal(session.Id, (await ChangeAsync(runnerId, run.Id, new RunInput { LocalDate = session.Date, DistanceMeters = 2 })).SessionId);
        var none = await ChangeAsync(runnerId, run.Id, new RunInput { LocalDate = session.Date, DistanceMeters = 2, PlannedSessionId = null });
        Assert.Equal((null, LinkedBy.Hand), (none.SessionId, none.LinkedBy));
    }

    [Fact]
    public async Task Sessions_that_are_still_to_come_are_not_offered_for_a_link()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var today = Running(block).ElementAt(3).Date;
        var run = await LogAsync(runnerId, today);
        var offered = await api.UseAsync<SessionChoices, IReadOnlyList<SessionChoice>>(choices => choices.AroundAsync(runnerId, run, today, default));
        Assert.Equal(today, offered[^1].Date);
        Assert.True(offered.Count > 1);
    }

    [Fact]
    public async Task A_rest_day_is_no_session_to_link_to()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var rest = block.Weeks.SelectMany(week => week.Sessions).First(s => s.Kind == SessionKind.Rest);
        var run = await LogAsync(runnerId, FirstRun(block).Date);
        var refused = Assert.IsType<RunOutcome.Refused>(await api.UseAsync<RunService, RunOutcome>(log => log.LinkAsync(runnerId, run.Id, rest.Id)));
        Assert.Equal(["plannedSessionId"], refused.Errors.Paths);
    }

    [Fact]
    public async Task Keeping_a_block_matches_the_runs_that_were_there_before()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var earlier = await LogAsync(runnerId, new(2027, 1, 9));
        var byHand = await LogAsync(runnerId, new(2027, 1, 10));
        await api.UseAsync<RunService, RunOutcome>(log => log.LinkAsync(runnerId, byHand.Id, null));
        var before = await LogAsync(runnerId, new(2026, 12, 1));
        Assert.Null(earlier.SessionId);

        var block = await KeepAsync(runnerId);
        Assert.Equal(new DateOnly(2027, 1, 9), SessionOf(block, (await FindAsync(runnerId, earlier.Id))!.SessionId).Date);
        Assert.Null((await FindAsync(runnerId, byHand.Id))!.SessionId);
        Assert.Null((await FindAsync(runnerId, before.Id))!.SessionId);
    }

    [Fact]
    public async Task The_block_kept_last_is_followed()
    {
        var (runnerId, first) = await RunnerWithBlockAsync();
        api.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await KeepAsync(runnerId);
        var run = await LogAsync(runnerId, FirstRun(second).Date);
        Assert.Equal(FirstRun(second).Id, run.SessionId);
        Assert.Equal(second.Id, await api.UseAsync<BlockQueries, BlockId?>(blocks => blocks.FollowedOnAsync(runnerId, run.LocalDate)));
        await DeleteAsync(runnerId, second.Id);
        Assert.Equal(first.Id, await api.UseAsync<BlockQueries, BlockId?>(blocks => blocks.FollowedOnAsync(runnerId, run.LocalDate)));
    }

    [Fact]
    public async Task A_removed_block_leaves_its_runs_and_comes_back_with_their_links()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var sessions = Running(block).Take(3).ToList();
        var matched = await LogAsync(runnerId, sessions[0].Date);
        var byHand = await LogAsync(runnerId, sessions[1].Date.AddDays(-100));
        await api.UseAsync<RunService, RunOutcome>(log => log.LinkAsync(runnerId, byHand.Id, sessions[1].Id));

        var deleted = await DeleteAsync(runnerId, block.Id);
        Assert.Null(await api.UseAsync<BlockService, Block?>(service => service.FindAsync(runnerId, block.Id)));
        Assert.Null((await FindAsync(runnerId, matched.Id))!.SessionId);
        Assert.Null((await FindAsync(runnerId, byHand.Id))!.SessionId);

        await RestoreBlockAsync(runnerId, deleted);
        Assert.IsType<RestoreOutcome.Missing>(await RestoreBlockAsync(runnerId, deleted));
        var again = (await api.UseAsync<BlockService, Block?>(service => service.FindAsync(runnerId, block.Id)))!;
        Assert.Equal(
            block.Weeks.SelectMany(week => week.Sessions).Select(s => (s.Id, s.Date, s.Kind, s.Distance)),
            again.Weeks.SelectMany(week => week.Sessions).Select(s => (s.Id, s.Date, s.Kind, s.Distance)));
        Assert.Equal((sessions[0].Id, LinkedBy.Matching), Link(await FindAsync(runnerId, matched.Id)));
        Assert.Equal((sessions[1].Id, LinkedBy.Hand), Link(await FindAsync(runnerId, byHand.Id)));
    }

    [Fact]
    public async Task A_removed_run_comes_back_as_it_was_also_where_its_session_is_gone()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var run = await LogAsync(runnerId, FirstRun(block).Date);
        var deleted = await DeleteAsync(runnerId, run.Id);
        Assert.Null(await FindAsync(runnerId, run.Id));
        await RestoreAsync(runnerId, deleted);
        Assert.IsType<RestoreOutcome.Missing>(await RestoreAsync(runnerId, deleted));
        Assert.Equal(Link(run), Link(await FindAsync(runnerId, run.Id)));

        deleted = await DeleteAsync(runnerId, run.Id);
        await DeleteAsync(runnerId, block.Id);
        await RestoreAsync(runnerId, deleted);
        Assert.Null((await FindAsync(runnerId, run.Id))!.SessionId);
    }

    [Fact]
    public async Task Saving_the_same_twice_at_once_keeps_one()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var (runId, blockId) = (RunId.New(), BlockId.New());
        var runs = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => api.UseAsync<RunService, RunOutcome>(
            log => log.LogAsync(runnerId, runId, new RunInput { LocalDate = new(2027, 1, 9), DistanceMeters = 1 })))));
        var blocks = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => api.UseAsync<BlockService, KeepOutcome>(
            service => service.KeepAsync(runnerId, blockId, Request)))));
        Assert.All(runs, outcome => Assert.Equal(runId, Assert.IsType<RunOutcome.Saved>(outcome).Run.Id));
        Assert.All(blocks, outcome => Assert.Equal(blockId, Assert.IsType<KeepOutcome.Kept>(outcome).Block.Id));
        Assert.Equal(1, (await api.UseAsync<RunService, PageOf<RunRow>>(log => log.ListAsync(runnerId, RunFilter.All, 0, 10))).Total);
        Assert.Equal(1, (await api.UseAsync<BlockQueries, PageOf<BlockRow>>(blocks => blocks.ListAsync(runnerId, BlockFilter.All, 0, 10))).Total);
    }

    [Fact]
    public async Task Of_two_changes_from_one_version_the_second_is_told_what_is_there()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var run = await LogAsync(runnerId, new(2027, 1, 9));
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 2).Select(i => Task.Run(() => api.UseAsync<RunService, RunOutcome>(
            log => log.ChangeAsync(runnerId, run.Id, run.Version, new RunInput { LocalDate = new(2027, 1, 9), DistanceMeters = i })))));
        var saved = Assert.Single(outcomes.OfType<RunOutcome.Saved>());
        var stale = Assert.Single(outcomes.OfType<RunOutcome.Stale>());
        Assert.Equal(saved.Run.Distance, stale.Current.Distance);
    }

    [Fact]
    public async Task A_list_tells_what_was_planned_and_can_be_cut_by_it()
    {
        var (runnerId, block) = await RunnerWithBlockAsync();
        var second = block.Weeks.SelectMany(week => week.Sessions).First(s => s.Kind == SessionKind.PairSecond);
        await LogAsync(runnerId, second.Date);
        await LogAsync(runnerId, new(2026, 5, 5));
        var page = await api.UseAsync<RunService, PageOf<RunRow>>(log => log.ListAsync(runnerId, new RunFilter { Kind = SessionKind.PairSecond }, 0, 10));
        var row = Assert.Single(page.Items);
        Assert.Equal((1, SessionKind.PairSecond, second.Distance), (page.Total, row.PlannedKind, row.PlannedDistance));
        Assert.Null((await api.UseAsync<RunService, PageOf<RunRow>>(log => log.ListAsync(runnerId, RunFilter.All, 0, 10))).Items[1].PlannedKind);
    }

    private static readonly BlockInput Request = System.Text.Json.JsonSerializer.Deserialize<BlockInput>(
        Sample.Block().ToJsonString(), Web.Features.Api.ApiJson.Options)!;

    private static (SessionId? Session, LinkedBy By) Link(Run? run) => (run!.SessionId, run.LinkedBy);

    private static IEnumerable<PlannedSession> Running(Block block) =>
        block.Weeks.SelectMany(week => week.Sessions).Where(s => s.Kind != SessionKind.Rest);

    private static PlannedSession FirstRun(Block block) => Running(block).First();

    private static PlannedSession SessionOf(Block block, SessionId? id) => block.Weeks.SelectMany(week => week.Sessions).Single(s => s.Id == id);

    /// <summary>Rest days with the runs of the days before and after; null where there is none.</summary>
    private static IEnumerable<(PlannedSession Day, PlannedSession? Before, PlannedSession? After)> RestDays(Block block) =>
        from day in block.Weeks.SelectMany(week => week.Sessions)
        where day.Kind == SessionKind.Rest
        select (day, RunOn(block, day.Date.AddDays(-1)), RunOn(block, day.Date.AddDays(1)));

    private static PlannedSession? RunOn(Block block, DateOnly date) => Running(block).FirstOrDefault(session => session.Date == date);

    private async Task<(RunnerId Runner, Block Block)> RunnerWithBlockAsync()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        return (runnerId, await KeepAsync(runnerId));
    }

    // Three running days leave rest days with a run on one side.
    private async Task<Block> KeepAsync(RunnerId runnerId) => Assert.IsType<KeepOutcome.Kept>(await api.UseAsync<BlockService, KeepOutcome>(
        service => service.KeepAsync(runnerId, BlockId.New(), Request with { RunDaysPerWeek = 3 }))).Block;

    private async Task<Run> LogAsync(RunnerId runnerId, DateOnly date, double meters = 10_000) => Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(
        log => log.LogAsync(runnerId, RunId.New(), new RunInput { LocalDate = date, DistanceMeters = meters }))).Run;

    private async Task<Run> ChangeAsync(RunnerId runnerId, RunId id, RunInput input) => Assert.IsType<RunOutcome.Saved>(
        await api.UseAsync<RunService, RunOutcome>(log => log.ChangeAsync(runnerId, id, null, input))).Run;

    private Task<Run?> FindAsync(RunnerId runnerId, RunId id) => api.UseAsync<RunService, Run?>(log => log.FindAsync(runnerId, id));

    private async Task<DeletedItemId> DeleteAsync(RunnerId runnerId, BlockId id) => Assert.IsType<DeleteOutcome.Deleted>(
        await api.UseAsync<BlockService, DeleteOutcome>(service => service.DeleteAsync(runnerId, id))).Item;

    private async Task<DeletedItemId> DeleteAsync(RunnerId runnerId, RunId id) => Assert.IsType<DeleteOutcome.Deleted>(
        await api.UseAsync<RunService, DeleteOutcome>(log => log.DeleteAsync(runnerId, id))).Item;

    private Task<RestoreOutcome> RestoreBlockAsync(RunnerId runnerId, DeletedItemId item) =>
        api.UseAsync<BlockService, RestoreOutcome>(service => service.RestoreAsync(runnerId, item));

    private Task<RestoreOutcome> RestoreAsync(RunnerId runnerId, DeletedItemId item) =>
        api.UseAsync<RunService, RestoreOutcome>(log => log.RestoreAsync(runnerId, item));
}
