using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Hosting.Jobs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>Deletes for good what was deleted longer ago than <see cref="DeletedItem.Kept"/>.</summary>
internal sealed class DeletedItemsExpiry(
    IDbContextFactory<TrailDb> dbFactory, OriginalFileCleanup cleanup, TimeProvider time, ILogger<DeletedItemsExpiry> log) : NightlyJob(time, log)
{
    protected override async Task RunAsync(CancellationToken cancellationToken)
    {
        var kept = Time.GetUtcNow().UtcDateTime - DeletedItem.Kept;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        foreach (var runnerId in await db.DeletedItems.Where(i => i.DeletedUtc < kept).Select(i => i.RunnerId).Distinct().ToListAsync(cancellationToken))
        {
            await db.WriteAsync(token => db.DeletedItems.OwnedBy(runnerId).Where(i => i.DeletedUtc < kept).ExecuteDeleteAsync(token), cancellationToken);
            await cleanup.DropUnusedAsync(runnerId, cancellationToken);
        }
    }
}
