using System.Data.Common;
using B2BTrail.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data;

/// <summary>Tells faults of the disk from faults of ours.</summary>
public static class StoreFaults
{
    // Numbers of the operating system; .NET hands them on as they are where it has no exception of its own for them.
    private const int IoError = 5;
    private const int NoSpace = 28;
    private const int ReadOnlyFileSystem = 30;
    private const int QuotaExceeded = 122;
    private const int QuotaExceededOnMac = 69;
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleDiskFull = unchecked((int)0x80070027);

    /// <summary>Whether there is no room left.</summary>
    public static bool IsDiskFull(Exception error) => Chain(error).Any(e => e switch
    {
        IOException { HResult: NoSpace or QuotaExceeded or QuotaExceededOnMac or WindowsDiskFull or WindowsHandleDiskFull } => true,
        _ => SqliteFaults.IsDiskFull(e),
    });

    /// <summary>Whether the data folder cannot be written to or read: full, read-only, broken or gone.</summary>
    public static bool IsDiskFault(Exception error) => IsDiskFull(error) || Chain(error).Any(e => e switch
    {
        IOException { HResult: IoError or ReadOnlyFileSystem } => true,
        DataFolderGoneException => true,
        _ => SqliteFaults.IsDiskFault(e),
    });

    /// <summary>Whether the store did not answer, which may be over by the next try.</summary>
    public static bool IsOutage(Exception error) =>
        error is DbException or IOException or TimeoutException or DbUpdateException { InnerException: DbException };

    private static IEnumerable<Exception> Chain(Exception error)
    {
        for (var e = error; e is not null; e = e.InnerException!)
        {
            yield return e;
        }
    }
}
