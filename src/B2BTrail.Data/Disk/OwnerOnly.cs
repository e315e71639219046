using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace B2BTrail.Data.Disk;

/// <summary>Keeps what the program writes from the machine's other users. On Windows the user's own folder does that, and nothing happens here.</summary>
public static class OwnerOnly
{
    private const uint GroupAndOthers = 0b_000_111_111;

    private const UnixFileMode OfGroupAndOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    /// <summary>From here on, every file and folder that this process makes is its user's alone, whoever makes it: the database and the log too.</summary>
    public static void ForNewFiles()
    {
        if (!OperatingSystem.IsWindows())
        {
            _ = UMask(GroupAndOthers);
        }
    }

    /// <summary>Takes from others what an older version or a copy left open to them. What belongs to another user stays as it is.</summary>
    /// <param name="folder">The data folder.</param>
    /// <param name="databaseFiles">The files of the database in it.</param>
    internal static void Tighten(DataFolder folder, IEnumerable<string> databaseFiles)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        foreach (var file in databaseFiles.Append(folder.LockFile))
        {
            Tighten(new FileInfo(file));
        }

        // One level is enough: nobody else gets past it.
        foreach (var part in folder.Parts.Select(path => new DirectoryInfo(path)))
        {
            Tighten(part);
            foreach (var child in part.EnumerateFileSystemInfos())
            {
                Tighten(child);
            }
        }
    }

    /// <summary>Whether others may put files in the place of ours.</summary>
    internal static bool OthersMayWrite(string folder) =>
        !OperatingSystem.IsWindows() && (File.GetUnixFileMode(folder) & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) != 0;

    private static void Tighten(FileSystemInfo file)
    {
        if (OperatingSystem.IsWindows() || file.LinkTarget is not null)
        {
            return;
        }

        try
        {
            if ((file.UnixFileMode & OfGroupAndOthers) != 0)
            {
                file.UnixFileMode &= ~OfGroupAndOthers;
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Another user's, gone already, or on a file system without rights.
        }
    }

    [SuppressMessage("Interoperability", "SYSLIB1054", Justification = "A number in, a number out: there is nothing to generate.")]
    [DllImport("libc", EntryPoint = "umask")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern uint UMask(uint mask);
}
