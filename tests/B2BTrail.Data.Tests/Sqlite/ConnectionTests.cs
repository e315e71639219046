using System.Globalization;
using B2BTrail.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

public sealed class ConnectionTests
{
    [Fact]
    public async Task Every_pooled_connection_is_durable_and_checks_references()
    {
        await using var folder = await TestFolder.OpenAsync();

        // All open at once, so that the pool must make each of them; then again, as it hands them out a second time.
        for (var round = 0; round < 2; round++)
        {
            var open = Enumerable.Range(0, 8).Select(_ => folder.Db()).ToList();
            foreach (var db in open)
            {
                await db.Database.OpenConnectionAsync();
                Assert.Equal(
                    ("wal", "2", "1", "2", "67108864"),
                    (Pragma(db, "journal_mode"), Pragma(db, "synchronous"), Pragma(db, "foreign_keys"), Pragma(db, "temp_store"), Pragma(db, "journal_size_limit")));
            }

            foreach (var db in open)
            {
                await db.DisposeAsync();
            }
        }
    }

    [Fact]
    public void The_bundled_sqlite_is_one_that_cannot_damage_a_wal_database()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Assert.True(Version.Parse(connection.ServerVersion) >= SqliteOpener.OldestSqlite, connection.ServerVersion);
    }

    [Fact]
    public async Task A_full_disk_fails_the_save_and_harms_nothing_that_was_kept()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.FullRun(runner));
        await using (var db = folder.Db())
        {
            await db.Database.OpenConnectionAsync();
            Pragma(db, $"max_page_count={Pragma(db, "page_count")}");
            db.AddRange(Enumerable.Range(0, 500).Select(i => Samples.Run(runner, Samples.Monday.AddDays(i))));
            var full = await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync());
            Assert.Equal(13, Assert.IsType<SqliteException>(full.InnerException).SqliteErrorCode);
            Pragma(db, "max_page_count=1000000");
        }

        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM Runs"));
        Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
        await folder.AddAsync(Samples.FullRun(runner));
    }

    private static string? Pragma(TrailDb db, string pragma)
    {
        using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // Names of pragmas from this file.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        return Convert.ToString(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }
}
