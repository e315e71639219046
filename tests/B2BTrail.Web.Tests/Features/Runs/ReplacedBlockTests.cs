using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Tests.Features.Api;

namespace B2BTrail.Web.Tests.Features.Runs;

/// <summary>The runs of days on which another block takes over.</summary>
public sealed class ReplacedBlockTests(ApiApp api) : IClassFixture<ApiApp>
{
    private static readonly BlockInput Request = System.Text.Json.JsonSerializer.Deserialize<BlockInput>(
        Sample.Block().ToJsonString(), Web.Features.Api.ApiJson.Options)!;

    [Fact]
    public async Task Runs_count_for_the_block_that_is_followed_and_for_the_one_before_it_again_where_that_is_deleted()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var first = await KeepAsync(runnerId, Request);
        List<Run> runs = [];
        foreach (var session in Running(first).Take(5))
        {
            runs.Add(await LogAsync(runnerId, session.Date, session.Distance.Meters));
        }

        Assert.Equal(Running(first).Take(5).Select(session => (SessionId?)session.Id), await LinksAsync(runnerId, runs));

        var second = await KeepAsync(runnerId, Request with { RunDaysPerWeek = 3 });
        var taken = await LinksAsync(runnerId, runs);
        foreach (var (run, session) in runs.Zip(taken))
        {
            Assert.DoesNotContain(Running(first), planned => planned.Id == session);
            Assert.True(session is not null || !Running(second).Any(planned => planned.Date == run.LocalDate));
        }

        Assert.Contains(taken, session => session is not null);
        Assert.Contains(taken, session => session is null);

        var deleted = Assert.IsType<DeleteOutcome.Deleted>(await api.UseAsync<BlockService, DeleteOutcome>(service => service.DeleteAsync(runnerId, second.Id))).Item;
        Assert.Equal(Running(first).Take(5).Select(session => (SessionId?)session.Id), await LinksAsync(runnerId, runs));

        await api.UseAsync<BlockService, RestoreOutcome>(service => service.RestoreAsync(runnerId, deleted));
        Assert.Equal(taken, await LinksAsync(runnerId, runs));
    }

    [Fact]
    public async Task A_link_made_by_hand_stays_with_a_session_that_still_counts_and_gives_way_where_it_no_longer_does()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var first = await KeepAsync(runnerId, Request);
        var later = Request with { StartDate = first.StartDate.AddDays(7) };
        var (before, day) = (Running(first).First(), Running(first).First(session => session.Date > first.StartDate.AddDays(7)));
        var (counts, gone, unplanned) = (await LogAsync(runnerId, day.Date), await LogAsync(runnerId, day.Date), await LogAsync(runnerId, day.Date));
        await LinkAsync(runnerId, counts, before.Id);
        await LinkAsync(runnerId, gone, Running(first).First(session => session.Date > day.Date).Id);
        await LinkAsync(runnerId, unplanned, null);

        var second = await KeepAsync(runnerId, later);
        var links = await LinksAsync(runnerId, [counts, gone, unplanned]);

        Assert.Equal((before.Id, null), (links[0], links[2]));
        Assert.Equal(Running(second).Single(session => session.Date == day.Date).Id, links[1]);

        var deleted = Assert.IsType<DeleteOutcome.Deleted>(await api.UseAsync<BlockService, DeleteOutcome>(service => service.DeleteAsync(runnerId, second.Id))).Item;
        Assert.Equal([before.Id, day.Id, null], await LinksAsync(runnerId, [counts, gone, unplanned]));
        await LinkAsync(runnerId, counts, null);
        await api.UseAsync<BlockService, RestoreOutcome>(service => service.RestoreAsync(runnerId, deleted));
        Assert.Null((await LinksAsync(runnerId, [counts]))[0]);
    }

    [Fact]
    public async Task A_block_is_offered_to_end_only_where_no_day_from_then_on_is_over()
    {
        var (runnerId, _) = await api.NewRunnerAsync();
        var today = DateOnly.FromDateTime(ApiApp.Now.UtcDateTime);
        var first = await KeepAsync(runnerId, Request with { StartDate = today.AddDays(-21), Race = Request.Race! with { Date = today.AddDays(150) } });

        Assert.Equal(new OverlappingBlock(first.Name, first.StartDate, first.EndDate, CanEnd: true), await OverlapAsync(today.AddDays(4)));
        Assert.Equal(new OverlappingBlock(first.Name, first.StartDate, first.EndDate, CanEnd: false), await OverlapAsync(today.AddDays(-4)));

        async Task<OverlappingBlock> OverlapAsync(DateOnly from) => Assert.Single(await api.UseAsync<BlockService, IReadOnlyList<OverlappingBlock>>(
            service => service.OverlapsAsync(runnerId, BlockId.New(), from, from.AddDays(100))));
    }

    private static IEnumerable<PlannedSession> Running(Block block) =>
        block.Weeks.SelectMany(week => week.Sessions).Where(session => session.Kind != SessionKind.Rest);

    private async Task<Block> KeepAsync(RunnerId runnerId, BlockInput input)
    {
        api.Time.Advance(TimeSpan.FromMinutes(1));
        return Assert.IsType<KeepOutcome.Kept>(await api.UseAsync<BlockService, KeepOutcome>(service => service.KeepAsync(runnerId, BlockId.New(), input))).Block;
    }

    private async Task<Run> LogAsync(RunnerId runnerId, DateOnly date, double meters = 10_000) => Assert.IsType<RunOutcome.Saved>(await api.UseAsync<RunService, RunOutcome>(
        log => log.LogAsync(runnerId, RunId.New(), new RunInput { LocalDate = date, DistanceMeters = meters }))).Run;

    private Task<RunOutcome> LinkAsync(RunnerId runnerId, Run run, SessionId? session) =>
        api.UseAsync<RunService, RunOutcome>(log => log.LinkAsync(runnerId, run.Id, session));

    private async Task<IReadOnlyList<SessionId?>> LinksAsync(RunnerId runnerId, IEnumerable<Run> runs)
    {
        List<SessionId?> links = [];
        foreach (var run in runs)
        {
            links.Add((await api.UseAsync<RunService, Run?>(log => log.FindAsync(runnerId, run.Id)))!.SessionId);
        }

        return links;
    }
}
