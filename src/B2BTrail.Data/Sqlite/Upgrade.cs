using System.Globalization;
using B2BTrail.Data.Disk;

namespace B2BTrail.Data.Sqlite;

/// <summary>
/// The way back of one upgrade. A marker beside the database names the backup for as long as the upgrade runs, so that a process that
/// was killed in between is noticed and undone at the next start: some migrations are more than one transaction.
/// </summary>
internal sealed class Upgrade(DataFolder folder, TimeProvider time)
{
    private const string NewDatabase = "(new)";

    private string Marker => folder.Database + ".upgrading";

    /// <summary>Makes the backup and sets the marker.</summary>
    /// <returns>The backup's path; null for a new database, which needs none.</returns>
    public string? Begin()
    {
        string? backup = null;
        if (HasTables())
        {
            var version = typeof(Upgrade).Assembly.GetName().Version?.ToString(3) ?? "0";
            var utc = time.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
            backup = Path.Combine(folder.Backups, $"pre-{version}-{utc}.db");
            SqliteFile.Backup(folder.Database, backup);
        }

        var partial = Marker + ".partial";
        File.WriteAllText(partial, backup is null ? NewDatabase : Path.GetFileName(backup));
        SqliteFile.Flush(partial);
        File.Move(partial, Marker, overwrite: true);
        return backup;
    }

    /// <summary>The upgrade is whole.</summary>
    public void End() => File.Delete(Marker);

    /// <summary>Undoes what was done since <see cref="Begin"/>. Can be repeated: the marker goes last.</summary>
    public void PutBack()
    {
        var backup = File.ReadAllText(Marker);
        if (backup == NewDatabase)
        {
            SqliteFile.Delete(folder.Database);
        }
        else
        {
            SqliteFile.Restore(Path.Combine(folder.Backups, backup), folder.Database);
        }

        File.Delete(Marker);
    }

    /// <summary>Undoes an upgrade that never came to its end. What stood in the database until then is kept beside it.</summary>
    /// <returns>What was put back; null where there was nothing to undo.</returns>
    public string? PutBackWhatWasCutOff()
    {
        if (!File.Exists(Marker))
        {
            return null;
        }

        // Whoever put another database here since then would lose it.
        SqliteFile.SetAside(folder.Database);
        var backup = File.ReadAllText(Marker);
        PutBack();
        return backup == NewDatabase ? "none: the database was new" : Path.Combine(folder.Backups, backup);
    }

    private bool HasTables()
    {
        using var connection = SqliteFile.Open(folder.Database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM sqlite_master";
        return command.ExecuteScalar() is > 0L;
    }
}
