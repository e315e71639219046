using System.Diagnostics.CodeAnalysis;

namespace B2BTrail.Data.Disk;

/// <summary>Where everything that this installation keeps lies: the database, uploaded files, keys, backups and logs.</summary>
/// <param name="Root">The absolute path of the folder.</param>
public sealed record DataFolder(string Root)
{
    private const UnixFileMode OwnersFolder = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    private static readonly byte[] Probe = new byte[4096];

    /// <summary>The keys that protect cookies.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Copies of the database.</summary>
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>The files that runners uploaded, each under its hash.</summary>
    public string Originals => Path.Combine(Root, "originals");

    /// <summary>Files that the database knows nothing of: kept here for a while after a start found them.</summary>
    public string Unclaimed => Path.Combine(Originals, ".unclaimed");

    /// <summary>Files on their way in, and what an archive holds while it is read. What the program left there is removed at every start.</summary>
    public string Incoming => Path.Combine(Root, "incoming");

    /// <summary>Log files.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Held by the running program, so that a second one stays out.</summary>
    public string LockFile => Path.Combine(Root, ".lock");

    /// <summary>The folders in it.</summary>
    internal IReadOnlyList<string> Parts => [Keys, Backups, Originals, Incoming, Logs];

    /// <summary>Whether files of runners lie in it: a database that knows no account is then not the one that belongs to it.</summary>
    public bool HoldsOriginals => Directory.EnumerateDirectories(Originals)
        .Any(path => path != Unclaimed && Holds(path, SearchOption.TopDirectoryOnly));

    /// <summary>Whether the system may empty the folder: one that was configured so, or the last resort of a user without a home.</summary>
    public bool IsTemporary => Path.TrimEndingDirectorySeparator(Root)
        .StartsWith(Path.TrimEndingDirectorySeparator(Path.GetTempPath()) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>
    /// The configured folder, or one of the user's own. Never depends on the current directory: a relative path is taken from the
    /// folder that the default lies in, or else a program started from elsewhere would find an empty store.
    /// </summary>
    public static DataFolder Resolve(string? configured) => new(
        string.IsNullOrWhiteSpace(configured)
            ? Path.Combine(UserData(), "B2BTrail")
            : Path.GetFullPath(configured.Trim(), UserData()));

    // A start that was killed may have left a probe, whose name begins with a dot.
    internal static bool Holds(string path, SearchOption depth) =>
        Directory.EnumerateFiles(path, "*", depth).Any(file => !Path.GetFileName(file).StartsWith('.'));

    /// <summary>Makes the folders that are missing, for the owner only, and sees whether they can be written to.</summary>
    /// <param name="problem">A sentence that says what is wrong, with the path.</param>
    public bool TryPrepare([NotNullWhen(false)] out string? problem)
    {
        try
        {
            foreach (var folder in (string[])[Root, .. Parts])
            {
                Make(folder);
                TryOut(folder);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = CannotWrite(e);
            return false;
        }

        problem = null;
        return true;
    }

    /// <summary>Sees whether 4 KiB can be written to a folder: on a full disk, an empty file still can.</summary>
    /// <exception cref="IOException">They cannot.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not.</exception>
    public static void TryOut(string folder)
    {
        var path = Path.Combine(folder, $".probe-{Guid.CreateVersion7():N}");
        using var probe = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, FileOptions.DeleteOnClose);
        probe.Write(Probe);
    }

    /// <summary>Why the folder cannot be written to, as a sentence for the person who started the program.</summary>
    internal string CannotWrite(Exception error, bool isFull = false) => isFull || DiskFaults.IsDiskFull(error)
        ? $"The disk of the data folder {Root} is full. Make room, then start again."
        : $"The data folder {Root} cannot be written to: {error.Message}";

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnersFolder);
        }
    }

    private static string UserData()
    {
        var local = Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify);
        if (Path.IsPathRooted(local))
        {
            return local;
        }

        // A service without a home: no default that outlasts a restart can be guessed, but the program can be tried out.
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile, Environment.SpecialFolderOption.DoNotVerify);
        return Path.IsPathRooted(home) ? Path.Combine(home, ".local", "share") : Path.GetTempPath();
    }
}
