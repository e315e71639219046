using B2BTrail.Data;
using B2BTrail.Data.Disk;
using B2BTrail.Data.Store;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// Whether the data folder serves: the database opens, is where it was and was not found damaged, 4 KiB can be written, and there is
/// room for more. Anybody may ask, so it is looked at once in a few seconds and by one at a time.
/// </summary>
internal sealed partial class StoreHealthCheck(
    DataFolder folder, IDbContextFactory<TrailDb> dbFactory, IDatabaseCheck check, TimeProvider time, ILogger<StoreHealthCheck> log)
    : IHealthCheck, IDisposable
{
    /// <summary>The least room for a program that is called ready: as much as a database's own log may come to take.</summary>
    public const long LeastFreeBytes = 64L * 1024 * 1024;

    /// <summary>For how long an answer is given again.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _turn = new(1, 1);
    private (long At, string? Fault)? _last;

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_last is not { } last || time.GetElapsedTime(last.At) >= Fresh)
            {
                var fault = await LookAsync();
                if (fault is not null && fault != _last?.Fault)
                {
                    LogNotReady(fault);
                }

                _last = last = (time.GetTimestamp(), fault);
            }

            return last.Fault is { } found ? HealthCheckResult.Unhealthy(found) : HealthCheckResult.Healthy();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    // Not canceled with the request that happens to come first: the others get this answer too.
    private async Task<string?> LookAsync()
    {
        if (check.Fault is { } found)
        {
            return found;
        }

        try
        {
            foreach (var path in (string[])[folder.Root, folder.Keys])
            {
                DataFolder.TryOut(path);
            }

            if (new DriveInfo(folder.Root).AvailableFreeSpace is < LeastFreeBytes and var free)
            {
                return $"only {free / 1024 / 1024} MiB are free on the disk of {folder.Root}";
            }

            await using var db = await dbFactory.CreateDbContextAsync();
            return (await db.Database.GetPendingMigrationsAsync()).Any() ? "migrations are pending" : null;
        }
        catch (Exception e) when (e is UnauthorizedAccessException || Loading.IsOutage(e))
        {
            return e.Message;
        }
    }

    [LoggerMessage(1, LogLevel.Error, "Not ready: {Fault}.")]
    private partial void LogNotReady(string fault);
}
