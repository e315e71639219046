using B2BTrail.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>What a data folder of a test has because its database is SQLite's.</summary>
internal static class SqliteTestFolder
{
    /// <summary>The id of the one runner whom a store of an earlier version has.</summary>
    public const string EarlierRunner = "01940000-0000-7000-8000-000000000001";

    /// <summary>A folder with the store as the version of a migration left it: one runner, for the test to give more.</summary>
    public static async Task<TestFolder> OfEarlierVersionAsync(string migration)
    {
        var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        folder.Sql("PRAGMA journal_mode=WAL");
        await using (var db = folder.Db())
        {
            await db.Database.OpenConnectionAsync();
            MigrationFunctions.AddTo((SqliteConnection)db.Database.GetDbConnection());
            await db.Database.MigrateAsync(migration);
        }

        folder.Sql($"""
            INSERT INTO AspNetUsers
                (Id, IsOwner, CreatedUtc, UserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ('{EarlierRunner}', 1, '2026-12-01 12:00:00', 'ann', 0, 0, 0, 0, 0)
            """);
        folder.Sql($"""
            INSERT INTO Runners (Id, Unit, WeekStart, TimeZone, Theme, AccountId)
            VALUES ('{EarlierRunner}', 'Mile', 'Monday', 'Europe/London', 'Dark', '{EarlierRunner}')
            """);
        return folder;
    }

    extension(TestFolder folder)
    {
        /// <summary>Closes the connections that wait to be used again, and no other folder's.</summary>
        public void LetGo() => SqliteConnection.ClearPool(new SqliteConnection(SqliteOptions.ConnectionString(folder.Data.Database)));

        /// <summary>Runs plain SQL on a connection of its own, past the program.</summary>
        public object? Sql(string sql)
        {
            using var connection = SqliteFile.Open(folder.Data.Database);
            return SqliteFile.Scalar(connection, sql);
        }
    }
}
