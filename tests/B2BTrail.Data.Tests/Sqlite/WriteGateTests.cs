using System.Diagnostics;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

public sealed class WriteGateTests
{
    [Fact]
    public async Task Writers_get_their_turn_in_the_order_in_which_they_came()
    {
        var gate = WriteGate.For($"{Guid.CreateVersion7():N}");
        var order = new List<int>();
        var first = await gate.EnterAsync(default);
        var waiting = Enumerable.Range(0, 50).Select(async i =>
        {
            using var turn = await gate.EnterAsync(default);
            order.Add(i);
            await Task.Yield();
        }).ToList();

        first.Dispose();
        await Task.WhenAll(waiting);
        Assert.Equal(Enumerable.Range(0, 50), order);
    }

    [Fact]
    public void Two_spellings_of_a_path_are_one_gate() => Assert.Same(
        DatabaseFile.GateOf(Path.Combine(Path.GetTempPath(), "a.db")),
        DatabaseFile.GateOf(Path.Combine(Path.GetTempPath(), "x", "..", "a.db")));

    [Fact]
    public async Task Who_stops_waiting_loses_only_their_own_turn()
    {
        var gate = WriteGate.For($"{Guid.CreateVersion7():N}");
        var first = await gate.EnterAsync(default);
        using var stop = new CancellationTokenSource();
        var impatient = gate.EnterAsync(stop.Token);
        var patient = gate.EnterAsync(default);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        first.Dispose();
        first.Dispose();
        (await patient).Dispose();
    }

    [Fact]
    public async Task A_write_holds_many_saves_and_nested_writes_as_one()
    {
        await using var folder = await TestFolder.OpenAsync();
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
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await using var db = folder.Db();
        await db.WriteAsync(
            async cancellationToken =>
            {
                Assert.Equal(0, await db.Runs.CountAsync(cancellationToken));
                Assert.Equal(SQLitePCL.raw.SQLITE_BUSY, Assert.Throws<SqliteException>(() => WriteElsewhere(folder)).SqliteErrorCode);
                db.Add(Samples.Run(runner, Samples.Monday));
                await db.SaveChangesAsync(cancellationToken);
            },
            default);
        WriteElsewhere(folder);
    }

    /// <summary>Begins to write as another program would, which knows nothing of the gate.</summary>
    private static void WriteElsewhere(TestFolder folder)
    {
        using var connection = SqliteFile.Open(folder.Data.Database);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
    }

    [Fact]
    public async Task A_write_that_fails_keeps_nothing_and_lets_the_next_one_in()
    {
        await using var folder = await TestFolder.OpenAsync();
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
        await using var folder = await TestFolder.OpenAsync();
        await using (var db = folder.Db())
        {
            await db.WriteAsync(_ => Task.CompletedTask, default);
        }

        await using var again = folder.Db();
        Assert.False(again.HoldsGate);
    }

    [Fact]
    public async Task Sign_in_writes_wait_for_their_turn_like_all_others()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        using var accounts = new UserStore<RunnerAccount, IdentityRole<Guid>, TrailDb, Guid>(db);
        var turn = await DatabaseFile.GateOf(folder.Data.Database).EnterAsync(default);
        // SQLite itself answers at once: only a turn that is taken leaves something to wait for.
        var creating = accounts.CreateAsync(new RunnerAccount { Id = Guid.CreateVersion7(), UserName = "ana", CreatedUtc = Samples.Noon });
        Assert.False(creating.IsCompleted);
        turn.Dispose();
        Assert.True((await creating).Succeeded);
    }

    [Fact]
    public async Task Saving_without_waiting_is_not_supported()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        Assert.Throws<NotSupportedException>(() => db.SaveChanges());
    }

    [Fact]
    public async Task Eight_writers_and_their_readers_never_see_a_busy_database()
    {
        await using var folder = await TestFolder.OpenAsync();
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
