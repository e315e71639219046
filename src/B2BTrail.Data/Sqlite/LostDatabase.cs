using B2BTrail.Data.Disk;
using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Sqlite;

/// <summary>
/// Tells a data folder whose database is missing from one that is new. A start that took the one for the other would begin an empty
/// store and disown every file that runners uploaded.
/// </summary>
internal sealed class LostDatabase(DataFolder folder)
{
    /// <summary>Looks before the file is opened, which would make it.</summary>
    /// <returns>A sentence for the person who started the program; null where nothing is missing.</returns>
    public string? LookAtFile() => new FileInfo(folder.Database) switch
    {
        { Exists: false } => Sentence("is missing", Remains()),
        { Length: 0 } => Sentence("is empty", Remains()),
        _ => null,
    };

    /// <summary>Looks into a database that is open and has not been written to.</summary>
    /// <inheritdoc cref="LookAtFile"/>
    public string? LookInside(SqliteConnection connection)
    {
        if (SqliteFile.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name NOT LIKE '\\_\\_EF%' ESCAPE '\\'") is 0L)
        {
            return Sentence("is empty", Remains());
        }

        // Keys and backups may come before the first account; files of runners may not.
        var hasNoAccount = SqliteFile.Scalar(connection, "SELECT count(*) FROM sqlite_master WHERE name = 'AspNetUsers'") is 1L
            && SqliteFile.Scalar(connection, "SELECT count(*) FROM AspNetUsers") is 0L;
        return hasNoAccount ? Sentence("holds no account", folder.HoldsOriginals ? [folder.Originals] : []) : null;
    }

    private string? Sentence(string fault, List<string> remains) => remains.Count == 0
        ? null
        : $"The database {folder.Database} {fault}, but there is data of an installation in {string.Join(" and ", remains)}. "
            + $"Put the database back from a copy of yours or from {folder.Backups}{Newest()}. To begin anew, move the folder {folder.Root} away.";

    private string Newest() =>
        Directory.EnumerateFiles(folder.Backups, "*.db").MaxBy(File.GetLastWriteTimeUtc) is { } newest ? $" (newest: {Path.GetFileName(newest)})" : "";

    private List<string> Remains()
    {
        List<string> remains = [.. new[] { folder.Keys, folder.Originals, folder.Backups }.Where(path => DataFolder.Holds(path, SearchOption.AllDirectories))];

        // What was committed last may lie here alone, and SQLite would throw it away.
        if (new FileInfo(folder.Database + "-wal") is { Exists: true, Length: > 0 } wal)
        {
            remains.Add(wal.FullName);
        }

        return remains;
    }
}
