using System.Data.Common;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Setup;

/// <summary>Tells faults of the disk from faults of ours.</summary>
public static class StoreFaults
{
    /// <summary>Whether there is no room left.</summary>
    public static bool IsDiskFull(Exception error) => Chain(error).Any(e => DiskFaults.IsDiskFull(e) || SqliteFaults.IsDiskFull(e));

    /// <summary>Whether the data folder cannot be written to or read: full, read-only, broken or gone.</summary>
    public static bool IsDiskFault(Exception error) => Chain(error).Any(e =>
        DiskFaults.IsDiskFull(e) || DiskFaults.IsUnusable(e) || SqliteFaults.IsDiskFull(e) || SqliteFaults.IsDiskFault(e));

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
