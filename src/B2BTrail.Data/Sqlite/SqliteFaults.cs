using Microsoft.Data.Sqlite;

namespace B2BTrail.Data.Sqlite;

/// <summary>Which errors of SQLite are the disk's.</summary>
internal static class SqliteFaults
{
    private const int ReadOnly = 8;
    private const int IoError = 10;
    private const int Full = 13;
    private const int CannotOpen = 14;

    /// <summary>Whether there is no room left.</summary>
    public static bool IsDiskFull(Exception error) => error is SqliteException { SqliteErrorCode: Full };

    /// <summary>Whether the file cannot be written to or read.</summary>
    public static bool IsDiskFault(Exception error) => error is SqliteException { SqliteErrorCode: ReadOnly or IoError or Full or CannotOpen };
}
