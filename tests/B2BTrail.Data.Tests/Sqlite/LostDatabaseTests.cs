using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Starts in a folder whose database is not there: none of them may begin anew beside what is left of an installation.</summary>
public sealed class LostDatabaseTests
{
    [Theory]
    [InlineData("originals")]
    [InlineData("keys")]
    [InlineData("backups")]
    public async Task A_missing_database_beside_what_an_installation_left_refuses_the_start(string part)
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        var left = await LeaveAsync(Path.Combine(folder.Data.Root, part, "ab", "left"));

        await RefusesAsync(folder, "is missing", part);
        Assert.False(File.Exists(folder.Data.Database));
        Assert.True(File.Exists(left));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_database_that_was_emptied_refuses_the_start(bool byTruncation)
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        await LeaveAsync(Path.Combine(folder.Data.Originals, "ab", "left"));
        folder.Stop();
        var whole = await File.ReadAllBytesAsync(folder.Data.Database);
        File.Delete(folder.Data.Database);
        if (byTruncation)
        {
            await File.WriteAllTextAsync(folder.Data.Database, "");
        }
        else
        {
            // A database without a table, as an SQLite tool that was pointed here makes it.
            folder.Sql("PRAGMA user_version=1");
        }

        await RefusesAsync(folder, "is empty", "originals");

        await File.WriteAllBytesAsync(folder.Data.Database, whole);
        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM Runners"));
    }

    [Fact]
    public async Task A_log_of_commits_without_its_database_is_not_thrown_away()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        var log = await LeaveAsync(folder.Data.Database + "-wal");
        await RefusesAsync(folder, "is missing", "b2btrail.db-wal");
        Assert.True(File.Exists(log));
    }

    [Fact]
    public async Task The_sentence_names_the_newest_backup_and_both_ways_on()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        foreach (var (name, day) in (ReadOnlySpan<(string, int)>)[("old.db", 1), ("new.db", 2)])
        {
            var path = Path.Combine(folder.Data.Backups, name);
            File.WriteAllText(path, "x");
            File.SetLastWriteTimeUtc(path, Samples.Noon.AddDays(day));
        }

        var reason = await RefusesAsync(folder, "is missing", "backups");
        Assert.Contains("new.db", reason, StringComparison.Ordinal);
        Assert.DoesNotContain("old.db", reason, StringComparison.Ordinal);
        Assert.EndsWith($"move the folder {folder.Data.Root} away.", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_first_start_that_ended_before_the_first_account_starts_again()
    {
        await using var folder = await TestFolder.OpenAsync();
        await LeaveAsync(Path.Combine(folder.Data.Keys, "key-1.xml"));
        await LeaveAsync(Path.Combine(folder.Data.Backups, "pre-0.1.0.db"));
        Assert.IsType<StoreStart.Ready>(await folder.RestartAsync());
    }

    [Fact]
    public async Task A_first_start_that_was_killed_before_the_first_table_starts_again()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        await LeaveAsync(Path.Combine(folder.Data.Keys, ".probe-left"));
        await File.WriteAllTextAsync(folder.Data.Database, "");
        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
    }

    [Fact]
    public async Task A_database_with_its_files_and_keys_in_a_fresh_folder_starts()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        folder.Stop();

        await using var fresh = new TestFolder();
        Directory.CreateDirectory(fresh.Data.Root);
        File.Copy(folder.Data.Database, fresh.Data.Database);
        await LeaveAsync(Path.Combine(fresh.Data.Originals, "ab", "left"));
        await LeaveAsync(Path.Combine(fresh.Data.Keys, "key-1.xml"));
        Assert.IsType<StoreStart.Ready>(await fresh.StartAsync());
    }

    [Fact]
    public async Task What_lies_in_the_place_of_an_upgrade_that_was_cut_off_is_kept_beside_it()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        folder.Stop();
        await File.WriteAllTextAsync(folder.Data.Database + ".upgrading", "(new)");

        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Equal(0L, folder.Sql("SELECT count(*) FROM Runners"));
        using var kept = SqliteFile.OpenToRead(folder.Data.Database + ".cut-off");
        Assert.Equal(1L, SqliteFile.Scalar(kept, "SELECT count(*) FROM Runners"));
    }

    private static async Task<string> RefusesAsync(TestFolder folder, params string[] words)
    {
        var refused = Assert.IsType<StoreStart.Refused>(await folder.StartAsync());
        Assert.Equal(StoreExit.DatabaseMissing, refused.ExitCode);
        Assert.All(words, word => Assert.Contains(word, refused.Reason, StringComparison.Ordinal));
        return refused.Reason;
    }

    private static async Task<string> LeaveAsync(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllTextAsync(path, "left");
        return path;
    }
}
