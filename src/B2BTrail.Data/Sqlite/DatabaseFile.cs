using B2BTrail.Data.Disk;
using B2BTrail.Data.Store;

namespace B2BTrail.Data.Sqlite;

/// <summary>The files by which the database lies in the data folder.</summary>
public static class DatabaseFile
{
    extension(DataFolder folder)
    {
        /// <summary>The database file. SQLite keeps others beside it whose names begin with its own.</summary>
        public string Database => Path.Combine(folder.Root, "b2btrail.db");

        /// <summary>As old as the last time that the whole database was read and found whole.</summary>
        internal string CheckedFile => Path.Combine(folder.Root, ".checked");

        /// <summary>The database file and those beside it, as far as they are there.</summary>
        internal IEnumerable<string> DatabaseFiles => Directory.EnumerateFiles(folder.Root, Path.GetFileName(folder.Database) + "*");
    }

    /// <summary>The gate of a database file, whatever way its path is spelled.</summary>
    internal static WriteGate GateOf(string path) => WriteGate.For(Path.GetFullPath(path));
}
