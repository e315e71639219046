using System.Globalization;
using B2BTrail.Data.Sqlite;
using B2BTrail.Data.Store;
using Microsoft.EntityFrameworkCore;
using Xunit.Abstractions;

namespace B2BTrail.Data.Tests.Sqlite;

/// <summary>Processes that are ended without warning, as by the kernel when memory is short.</summary>
public sealed class Kill9Tests(ITestOutputHelper output)
{
    /// <summary>Each takes a second or two. B2BTRAIL_KILLS=40 for a thorough run.</summary>
    private static readonly int Kills =
        int.TryParse(Environment.GetEnvironmentVariable("B2BTRAIL_KILLS"), CultureInfo.InvariantCulture, out var kills) ? kills : 12;

    [Fact]
    public async Task Kill9_loses_no_acknowledged_run()
    {
        await using var folder = await TestFolder.OpenAsync();
        await folder.AddRunnerAsync();
        folder.Stop();

        var chance = new Random(20270104);
        var acknowledged = new List<Guid>();
        for (var i = 0; i < Kills; i++)
        {
            using var child = ChildProcess.Start("write", folder.Data.Root);
            var kill = TimeSpan.FromMilliseconds(chance.Next(5, 400));
            Task? killed = null;
            while (await child.StandardOutput.ReadLineAsync() is { } line)
            {
                killed ??= Task.Delay(kill).ContinueWith(_ => child.Kill(), TaskScheduler.Default);
                if (Guid.TryParseExact(line, "N", out var id))
                {
                    acknowledged.Add(id);
                }
            }

            await child.WaitForExitAsync();
            Assert.True(killed is not null, $"Child {i} ended by itself with {child.ExitCode}: {await child.StandardError.ReadToEndAsync()}");
            await killed;
        }

        Assert.IsType<StoreStart.Ready>(await folder.StartAsync());
        await using var db = folder.Db();
        var runs = (await db.Runs.Select(r => r.Id).ToListAsync()).Select(id => id.Value).ToHashSet();
        var twins = (await db.AccessTokens.Select(t => t.Id).ToListAsync()).ToHashSet();

        output.WriteLine($"{Kills} kills, {acknowledged.Count} runs acknowledged, {runs.Count} kept.");
        Assert.True(acknowledged.Count > Kills, "Too little was written to say anything.");
        Assert.True(runs.IsSupersetOf(acknowledged), "An acknowledged run was lost.");
        Assert.True(runs.SetEquals(twins), "A write was kept by half.");
        Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
        Assert.Null(folder.Sql("PRAGMA foreign_key_check"));
    }

    [Fact]
    public async Task Kill9_during_an_upgrade_is_healed_by_the_next_start()
    {
        var chance = new Random(20270111);
        var cutOffs = 0;
        for (var i = 0; i < 8; i++)
        {
            await using var folder = new TestFolder();
            using var child = ChildProcess.Start("hold", folder.Data.Root);
            var marker = folder.Data.Database + ".upgrading";
            // On a busy machine the whole upgrade may pass between two looks.
            var ready = child.StandardOutput.ReadLineAsync();
            while (!File.Exists(marker) && !ready.IsCompleted)
            {
                await Task.Delay(1);
            }

            Assert.True(!ready.IsCompleted || await ready is "ready", "It ended by itself.");
            await Task.Delay(i * chance.Next(0, 30));
            child.Kill();
            await child.WaitForExitAsync();
            var cutOff = File.Exists(marker);
            cutOffs += cutOff ? 1 : 0;

            Assert.IsType<StoreStart.Ready>(await folder.StartAsync().WaitAsync(TimeSpan.FromSeconds(30)));
            await folder.AddAsync(Samples.FullRun(await folder.AddRunnerAsync()));
            Assert.Equal("ok", folder.Sql("PRAGMA integrity_check"));
            output.WriteLine($"Round {i}: {(cutOff ? "killed in the upgrade" : "killed after it")}.");
        }

        Assert.True(cutOffs > 0, "No kill came during an upgrade.");
    }
}
