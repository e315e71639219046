using System.Globalization;
using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Sqlite;

/// <summary>Small chores on a database file, each on a connection of its own that closes the file when it is done.</summary>
internal static class SqliteFile
{
    public const int Corrupt = 11;
    public const int NotADatabase = 26;

    public static SqliteConnection Open(string path) => Open(path, SqliteOpenMode.ReadWriteCreate);

    public static SqliteConnection OpenToRead(string path) => Open(path, SqliteOpenMode.ReadOnly);

    public static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // All texts are constants of ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    /// <summary>Runs one of SQLite's checks; null where it finds nothing.</summary>
    public static string? Check(SqliteConnection connection, string pragma)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The names are constants of ours.
        command.CommandText = $"PRAGMA {pragma}";
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        if (!reader.Read())
        {
            return null;
        }

        var first = Convert.ToString(reader.GetValue(0), CultureInfo.InvariantCulture);
        return first == "ok" ? null : $"{pragma}: {first}";
    }

    /// <summary>Sets the file to WAL, which a copy that was put back is not.</summary>
    public static bool SetWal(SqliteConnection connection) => Scalar(connection, "PRAGMA journal_mode=WAL") is "wal";

    /// <summary>
    /// Removes the lock that a killed migration leaves and that every later one would wait for without end. Only for who holds the
    /// data folder alone.
    /// </summary>
    public static bool RemoveMigrationLock(SqliteConnection connection)
    {
        if (Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE type='table' AND name='__EFMigrationsLock'") is not 1L)
        {
            return false;
        }

        using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM \"__EFMigrationsLock\"";
        return command.ExecuteNonQuery() > 0;
    }

    /// <summary>
    /// Copies a database, open or not, with all that is committed in it, and checks the copy. The copy gets its name last, so that
    /// half of one is never taken for a backup.
    /// </summary>
    public static void Backup(string from, string to)
    {
        var partial = to + ".partial";
        File.Delete(partial);
        using (var source = Open(from))
        using (var copy = Open(partial))
        {
            source.BackupDatabase(copy);

            // A backup is one file: what a reader of it writes must not lie in a second one.
            _ = Scalar(copy, "PRAGMA journal_mode=DELETE");
            if (Check(copy, "integrity_check") is { } fault)
            {
                throw new InvalidDataException(fault);
            }
        }

        Flush(partial);
        File.Move(partial, to, overwrite: true);
    }

    /// <summary>Puts a backup in the place of a database that nobody has open.</summary>
    public static void Restore(string backup, string database)
    {
        SqliteConnection.ClearAllPools();
        var partial = database + ".partial";
        File.Copy(backup, partial, overwrite: true);
        Flush(partial);
        DeleteSideFiles(database);
        File.Move(partial, database, overwrite: true);
        using var connection = Open(database);
        SetWal(connection);
    }

    /// <summary>Moves a database that nobody has open out of the way, with what is committed beside it.</summary>
    public static void SetAside(string database)
    {
        if (!File.Exists(database))
        {
            return;
        }

        SqliteConnection.ClearAllPools();
        var aside = database + ".cut-off";
        DeleteSideFiles(aside);
        foreach (var file in (string[])["", "-wal"])
        {
            if (File.Exists(database + file))
            {
                File.Move(database + file, aside + file, overwrite: true);
            }
        }

        DeleteSideFiles(database);
    }

    public static void Delete(string database)
    {
        SqliteConnection.ClearAllPools();
        DeleteSideFiles(database);
        File.Delete(database);
    }

    /// <summary>Sees to it that a file's content is on the disk.</summary>
    public static void Flush(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        file.Flush(flushToDisk: true);
    }

    // Left beside another database file, they would be replayed into it.
    private static void DeleteSideFiles(string database)
    {
        File.Delete(database + "-wal");
        File.Delete(database + "-shm");
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(SqliteOptions.ConnectionString(path, mode, pooling: false));
        try
        {
            connection.Open();
            Pragmas.Apply(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
