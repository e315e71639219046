using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Blocks;

public sealed class FollowedSessionsTests
{
    [Fact]
    public async Task A_lone_block_is_followed_on_every_day()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var block = await folder.AddAsync(Samples.Block(runner, Samples.Noon));
        Assert.Equal(Enumerable.Repeat(block.Id, 14), (await FollowedAsync(folder, runner)).Select(s => s.Block));
    }

    [Fact]
    public async Task The_block_kept_last_is_followed_where_two_overlap_and_the_older_one_before_and_after()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var longer = await folder.AddAsync(Samples.Block(runner, Samples.Noon, days: 28));
        var within = await folder.AddAsync(Samples.Block(runner, Samples.Noon.AddHours(1), Samples.Monday.AddDays(7), days: 14));

        var followed = await FollowedAsync(folder, runner);

        Assert.Equal(28, followed.Count);
        Assert.Equal(followed.Select(s => s.Date).Distinct(), followed.Select(s => s.Date));
        Assert.All(followed, s => Assert.Equal(s.Date >= within.StartDate && s.Date <= within.EndDate ? within.Id : longer.Id, s.Block));
    }

    [Fact]
    public async Task An_older_block_kept_over_a_newer_start_is_not_followed_by_its_dates_but_by_when_it_was_kept()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var keptLast = await folder.AddAsync(Samples.Block(runner, Samples.Noon.AddDays(1)));
        await folder.AddAsync(Samples.Block(runner, Samples.Noon));
        Assert.All(await FollowedAsync(folder, runner), s => Assert.Equal(keptLast.Id, s.Block));
    }

    [Fact]
    public async Task Of_two_blocks_kept_in_the_same_instant_the_later_id_is_followed()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var first = Block.Keep(new BlockId(Guid.Parse("019c0000-0000-7000-8000-00000000000a")), runner, Samples.Request(), Samples.Draft(), Samples.Noon);
        var second = Block.Keep(new BlockId(Guid.Parse("019c0000-0000-7000-8000-00000000000b")), runner, Samples.Request(), Samples.Draft(), Samples.Noon);
        await folder.AddAsync(second);
        await folder.AddAsync(first);
        Assert.All(await FollowedAsync(folder, runner), s => Assert.Equal(second.Id, s.Block));
    }

    [Fact]
    public async Task Another_runners_later_block_changes_nothing()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var other = await folder.AddRunnerAsync();
        var own = await folder.AddAsync(Samples.Block(runner, Samples.Noon));
        await folder.AddAsync(Samples.Block(other, Samples.Noon.AddHours(1)));
        var followed = await FollowedAsync(folder, runner);
        Assert.Equal(14, followed.Count);
        Assert.All(followed, s => Assert.Equal(own.Id, s.Block));
    }

    [Fact]
    public async Task The_database_itself_leaves_out_what_is_not_followed()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        var sql = db.FollowedSessions(new RunnerId(Guid.Empty)).Where(s => s.Date == Samples.Monday).ToQueryString();
        Assert.Contains("NOT EXISTS", sql, StringComparison.Ordinal);
    }

    private static async Task<List<(DateOnly Date, BlockId Block)>> FollowedAsync(TestFolder folder, RunnerId runner)
    {
        await using var db = folder.Db();
        var sessions = await db.FollowedSessions(runner).OrderBy(s => s.Date).ToListAsync();
        return [.. sessions.Select(s => (s.Date, s.BlockId))];
    }
}
