using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Hosting.Jobs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>Deletes for good what was deleted longer ago than <see cref="DeletedItem.Kept"/>: an hour after the start and every night.</summary>
internal sealed class DeletedItemsExpiry(
    IDbContextFactory<TrailDb> dbFactory, OriginalFileCleanup cleanup, TimeProvider time, ILogger<DeletedItemsExpiry> log) : Job(log)
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromHours(1);

    // At this hour of the server's day nobody is at breakfast yet.
    private static readonly TimeSpan Night = TimeSpan.FromHours(3);

    private bool _hasRun;

    protected override Task WaitAsync(CancellationToken cancellationToken)
    {
        var now = time.GetLocalNow().TimeOfDay;
        var night = now < Night ? Night - now : Night - now + TimeSpan.FromDays(1);
        return Task.Delay(_hasRun ? night : AfterStart, time, cancellationToken);
    }

    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        _hasRun = true;
        var kept = time.GetUtcNow().UtcDateTime - DeletedItem.Kept;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        foreach (var runnerId in await db.DeletedItems.Where(i => i.DeletedUtc < kept).Select(i => i.RunnerId).Distinct().ToListAsync(cancellationToken))
        {
            await db.WriteAsync(token => db.DeletedItems.OwnedBy(runnerId).Where(i => i.DeletedUtc < kept).ExecuteDeleteAsync(token), cancellationToken);
            await cleanup.DropUnusedAsync(runnerId, cancellationToken);
        }
    }
}
