using System.Diagnostics.CodeAnalysis;

namespace B2BTrail.Data;

/// <summary>Where everything that this installation keeps lies: the database, the files handed in, keys, backups and logs.</summary>
/// <param name="Root">The absolute path of the folder.</param>
public sealed record DataFolder(string Root)
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;

    /// <summary>The database file.</summary>
    public string Database => Path.Combine(Root, "b2btrail.db");

    /// <summary>The keys that protect cookies.</summary>
    public string Keys => Path.Combine(Root, "keys");

    /// <summary>Copies of the database.</summary>
    public string Backups => Path.Combine(Root, "backups");

    /// <summary>The files that runners handed in, each under its hash.</summary>
    public string Originals => Path.Combine(Root, "originals");

    /// <summary>Files on their way in, and what an archive holds while it is read. Emptied at every start.</summary>
    public string Incoming => Path.Combine(Root, "incoming");

    /// <summary>Log files.</summary>
    public string Logs => Path.Combine(Root, "logs");

    /// <summary>Held by the running program, so that a second one stays out.</summary>
    public string LockFile => Path.Combine(Root, ".lock");

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

    /// <summary>Makes the folders that are missing, for the owner only, and sees whether they can be written to.</summary>
    /// <param name="problem">A sentence that says what is wrong, with the path.</param>
    public bool TryPrepare([NotNullWhen(false)] out string? problem)
    {
        try
        {
            foreach (var folder in (string[])[Root, Keys, Backups, Originals, Incoming, Logs])
            {
                Make(folder);
                var probe = Path.Combine(folder, $".probe-{Guid.CreateVersion7():N}");
                using (File.Create(probe, 1, FileOptions.DeleteOnClose))
                {
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            problem = $"The data folder {Root} cannot be written to: {e.Message}";
            return false;
        }

        problem = null;
        return true;
    }

    private static void Make(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(folder);
        }
        else
        {
            Directory.CreateDirectory(folder, OwnerOnly);
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
