using System.Diagnostics;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Store;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests;

/// <summary>This assembly as a program of its own, for tests that need a second process or one to kill.</summary>
internal static class ChildProcess
{
    private const int Writers = 4;

    /// <summary>Starts it; its output is the caller's to read.</summary>
    public static Process Start(string task, string dataFolder) => Process.Start(
        new ProcessStartInfo("dotnet", ["exec", typeof(ChildProcess).Assembly.Location, task, dataFolder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,

            // A short life is all start-up: no profiling for later.
            Environment = { ["DOTNET_TieredPGO"] = "0" },
        }) ?? throw new InvalidOperationException("No process was started.");

    public static async Task<int> Main(string[] args)
    {
        var folder = new TestFolder(new DataFolder(args[1]));
        if (await folder.StartAsync() is StoreStart.Refused refused)
        {
            await Console.Error.WriteLineAsync(refused.Reason);
            return refused.ExitCode;
        }

        if (args[0] == "write")
        {
            await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => WriteForEverAsync(folder))));
        }

        Console.WriteLine("ready");

        // A parent that dies closes this end, so that no child is left behind.
        await Console.In.ReadLineAsync();
        return 0;
    }

    /// <summary>Runs, each with a token of the same id in the same transaction, said aloud when they are committed.</summary>
    private static async Task WriteForEverAsync(TestFolder folder)
    {
        using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = true };
        while (true)
        {
            await using var db = folder.Db();
            var runner = await db.Runners.Select(r => r.Id).FirstAsync();
            var run = Samples.FullRun(runner);
            var hash = (byte[])[.. run.Id.Value.ToByteArray(), .. run.Id.Value.ToByteArray()];
            await db.WriteAsync(
                async cancellationToken =>
                {
                    db.Add(run);
                    await db.SaveChangesAsync(cancellationToken);
                    db.Add(new AccessToken(run.Id.Value, runner, "twin", TokenScope.Write, hash, Samples.Noon, Samples.Noon.AddYears(1)));
                    await db.SaveChangesAsync(cancellationToken);
                },
                CancellationToken.None);
            await output.WriteLineAsync(run.Id.Value.ToString("N"));
        }
    }
}
