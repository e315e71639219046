using B2BTrail.Data.Disk;
using B2BTrail.Data.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>
/// What tests of the program do to its database past the program. Each kind of database has its own class of this name; which one a suite takes is
/// said by <c>Usings.cs</c> in the tests of Data and by the project of those of Web.
/// </summary>
internal static class TestDatabase
{
    /// <summary>What is thrown where the disk has no room left.</summary>
    public static Exception DiskFull => new SqliteException("database or disk is full", 13);

    /// <summary>What is thrown where somebody else writes for too long.</summary>
    public static Exception Busy => new SqliteException("database is locked", 5);

    /// <summary>The files in the data folder that it has while a program uses it.</summary>
    public static IReadOnlyList<string> FilesIn(string folder) => [FileIn(folder), FileIn(folder) + "-wal"];

    /// <summary>Closes the connections that wait to be used again, so that the data folder can be deleted.</summary>
    public static void LetGo() => SqliteConnection.ClearAllPools();

    /// <summary>Whether it reads all of itself without finding damage.</summary>
    public static async Task<bool> IsWholeAsync(TrailDb db) =>
        await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync() is ["ok"];

    /// <summary>Reads one value of a database that a program may have open, and leaves nothing behind.</summary>
    public static object? Read(string folder, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={FileIn(folder)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Tests write their own SQL.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>Takes a table away, so that every use of it fails; <see cref="MendAsync"/> gives it back.</summary>
    public static Task BreakAsync(TrailDb db, string table) => ExecuteAsync(db, $"ALTER TABLE {table} RENAME TO Away");

    public static Task MendAsync(TrailDb db, string table) => ExecuteAsync(db, $"ALTER TABLE Away RENAME TO {table}");

    /// <summary>Lets a table be read and refuses to change it, as a full disk does; <see cref="TakeUpdatesAsync"/> ends that.</summary>
    public static Task RefuseUpdatesAsync(TrailDb db, string table) =>
        ExecuteAsync(db, $"CREATE TRIGGER full BEFORE UPDATE ON {table} BEGIN SELECT RAISE(FAIL, 'database or disk is full'); END");

    public static Task TakeUpdatesAsync(TrailDb db) => ExecuteAsync(db, "DROP TRIGGER full");

    /// <summary>Gives a migration that it has another name; none where that is null.</summary>
    public static Task RenameMigrationAsync(TrailDb db, string from, string? to) => ExecuteAsync(
        db,
        to is null ? $"DELETE FROM __EFMigrationsHistory WHERE MigrationId = '{from}'" : $"UPDATE __EFMigrationsHistory SET MigrationId = '{to}' WHERE MigrationId = '{from}'");

    /// <summary>Copies one that nobody has open, for <see cref="SwapWithCopy"/>.</summary>
    public static void Copy(string folder) => File.Copy(FileIn(folder), FileIn(folder) + ".other");

    /// <summary>Puts the copy in its place, and it in the place of the copy.</summary>
    public static void SwapWithCopy(string folder)
    {
        var database = FileIn(folder);
        File.Move(database, database + ".third");
        File.Move(database + ".other", database);
        File.Move(database + ".third", database + ".other");
    }

    private static string FileIn(string folder) => new DataFolder(folder).Database;

    private static Task<int> ExecuteAsync(TrailDb db, string sql) =>
        db.WriteAsync(cancellationToken => db.Database.ExecuteSqlRawAsync(sql, cancellationToken), CancellationToken.None);
}
