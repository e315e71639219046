namespace B2BTrail.Data.Disk;

/// <summary>Tells what is wrong with a disk from the errors that the operating system gives.</summary>
internal static class DiskFaults
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
    public static bool IsDiskFull(Exception error) =>
        error is IOException { HResult: NoSpace or QuotaExceeded or QuotaExceededOnMac or WindowsDiskFull or WindowsHandleDiskFull };

    /// <summary>Whether the disk is read-only, broken or gone.</summary>
    public static bool IsUnusable(Exception error) => error is IOException { HResult: IoError or ReadOnlyFileSystem } or DataFolderGoneException;
}
