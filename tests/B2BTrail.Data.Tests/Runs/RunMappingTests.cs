using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Runs;

public sealed class RunMappingTests
{
    [Fact]
    public async Task A_run_with_everything_known_comes_back_as_it_was()
    {
        await using var folder = await TestFolder.OpenAsync();
        var kept = await folder.AddAsync(Samples.FullRun(await folder.AddRunnerAsync()));
        await using var db = folder.Db();
        var read = await db.Runs.SingleAsync(r => r.Id == kept.Id);
        Assert.Equal(kept.Entry, read.Entry);
        Assert.Equivalent(kept, read, strict: true);
        Assert.Equal(DateTimeKind.Utc, read.StartedUtc!.Value.Kind);
    }

    [Fact]
    public async Task A_run_of_which_only_day_and_distance_are_known_comes_back_as_it_was()
    {
        await using var folder = await TestFolder.OpenAsync();
        var kept = await folder.AddAsync(Samples.Run(await folder.AddRunnerAsync(), Samples.Monday));
        await using var db = folder.Db();
        var read = await db.Runs.SingleAsync(r => r.Id == kept.Id);
        Assert.Equal(kept.Entry, read.Entry);
        Assert.Null(read.Ascent);
        Assert.Null(read.Moving);
        Assert.Null(read.StartedUtc);
    }

    [Fact]
    public async Task What_was_known_can_be_taken_back_and_said_again()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var kept = await folder.AddAsync(Samples.FullRun(runner));
        var bare = Samples.Run(runner, Samples.Monday).Entry;
        foreach (var entry in (RunEntry[])[bare, kept.Entry])
        {
            await using (var db = folder.Db())
            {
                (await db.Runs.SingleAsync()).Change(entry);
                await db.SaveChangesAsync();
            }

            await using var again = folder.Db();
            Assert.Equal(entry, (await again.Runs.SingleAsync()).Entry);
        }
    }

    /// <summary>
    /// Of a link to anything else, the version of the run speaks: whoever deletes it raises that first, which the database does not
    /// (docs/architecture.md, “A thing of its own”).
    /// </summary>
    [Fact]
    public async Task The_database_by_itself_lets_go_of_sessions_alone()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();

        Assert.Equal(
            [typeof(PlannedSession)],
            db.Model.FindEntityType(typeof(Run))!.GetForeignKeys().Where(key => key.DeleteBehavior == DeleteBehavior.SetNull).Select(key => key.PrincipalEntityType.ClrType));
    }

    [Fact]
    public async Task An_edit_of_a_stale_version_is_refused()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddAsync(Samples.FullRun(await folder.AddRunnerAsync()));
        await using var first = folder.Db();
        await using var second = folder.Db();
        var early = await first.Runs.SingleAsync();
        var late = await second.Runs.SingleAsync();

        early.Change(early.Entry with { Notes = "first" });
        await first.SaveChangesAsync();
        late.Change(late.Entry with { Notes = "second" });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => second.SaveChangesAsync());
        await using var db = folder.Db();
        Assert.Equal("first", (await db.Runs.SingleAsync()).Notes);
    }

    [Fact]
    public async Task An_instant_that_is_not_utc_is_a_bug_and_not_kept()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var run = Samples.Run(runner, Samples.Monday);
        run.Change(run.Entry with { StartedUtc = new DateTime(2027, 1, 4, 8, 0, 0, DateTimeKind.Unspecified) });
        var thrown = await Record.ExceptionAsync(() => folder.AddAsync(run));
        Assert.Contains("UTC", thrown!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Instants_are_kept_in_whole_microseconds_and_read_back_as_they_were_answered()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.Block(runner, Samples.Noon.AddTicks(1234567)));
        var run = await folder.AddAsync(Samples.FullRun(runner));

        await using var db = folder.Db();
        Assert.Equal(Samples.Noon.AddMicroseconds(123456), (await db.Blocks.SingleAsync()).KeptUtc);
        Assert.Equal((0, run.StartedUtc), (run.StartedUtc!.Value.Nanosecond, (await db.Runs.SingleAsync()).StartedUtc));
    }

    [Fact]
    public async Task A_run_cannot_be_linked_to_another_runners_session()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var other = await folder.AddRunnerAsync();
        var foreign = await folder.AddAsync(Samples.Block(other, Samples.Noon));
        var run = Samples.Run(runner, Samples.Monday);
        run.LinkByHand(foreign.Weeks[0].Sessions[0].Id);

        await Assert.ThrowsAsync<DbUpdateException>(() => folder.AddAsync(run));
        // Nothing but the link was in the way.
        run.LinkByHand(null);
        await folder.AddAsync(run);
    }

    [Fact]
    public async Task A_run_cannot_be_linked_to_a_session_that_is_not_there()
    {
        await using var folder = await TestFolder.OpenAsync();
        var run = Samples.Run(await folder.AddRunnerAsync(), Samples.Monday);
        run.LinkByHand(SessionId.New());
        await Assert.ThrowsAsync<DbUpdateException>(() => folder.AddAsync(run));
    }

    [Fact]
    public async Task Measures_order_filter_and_sum_in_the_database()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.Run(runner, Samples.Monday, 5));
        await folder.AddAsync(Samples.Run(runner, Samples.Monday, 21.1, Climb.FromMeters(800), Duration.FromMinutes(150)));
        await folder.AddAsync(Samples.Run(runner, Samples.Monday, 12, Climb.FromMeters(300), Duration.FromMinutes(80)));
        await using var db = folder.Db();
        var mine = db.Runs.OwnedBy(runner);

        Assert.Equal([21.1, 12, 5], await mine.OrderByDescending(r => r.Distance.Meters).Select(r => r.Distance.Meters / 1000).ToListAsync());
        Assert.Equal(1, await mine.CountAsync(r => r.Ascent == null));
        Assert.Equal(1100, await mine.SumAsync(r => r.Ascent!.Value.Meters));
        Assert.Equal(230 * 60, await mine.Where(r => r.Moving != null).SumAsync(r => r.Moving!.Value.Seconds));
        Assert.Equal(150 * 60, await mine.MaxAsync(r => r.Moving!.Value.Seconds));
    }

    [Fact]
    public async Task A_set_based_write_of_a_measure_works_inside_the_gate_and_is_stopped_outside()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.Run(runner, Samples.Monday, 5));
        await using var db = folder.Db();
        var mine = db.Runs.OwnedBy(runner);

        await Assert.ThrowsAsync<InvalidOperationException>(() => mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.Distance.Meters, 1)));
        await Assert.ThrowsAsync<InvalidOperationException>(() => mine.ExecuteDeleteAsync());
        Assert.Equal(1, await db.WriteAsync(cancellationToken => mine.ExecuteUpdateAsync(s => s.SetProperty(r => r.Distance.Meters, 7000), cancellationToken), default));
        Assert.Equal(7000, (await db.Runs.SingleAsync()).Distance.Meters);
    }
}
