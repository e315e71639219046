using System.Data.Common;
using B2BTrail.Domain.Blocks;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Blocks;

public sealed class BlockMappingTests
{
    [Fact]
    public async Task A_kept_block_comes_back_whole_and_in_order()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var kept = await folder.AddAsync(Samples.Block(runner, Samples.Noon));

        await using var db = folder.Db();
        var read = await db.Blocks.OwnedBy(runner).WithWeeks().SingleAsync(b => b.Id == kept.Id);

        Assert.Equivalent(kept, read, strict: true);
        Assert.Equal(DateTimeKind.Utc, read.KeptUtc.Kind);
        Assert.Equal([1, 2], read.Weeks.Select(w => w.Number));
        Assert.Equal(kept.FirstPlan.Weeks.SelectMany(w => w.Sessions).Select(s => s.Date), read.Weeks.SelectMany(w => w.Sessions).Select(s => s.Date));
        Assert.Contains(read.Weeks.SelectMany(w => w.Sessions), s => s.Workout == Workout.HillRepeats);
    }

    [Fact]
    public async Task Planned_distances_climbs_and_times_are_summed_by_the_database()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var kept = await folder.AddAsync(Samples.Block(runner, Samples.Noon));

        await using var db = folder.Db();
        var sums = await db.Sessions.OwnedBy(runner)
            .Where(s => s.Distance.Meters > 0)
            .GroupBy(s => s.WeekNumber)
            .OrderBy(g => g.Key)
            .Select(g => new { Meters = g.Sum(s => s.Distance.Meters), Climb = g.Sum(s => s.Ascent.Meters), Seconds = g.Sum(s => s.Duration.Seconds) })
            .ToListAsync();

        Assert.Equal(kept.FirstPlan.Weeks.Select(w => w.Distance.Meters), sums.Select(s => s.Meters), new Close());
        Assert.Equal(kept.FirstPlan.Weeks.Select(w => w.Sessions.Sum(s => s.Ascent.Meters)), sums.Select(s => s.Climb), new Close());
        Assert.Equal(kept.FirstPlan.Weeks.Select(w => w.Sessions.Sum(s => s.Duration.Seconds)), sums.Select(s => s.Seconds));
    }

    [Fact]
    public async Task Reading_a_block_and_saving_writes_nothing()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.Block(runner, Samples.Noon));

        await using var db = folder.Db();
        await db.Blocks.WithWeeks().SingleAsync();
        Assert.Equal(0, await db.SaveChangesAsync());
    }

    [Fact]
    public async Task Deleting_a_block_takes_its_days_along_and_only_unlinks_the_runs()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var block = await folder.AddAsync(Samples.Block(runner, Samples.Noon));
        var run = Samples.Run(runner, Samples.Monday);
        run.LinkByHand(block.Weeks[0].Sessions[1].Id);
        await folder.AddAsync(run);

        await using var db = folder.Db();
        var deleted = await db.WriteAsync(cancellationToken => db.Blocks.OwnedBy(runner).Where(b => b.Id == block.Id).ExecuteDeleteAsync(cancellationToken), default);

        Assert.Equal(1, deleted);
        Assert.Equal(0, await db.Weeks.CountAsync() + await db.Sessions.CountAsync());
        var left = await db.Runs.OwnedBy(runner).SingleAsync();
        Assert.Null(left.SessionId);
        Assert.Equal(runner, left.RunnerId);
    }

    [Fact]
    public async Task Deleting_a_tracked_block_unlinks_tracked_runs_as_well()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var block = await folder.AddAsync(Samples.Block(runner, Samples.Noon));
        var run = Samples.Run(runner, Samples.Monday);
        run.LinkByHand(block.Weeks[0].Sessions[1].Id);
        await folder.AddAsync(run);

        await using var db = folder.Db();
        var tracked = await db.Runs.SingleAsync();
        db.Remove(await db.Blocks.WithWeeks().SingleAsync());
        await db.SaveChangesAsync();

        Assert.Null(tracked.SessionId);
        Assert.Equal(0, await db.Sessions.CountAsync());
        Assert.Null((await db.Runs.AsNoTracking().SingleAsync()).SessionId);
    }

    [Fact]
    public async Task No_part_of_a_block_can_become_another_runners()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var other = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.Block(runner, Samples.Noon));
        await using var db = folder.Db();

        await RefusesAsync(cancellationToken => db.Weeks.ExecuteUpdateAsync(set => set.SetProperty(w => w.RunnerId, other), cancellationToken));
        await RefusesAsync(cancellationToken => db.Sessions.ExecuteUpdateAsync(set => set.SetProperty(s => s.RunnerId, other), cancellationToken));
        await RefusesAsync(cancellationToken => db.Blocks.ExecuteUpdateAsync(set => set.SetProperty(b => b.RunnerId, other), cancellationToken));

        Task RefusesAsync(Func<CancellationToken, Task<int>> write) => Assert.ThrowsAnyAsync<DbException>(() => db.WriteAsync(write, default));
    }

    private sealed class Close : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-6;

        public int GetHashCode(double obj) => 0;
    }
}
