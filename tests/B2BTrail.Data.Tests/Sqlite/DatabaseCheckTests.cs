using System.Text;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using Microsoft.Extensions.DependencyInjection;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Damage of a kind that SQLite's quick look does not see: an index that no longer agrees with its table.</summary>
public sealed class DatabaseCheckTests
{
    private const string InTable = "first@example.org";

    [Fact]
    public async Task A_kill_is_followed_by_a_look_at_everything()
    {
        await using var folder = await DamagedAsync();
        Assert.IsType<StoreStart.Ready>(await folder.RestartAsync());

        // What a kill leaves and an orderly stop does not.
        folder.Stop();
        await File.WriteAllTextAsync(folder.Data.Database + "-wal", "");

        var refused = Assert.IsType<StoreStart.Refused>(await folder.StartAsync());
        Assert.Equal(StoreExit.Damaged, refused.ExitCode);
        Assert.Contains("integrity_check", refused.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_orderly_stop_leaves_one_file_and_a_kill_more()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        Assert.True(File.Exists(folder.Data.Database + "-wal"));
        folder.Stop();
        Assert.Equal([".checked", ".lock", "b2btrail.db"], Directory.GetFiles(folder.Data.Root).Select(Path.GetFileName).Order());

        using var child = ChildProcess.Start("hold", folder.Data.Root);
        Assert.Equal("ready", await child.StandardOutput.ReadLineAsync());
        child.Kill();
        await child.WaitForExitAsync();
        Assert.True(File.Exists(folder.Data.Database + "-wal"));
    }

    [Fact]
    public async Task Damage_found_while_the_program_runs_is_told_and_refuses_the_next_start()
    {
        await using var folder = await DamagedAsync();
        Assert.IsType<StoreStart.Ready>(await folder.RestartAsync());
        var check = folder.Services.GetRequiredService<DatabaseCheck>();
        Assert.Null(check.Fault);

        await check.RunAsync(default);

        Assert.Contains("index", check.Fault, StringComparison.Ordinal);
        Assert.Contains(folder.Log.Lines, line => line.StartsWith($"Error: {folder.Data.Database} is damaged", StringComparison.Ordinal));
        Assert.Equal(StoreExit.Damaged, Assert.IsType<StoreStart.Refused>(await folder.RestartAsync()).ExitCode);
    }

    [Fact]
    public async Task A_database_that_is_whole_is_due_again_in_a_week()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        folder.Clock.Advance(TimeSpan.FromDays(9));
        var check = folder.Services.GetRequiredService<DatabaseCheck>();
        Assert.True(check.DueUtc < folder.Clock.GetUtcNow().UtcDateTime);

        await check.RunAsync(default);

        Assert.Null(check.Fault);
        Assert.Equal(folder.Clock.GetUtcNow().UtcDateTime.AddDays(7), check.DueUtc);
        Assert.Contains(folder.Log.Lines, line => line.StartsWith($"Information: {folder.Data.Database} is whole", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Writers_go_on_while_it_reads()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        using var reading = SqliteFile.OpenToRead(folder.Data.Database);
        using var snapshot = reading.BeginTransaction(deferred: true);
        Assert.Null(SqliteFile.Check(reading, "integrity_check"));
        await folder.AddAsync(Samples.FullRun(runner));
    }

    [Fact]
    public async Task A_check_that_is_asked_to_stop_stops()
    {
        await using var folder = await TestFolder.OpenAsync();
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => folder.Services.GetRequiredService<DatabaseCheck>().RunAsync(stop.Token));
    }

    // One letter of a name in its table, which the index on it does not follow.
    private static async Task<TestFolder> DamagedAsync()
    {
        var folder = await TestFolder.OpenAsync();
        folder.Sql($"""
            INSERT INTO AspNetUsers
                (Id, IsOwner, CreatedUtc, NormalizedUserName, EmailConfirmed, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
            VALUES ('01940000-0000-7000-8000-000000000001', 1, '2026-12-01 12:00:00', '{InTable}', 0, 0, 0, 0, 0)
            """);
        folder.Stop();
        var bytes = await File.ReadAllBytesAsync(folder.Data.Database);
        bytes[bytes.AsSpan().IndexOf(Encoding.ASCII.GetBytes(InTable))] = (byte)'g';
        await File.WriteAllBytesAsync(folder.Data.Database, bytes);
        Assert.Equal("ok", folder.Sql("PRAGMA quick_check"));
        return folder;
    }
}
