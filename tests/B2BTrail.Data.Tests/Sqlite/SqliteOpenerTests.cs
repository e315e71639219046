using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using B2BTrail.Data.Tests.Store;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Sqlite;

public sealed class SqliteOpenerTests : StoreOpenerTests
{
    private protected override Task<TestFolder> OpenAsync() => TestFolder.OpenAsync();

    [Fact]
    public async Task A_fresh_folder_gets_the_newest_schema_and_needs_no_backup()
    {
        await using var folder = new TestFolder();
        var ready = Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.NotEmpty(ready.Applied);
        Assert.Empty(Directory.GetFiles(folder.Data.Backups));
        Assert.Equal("wal", folder.Sql("PRAGMA journal_mode"));
        Assert.False(File.Exists(folder.Data.Database + ".upgrading"));
        Assert.Contains(folder.Log.Lines, line => line.StartsWith($"Warning: {folder.Data.Root} is a temporary folder", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_second_start_runs_nothing()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        Assert.Empty(Assert.IsType<StoreStart.Ready>(await folder.RestartAsync()).Applied);
        Assert.Empty(Directory.GetFiles(folder.Data.Backups));
        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM Runners"));
    }

    [Fact]
    public async Task A_lock_that_a_killed_migration_left_does_not_stop_the_start()
    {
        await using var folder = await TestFolder.OpenAsync();
        folder.Sql("CREATE TABLE IF NOT EXISTS __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        folder.Sql("INSERT INTO __EFMigrationsLock VALUES (1, '2027-01-01 00:00:00')");

        Assert.IsType<StoreStart.Ready>(await folder.RestartAsync().WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Equal(0L, folder.Sql("SELECT count(*) FROM __EFMigrationsLock"));
        Assert.Contains(folder.Log.Lines, line => line.StartsWith("Warning: An upgrade was killed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_lock_left_before_the_first_table_does_not_stop_the_start()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        folder.Sql("CREATE TABLE __EFMigrationsLock (Id INTEGER PRIMARY KEY, Timestamp TEXT NOT NULL)");
        folder.Sql("INSERT INTO __EFMigrationsLock VALUES (1, '2027-01-01 00:00:00')");
        Assert.NotEmpty(Assert.IsType<StoreStart.Ready>(await folder.StartAsync().WaitAsync(TimeSpan.FromSeconds(30))).Applied);
    }

    [Fact]
    public async Task A_newer_schema_is_refused_and_left_alone()
    {
        await using var folder = await TestFolder.OpenAsync();
        folder.Sql("INSERT INTO __EFMigrationsHistory VALUES ('99990101000000_FromTheFuture', '12.0.0')");
        var refused = Assert.IsType<StoreStart.Refused>(await folder.RestartAsync());
        Assert.Equal(StoreExit.Newer, refused.ExitCode);
        Assert.Contains("newer", refused.Reason, StringComparison.Ordinal);
        Assert.Contains("FromTheFuture", refused.Reason, StringComparison.Ordinal);
        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM __EFMigrationsHistory WHERE MigrationId LIKE '9999%'"));
    }

    [Fact]
    public async Task A_second_start_on_the_same_folder_is_refused_until_the_first_lets_go()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using (var second = new SecondStart(folder))
        {
            var refused = Assert.IsType<StoreStart.Refused>(await second.Folder.StartAsync());
            Assert.Equal(StoreExit.AlreadyRunning, refused.ExitCode);
            Assert.Contains(folder.Data.Root, refused.Reason, StringComparison.Ordinal);
        }

        Assert.IsType<StoreStart.Ready>(await folder.RestartAsync());
    }

    [Fact]
    public async Task A_second_process_is_refused_while_the_first_runs()
    {
        await using var folder = new TestFolder();
        using (var first = ChildProcess.Start("hold", folder.Data.Root))
        {
            Assert.Equal("ready", await first.StandardOutput.ReadLineAsync());
            Assert.Equal(StoreExit.AlreadyRunning, Assert.IsType<StoreStart.Refused>(await folder.StartAsync()).ExitCode);
            first.Kill();
            await first.WaitForExitAsync();
        }

        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
    }

    [Fact]
    public async Task An_upgrade_that_fails_puts_the_backup_back()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));

        // A database of before, in which the first migration trips over a table when others are made already.
        folder.Sql("PRAGMA journal_mode=WAL");
        folder.Sql("CREATE TABLE Weeks (Old TEXT)");
        folder.Sql("INSERT INTO Weeks VALUES ('kept')");

        var refused = Assert.IsType<StoreStart.Refused>(await folder.StartAsync());

        Assert.Equal(StoreExit.UpgradeFailed, refused.ExitCode);
        var backup = Assert.Single(Directory.GetFiles(folder.Data.Backups));
        Assert.EndsWith("-20270304T050607Z.db", backup, StringComparison.Ordinal);
        Assert.Contains(backup, refused.Reason, StringComparison.Ordinal);
        Assert.Equal("kept", folder.Sql("SELECT Old FROM Weeks"));
        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM sqlite_master"));
        Assert.Equal("wal", folder.Sql("PRAGMA journal_mode"));
        Assert.False(File.Exists(folder.Data.Database + ".upgrading"));

        folder.Sql("ALTER TABLE Weeks RENAME TO Old");
        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
    }

    [Fact]
    public async Task An_upgrade_that_was_cut_off_is_undone_and_run_again()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddAsync(Samples.FullRun(await folder.AddRunnerAsync()));
        folder.Stop();
        SqliteFile.Backup(folder.Data.Database, Path.Combine(folder.Data.Backups, "pre-0.1.0-before.db"));
        folder.Sql("DROP TABLE Runs");
        await File.WriteAllTextAsync(folder.Data.Database + ".upgrading", "pre-0.1.0-before.db");

        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM Runs"));
        Assert.Equal("wal", folder.Sql("PRAGMA journal_mode"));
        Assert.Contains(folder.Log.Lines, line => line.Contains("cut off", StringComparison.Ordinal));
        Assert.False(File.Exists(folder.Data.Database + ".upgrading"));
    }

    [Fact]
    public async Task A_database_that_was_never_finished_is_begun_again()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        folder.Sql("CREATE TABLE Weeks (Half TEXT)");
        await File.WriteAllTextAsync(folder.Data.Database + ".upgrading", "(new)");
        Assert.NotEmpty(Assert.IsType<StoreStart.Ready>(await folder.StartAsync()).Applied);
    }

    [Fact]
    public async Task An_upgrade_without_a_place_for_its_backup_is_not_begun()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        folder.Sql("CREATE TABLE Old (X TEXT)");
        Directory.CreateDirectory(Path.Combine(folder.Data.Backups, "pre-0.1.0-20270304T050607Z.db.partial"));
        Assert.Equal(StoreExit.UpgradeFailed, Assert.IsType<StoreStart.Refused>(await folder.StartAsync()).ExitCode);
        Assert.Equal(1L, folder.Sql("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_damaged_database_is_refused_and_not_touched()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddAsync(Samples.Block(await folder.AddRunnerAsync(), Samples.Noon));
        folder.Stop();
        var bytes = await File.ReadAllBytesAsync(folder.Data.Database);
        Array.Fill(bytes, (byte)0xA5, 4096, bytes.Length - 4096);
        await File.WriteAllBytesAsync(folder.Data.Database, bytes);

        var refused = Assert.IsType<StoreStart.Refused>(await folder.StartAsync());
        Assert.Equal(StoreExit.Damaged, refused.ExitCode);
        Assert.Contains(folder.Data.Backups, refused.Reason, StringComparison.Ordinal);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(folder.Data.Database));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await using var folder = new TestFolder();
        Assert.True(folder.Data.TryPrepare(out _));
        await File.WriteAllTextAsync(folder.Data.Database, new string('x', 5000));
        Assert.Equal(StoreExit.Damaged, Assert.IsType<StoreStart.Refused>(await folder.StartAsync()).ExitCode);
        Assert.Equal(5000, new FileInfo(folder.Data.Database).Length);
    }

    [Fact]
    public async Task The_model_and_the_migrations_agree()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        Assert.False(db.Database.HasPendingModelChanges());
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
    }

    /// <summary>The same folder as another program would see it; leaves the files alone.</summary>
    private sealed class SecondStart(TestFolder first) : IAsyncDisposable
    {
        public TestFolder Folder { get; } = new(first.Data);

        public ValueTask DisposeAsync()
        {
            Folder.Stop();
            return ValueTask.CompletedTask;
        }
    }
}
