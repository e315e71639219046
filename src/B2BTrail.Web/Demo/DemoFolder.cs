using B2BTrail.Data.Disk;
using B2BTrail.Web.Hosting;

namespace B2BTrail.Web.Demo;

/// <summary>
/// A demo lives in a folder of its own and starts afresh each time; a folder with somebody's data in it is left alone. That holds because the
/// database lies in the folder: with one on a server a demo must not ask the setting.
/// </summary>
internal static class DemoFolder
{
    private const string DefaultName = "B2BTrail-demo";
    private const string Marker = "demo";

    /// <summary>The data folder of this start: a demo's own, emptied, or the one that the configuration names.</summary>
    /// <exception cref="StartRefusedException">The demo's folder holds something else, or a demo runs in it.</exception>
    public static DataFolder Of(DemoOptions? demo, IConfiguration configuration) =>
        demo is null ? StoreHosting.FolderOf(configuration) : Prepare(StoreHosting.NamedIn(configuration));

    private static DataFolder Prepare(string? configured)
    {
        OwnerOnly.ForNewFiles();
        var folder = DataFolder.Resolve(string.IsNullOrWhiteSpace(configured) ? DefaultName : configured);
        var marker = Path.Combine(folder.Root, Marker);
        if (Directory.Exists(folder.Root) && Directory.EnumerateFileSystemEntries(folder.Root).Any() && !File.Exists(marker))
        {
            throw new StartRefusedException($"{folder.Root} already contains other files. Choose an empty folder, or use the default.", DemoOptions.RefusedExit);
        }

        if (Directory.Exists(folder.Root))
        {
            Empty(folder);
        }

        Directory.CreateDirectory(folder.Root);
        File.WriteAllText(marker, "This folder belongs to the demo. It is emptied when the next demo starts.\n");
        return folder;
    }

    private static void Empty(DataFolder folder)
    {
        try
        {
            // A demo that runs holds its lock; its files must not be pulled from under it.
            using (File.Open(folder.LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
            {
            }

            // The marker stays: a start that ends here must find the folder to be the demo's own.
            foreach (var file in Directory.EnumerateFiles(folder.Root).Where(file => file != folder.LockFile && Path.GetFileName(file) != Marker))
            {
                File.Delete(file);
            }

            // Without its database, the rest would be taken for an installation that lost it.
            foreach (var part in (string[])[folder.Keys, folder.Originals, folder.Backups])
            {
                if (Directory.Exists(part))
                {
                    Directory.Delete(part, recursive: true);
                }
            }
        }
        catch (IOException)
        {
            throw new StartRefusedException($"A demo is already running in {folder.Root}. Stop it, or choose another folder.", DemoOptions.RefusedExit);
        }
    }
}
