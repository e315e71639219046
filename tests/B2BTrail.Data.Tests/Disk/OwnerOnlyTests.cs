using B2BTrail.Data.Store;

namespace B2BTrail.Data.Tests;

public sealed class OwnerOnlyTests
{
    private const UnixFileMode OfOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    [Fact]
    public async Task What_an_older_version_left_open_is_closed_at_the_start_and_a_folder_that_was_there_keeps_its_rights()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        folder.Stop();
        var theirs = Path.Combine(folder.Data.Root, "notes.txt");
        string[] ours = [.. TestDatabase.FilesIn(folder.Data.Root), Path.Combine(folder.Data.Keys, "key-1.xml"), Path.Combine(folder.Data.Backups, "b.db")];
        foreach (var path in ours.Append(theirs))
        {
            await File.AppendAllTextAsync(path, "");
            File.SetUnixFileMode(path, (UnixFileMode)0b_110_110_100);
        }

        File.SetUnixFileMode(folder.Data.Keys, (UnixFileMode)0b_111_101_101);
        File.SetUnixFileMode(folder.Data.Root, (UnixFileMode)0b_111_111_101);

        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());

        foreach (var path in ours.Append(folder.Data.Keys).Append(folder.Data.LockFile))
        {
            Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(path) & OfOthers);
        }

        Assert.Equal((UnixFileMode)0b_110_110_100, File.GetUnixFileMode(theirs));
        Assert.Equal((UnixFileMode)0b_111_111_101, File.GetUnixFileMode(folder.Data.Root));
        Assert.Contains(folder.Log.Lines, line => line.StartsWith($"Warning: Others may write to {folder.Data.Root}", StringComparison.Ordinal));
    }
}
