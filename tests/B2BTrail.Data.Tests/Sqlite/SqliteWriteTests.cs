using B2BTrail.Data.Runners;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Tests.Store;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Tests.Sqlite;

public sealed class SqliteWriteTests : WriteTests
{
    private protected override Task<TestFolder> OpenAsync() => TestFolder.OpenAsync();

    private protected override bool CanBeWrittenElsewhere(TestFolder folder)
    {
        using var connection = SqliteFile.Open(folder.Data.Database);
        using var command = connection.CreateCommand();
        command.CommandTimeout = 1;
        command.CommandText = "BEGIN IMMEDIATE";
        try
        {
            command.ExecuteNonQuery();
            return true;
        }
        catch (SqliteException busy) when (busy.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY)
        {
            return false;
        }
    }

    [Fact]
    public void Two_spellings_of_a_path_are_one_gate() => Assert.Same(
        DatabaseFile.GateOf(Path.Combine(Path.GetTempPath(), "a.db")),
        DatabaseFile.GateOf(Path.Combine(Path.GetTempPath(), "x", "..", "a.db")));

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
}
