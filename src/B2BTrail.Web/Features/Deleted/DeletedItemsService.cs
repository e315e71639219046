using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Runs.Imports;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Deleted;

/// <summary>What a runner deleted and can restore.</summary>
public sealed class DeletedItemsService(
    IDbContextFactory<TrailDb> dbFactory, RunService runs, BlockService blocks, CheckInService checkIns, ImportRestoreService imports, OriginalFileCleanup cleanup)
{
    /// <summary>The deleted items, newest first.</summary>
    public async Task<DeletedItemsView> ListAsync(RunnerId runnerId, int take, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var items = db.DeletedItems.OwnedBy(runnerId);
        var lines = await items.OrderByDescending(i => i.DeletedUtc).ThenByDescending(i => i.Id).Take(take)
            .Select(i => new { i.Id, i.Kind, i.SubjectId, i.DeletedUtc, i.Name, i.FirstDate, i.LastDate, Meters = i.Distance == null ? null : (double?)i.Distance.Value.Meters, i.Count })
            .ToListAsync(cancellationToken);
        return new DeletedItemsView(
            [.. lines.Select(i => new DeletedItemLine(i.Id, i.Kind, i.SubjectId, i.DeletedUtc, i.Name, i.FirstDate, i.LastDate, i.Meters is { } meters ? new Distance(meters) : null, i.Count))],
            lines.Count < take ? lines.Count : await items.CountAsync(cancellationToken));
    }

    /// <summary>Restores an item, whatever it is.</summary>
    public async Task<RestoreOutcome> RestoreAsync(RunnerId runnerId, DeletedItemId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.DeletedItems.OwnedBy(runnerId).Where(i => i.Id == id).Select(i => (DeletedKind?)i.Kind).FirstOrDefaultAsync(cancellationToken) switch
        {
            DeletedKind.Run => await runs.RestoreAsync(runnerId, id, cancellationToken),
            DeletedKind.Block => await blocks.RestoreAsync(runnerId, id, cancellationToken),
            DeletedKind.CheckIns => await checkIns.RestoreAsync(runnerId, id, cancellationToken),
            DeletedKind.Import => await imports.RestoreAsync(runnerId, id, cancellationToken),
            null => new RestoreOutcome.Missing(),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>Deletes an item for good, and the files that nothing else needs. False where the runner has no such item.</summary>
    public async Task<bool> DeleteAsync(RunnerId runnerId, DeletedItemId id, CancellationToken cancellationToken = default) =>
        await DeleteAsync(runnerId, items => items.Where(i => i.Id == id), cancellationToken) > 0;

    /// <summary>Deletes all items for good, and the files that nothing else needs. Tells how many there were.</summary>
    public Task<int> EmptyAsync(RunnerId runnerId, CancellationToken cancellationToken = default) => DeleteAsync(runnerId, items => items, cancellationToken);

    private async Task<int> DeleteAsync(RunnerId runnerId, Func<IQueryable<DeletedItem>, IQueryable<DeletedItem>> which, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var deleted = await db.WriteAsync(token => which(db.DeletedItems.OwnedBy(runnerId)).ExecuteDeleteAsync(token), cancellationToken);
        if (deleted > 0)
        {
            await cleanup.DropUnusedAsync(runnerId, cancellationToken);
        }

        return deleted;
    }
}
