using B2BTrail.Data.Store;

namespace B2BTrail.Data.Tests.Store;

/// <summary>What every kind of database promises of a start. The tests of each derive from it.</summary>
public abstract class StoreOpenerTests
{
    /// <summary>A folder whose store is open, and is of this kind.</summary>
    private protected abstract Task<TestFolder> OpenAsync();

    [Fact]
    public async Task A_database_without_an_account_beside_files_of_runners_refuses_the_start_and_leaves_them()
    {
        await using var folder = await OpenAsync();
        var original = Path.Combine(folder.Data.Originals, "ab", "left");
        Directory.CreateDirectory(Path.GetDirectoryName(original)!);
        await File.WriteAllTextAsync(original, "left");

        var refused = Assert.IsType<StoreStart.Refused>(await folder.RestartAsync());

        Assert.Equal(StoreExit.DatabaseMissing, refused.ExitCode);
        Assert.Contains("holds no account", refused.Reason, StringComparison.Ordinal);
        Assert.Contains(folder.Data.Originals, refused.Reason, StringComparison.Ordinal);
        Assert.True(File.Exists(original));
    }

    [Fact]
    public async Task A_database_with_an_account_beside_files_of_runners_starts()
    {
        await using var folder = await OpenAsync();
        await folder.AddRunnerAsync();
        Directory.CreateDirectory(Path.Combine(folder.Data.Originals, "ab"));
        await File.WriteAllTextAsync(Path.Combine(folder.Data.Originals, "ab", "left"), "left");

        Assert.IsType<StoreStart.Ready>(await folder.RestartAsync());
    }
}
