using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Store;

/// <summary>What every kind of database promises of writes. The tests of each derive from it.</summary>
public abstract class WriteTests
{
    /// <summary>A folder whose store is open, and is of this kind.</summary>
    private protected abstract Task<TestFolder> OpenAsync();

    /// <summary>Whether another program, which shares no gate with this one, may write now; one that has to wait for a second may not.</summary>
    private protected abstract bool CanBeWrittenElsewhere(TestFolder folder);

    [Fact]
    public async Task A_write_holds_many_saves_and_nested_writes_as_one()
    {
        await using var folder = await OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await using var db = folder.Db();
        await db.WriteAsync(
            async cancellationToken =>
            {
                db.Add(Samples.Run(runner, Samples.Monday));
                await db.SaveChangesAsync(cancellationToken);
                await db.WriteAsync(
                    async inner =>
                    {
                        db.Add(Samples.Run(runner, Samples.Monday));
                        await db.SaveChangesAsync(inner);
                    },
                    cancellationToken);
            },
            default);
        Assert.Equal(2, await db.Runs.CountAsync());
    }

    [Fact]
    public async Task A_write_decides_by_what_no_other_program_can_change_meanwhile()
    {
        await using var folder = await OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await using var db = folder.Db();
        await db.WriteAsync(
            async cancellationToken =>
            {
                Assert.Equal(0, await db.Runs.CountAsync(cancellationToken));
                Assert.False(CanBeWrittenElsewhere(folder));
                db.Add(Samples.Run(runner, Samples.Monday));
                await db.SaveChangesAsync(cancellationToken);
            },
            default);
        Assert.True(CanBeWrittenElsewhere(folder));
    }

    [Fact]
    public async Task A_write_that_fails_keeps_nothing_and_lets_the_next_one_in()
    {
        await using var folder = await OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await using (var db = folder.Db())
        {
            await Assert.ThrowsAsync<InvalidDataException>(() => db.WriteAsync(
                async cancellationToken =>
                {
                    db.Add(Samples.Run(runner, Samples.Monday));
                    await db.SaveChangesAsync(cancellationToken);
                    throw new InvalidDataException();
                },
                default));
        }

        await folder.AddAsync(Samples.Run(runner, Samples.Monday));
        await using var read = folder.Db();
        Assert.Equal(1, await read.Runs.CountAsync());
    }

    [Fact]
    public async Task A_pooled_context_comes_back_without_a_turn()
    {
        await using var folder = await OpenAsync();
        await using (var db = folder.Db())
        {
            await db.WriteAsync(_ => Task.CompletedTask, default);
        }

        await using var again = folder.Db();
        Assert.False(again.HoldsGate);
    }

    [Fact]
    public async Task Saving_without_waiting_is_not_supported()
    {
        await using var folder = await OpenAsync();
        await using var db = folder.Db();
        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task Eight_writers_and_their_readers_never_see_a_busy_database()
    {
        await using var folder = await OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var slowest = TimeSpan.Zero;
        var writers = Enumerable.Range(0, 8).Select(writer => Task.Run(async () =>
        {
            for (var i = 0; i < 25; i++)
            {
                var clock = Stopwatch.StartNew();
                await folder.AddAsync(Samples.Run(runner, Samples.Monday.AddDays(i), 1 + writer));
                lock (folder)
                {
                    slowest = clock.Elapsed > slowest ? clock.Elapsed : slowest;
                }

                await using var db = folder.Db();
                Assert.NotEqual(0, await db.Runs.CountAsync());
            }
        }));
        await Task.WhenAll(writers);

        await using var read = folder.Db();
        Assert.Equal(200, await read.Runs.CountAsync());
        Assert.True(slowest < TimeSpan.FromSeconds(5), $"The slowest save took {slowest}.");
    }
}
