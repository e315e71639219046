using System.Collections.Concurrent;
using B2BTrail.Data;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Hosting.Jobs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>
/// Works through the queue in the background: one import of a runner at a time, the oldest first. What was cut off by the last stop of
/// the program goes on where it was.
/// </summary>
internal sealed partial class ImportWorker(
    IDbContextFactory<TrailDb> dbFactory,
    DataFolder folder,
    OriginalFiles files,
    OriginalFileCleanup cleanup,
    ImportReading job,
    ImportSignal signal,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<ImportWorker> log) : Job(log)
{
    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(5);

    /// <summary>Of how many runners imports run at once, so that one large archive does not keep a club waiting.</summary>
    private const int AtOnce = 2;

    private readonly Dictionary<RunnerId, Task> _running = [];
    private readonly ConcurrentQueue<RunnerId> _finished = new();

    /// <inheritdoc/>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        // The host listens only after this, so nothing is coming in.
        try
        {
            if (files.EmptyIncoming() is > 0 and var strangers)
            {
                LogStrangers(strangers, folder.Incoming);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUntidy(e);
        }

        return base.StartAsync(cancellationToken);
    }

    // As soon as the program is asked to end: the host comes here last, and what is being read must still be put down in order.
    protected override CancellationToken Ending => lifetime.ApplicationStopping;

    protected override async Task BeginAsync(CancellationToken cancellationToken)
    {
        await TidyAsync(cancellationToken);
        signal.Notify();
    }

    protected override Task WaitAsync(CancellationToken cancellationToken) => signal.WaitAsync(cancellationToken);

    protected override Task RunAsync(CancellationToken cancellationToken) => StartDueAsync(cancellationToken);

    // A store that does not answer now may answer soon; waiting for the bell would leave the queue for whatever comes in next.
    protected override async Task FailedAsync(Exception error, CancellationToken cancellationToken)
    {
        await Task.Delay(AfterOutage, time, cancellationToken);
        signal.Notify();
    }

    protected override Task EndAsync() => Task.WhenAll(_running.Values);

    private async Task TidyAsync(CancellationToken cancellationToken)
    {
        try
        {
            var cleaned = await cleanup.SetAsideUnclaimedAsync(cancellationToken);
            if (cleaned.SetAside > 0)
            {
                LogSetAside(cleaned.SetAside, folder.Unclaimed, OriginalFileCleanup.KeptAside.Days);
            }

            if (cleaned.Restored > 0 || cleaned.Deleted > 0)
            {
                LogSwept(cleaned.Restored, cleaned.Deleted, folder.Unclaimed);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException || Loading.IsOutage(e))
        {
            LogUntidy(e);
        }
    }

    private async Task StartDueAsync(CancellationToken cancellationToken)
    {
        while (_finished.TryDequeue(out var finished))
        {
            _running.Remove(finished);
        }

        while (_running.Count < AtOnce && await NextAsync(cancellationToken) is var (id, runnerId))
        {
            _running.Add(runnerId, RunAsync(id, runnerId, cancellationToken));
        }
    }

    // One that is marked as running while nobody works on it was cut off by the end of the program.
    private async Task<(ImportId Id, RunnerId Runner)?> NextAsync(CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var open = await db.Imports.AsNoTracking()
            .Where(i => i.State == ImportState.Queued || i.State == ImportState.Running)
            .OrderByDescending(i => i.State == ImportState.Running).ThenBy(i => i.CreatedUtc).ThenBy(i => i.Id)
            .Select(i => new { i.Id, i.RunnerId })
            .ToListAsync(cancellationToken);
        return open.FirstOrDefault(i => !_running.ContainsKey(i.RunnerId)) is { } next ? (next.Id, next.RunnerId) : null;
    }

    private async Task RunAsync(ImportId id, RunnerId runnerId, CancellationToken cancellationToken)
    {
        await Task.Yield();
        try
        {
            await job.RunAsync(id, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            LogCutOff(id.Value);
        }
        catch (Exception e)
        {
            // Whatever it was, the next import must still run.
            LogFailed(e, id.Value);
            await GiveUpAsync(id, cancellationToken);
        }
        finally
        {
            // Before the signal: whoever hears it must find the runner's turn free.
            _finished.Enqueue(runnerId);
            signal.Notify();
        }
    }

    private async Task GiveUpAsync(ImportId id, CancellationToken cancellationToken)
    {
        try
        {
            await job.StopAsync(id, ImportProblem.Fault, CancellationToken.None);
        }
        catch (Exception e) when (Loading.IsOutage(e))
        {
            // Nothing can be written down now; it is still marked as running, and would be begun again at once.
            LogOutage(e);
            await Task.Delay(AfterOutage, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Files left over from uploads that were cut off could not be removed.")]
    private partial void LogUntidy(Exception exception);

    [LoggerMessage(5, LogLevel.Warning, "{Count} file(s) in {Incoming} were not put there by the program; they are left alone.")]
    private partial void LogStrangers(int count, string incoming);

    [LoggerMessage(6, LogLevel.Warning, "The database does not claim {Count} of the files that runners uploaded. They were moved to {Folder} and stay there for {Days} days.")]
    private partial void LogSetAside(int count, string folder, int days);

    [LoggerMessage(7, LogLevel.Information, "{Restored} file(s) were claimed again and restored from {Folder}; {Deleted} that nobody claimed for long were removed.")]
    private partial void LogSwept(int restored, int deleted, string folder);

    [LoggerMessage(4, LogLevel.Error, "The queue of imports cannot be read; it is tried again.")]
    private partial void LogOutage(Exception exception);

    [LoggerMessage(2, LogLevel.Information, "Import {Import} goes on after the next start.")]
    private partial void LogCutOff(Guid import);

    [LoggerMessage(3, LogLevel.Error, "Import {Import} stopped at a fault of ours.")]
    private partial void LogFailed(Exception exception, Guid import);
}
