using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Plans blocks and keeps them.</summary>
public sealed class BlockService(IDbContextFactory<TrailDb> dbFactory, TimeProvider time, BlockInputReader reader)
{
    /// <summary>Plans without keeping anything.</summary>
    public PreviewOutcome Preview(BlockInput input) => reader.Read(input) switch
    {
        ReadOutcome.Read(var request) => Plan(request),
        ReadOutcome.Unreadable(var errors) => new PreviewOutcome.Refused(errors),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Changes that would reach more; takes several plannings, so it is asked for apart from the plan.</summary>
    public IReadOnlyList<Alternative> Alternatives(BlockRequest request) => BlockPlanner.AlternativesTo(request);

    /// <summary>The same, and what is in reach where the target is not for this time.</summary>
    public WaysOut WaysOut(BlockRequest request) => BlockPlanner.WaysOut(request);

    /// <summary>
    /// Plans and keeps. The caller makes the id beforehand: when the same save arrives twice, the block that is already kept is answered.
    /// </summary>
    public async Task<KeepOutcome> KeepAsync(RunnerId runnerId, BlockId id, BlockInput input, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(runnerId, id, cancellationToken) is { } kept)
        {
            // Another tab may have begun with the same form and ended with another block.
            return IsAskedAgain(kept.Request, input)
                ? new KeepOutcome.Kept(kept)
                : await KeepAsync(runnerId, BlockId.New(), input, cancellationToken);
        }

        var preview = Preview(input);
        if (preview is PreviewOutcome.Refused(var errors))
        {
            return new KeepOutcome.Refused(errors);
        }

        var (request, plan) = (PreviewOutcome.Planned)preview;
        var block = Block.Keep(id, runnerId, request, plan.Plan!, time.GetUtcNow().UtcDateTime);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Blocks.AnyAsync(b => b.Id == id, token))
                {
                    return await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, token) is { } first
                        ? new KeepOutcome.Kept(first)
                        : new KeepOutcome.Refused(FieldErrors.Of("id", RequestProblemText.IdTaken));
                }

                db.Blocks.Add(block);
                await db.SaveChangesAsync(token);
                await RunMatching.MatchOpenRunsAsync(db, runnerId, block.StartDate, block.EndDate, token);
                return (KeepOutcome)new KeepOutcome.Kept(block);
            },
            cancellationToken);
    }

    /// <summary>A block in full; null where the runner has none of this id.</summary>
    public async Task<Block?> FindAsync(RunnerId runnerId, BlockId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken);
    }

    /// <summary>Gives a block another name; false where it is blank or too long, or where the runner has no such block.</summary>
    public async Task<bool> RenameAsync(RunnerId runnerId, BlockId id, string name, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Blocks.OwnedBy(runnerId).FirstOrDefaultAsync(b => b.Id == id, token) is not { } block || !block.Rename(name))
                {
                    return false;
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
    }

    /// <summary>Removes a block; its runs stay, unlinked. The answer is what <see cref="PutBackAsync"/> needs; null where there is none.</summary>
    public async Task<RemovedBlock?> DeleteAsync(RunnerId runnerId, BlockId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, token) is not { } block)
                {
                    return null;
                }

                var changes = new RemovedHistory(
                    await db.PlanRevisions.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(token),
                    await db.Replannings.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(token),
                    await db.ReplanAnswers.OwnedBy(runnerId).AsNoTracking().Where(a => a.BlockId == id).ToListAsync(token));
                var links = await RunMatching.UnlinkBlockAsync(db, runnerId, id, token);
                await db.Blocks.OwnedBy(runnerId).Where(b => b.Id == id).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, [id.Value], token);
                return new RemovedBlock(block, links, changes);
            },
            cancellationToken);
    }

    /// <summary>Removes a block for good, where it is still of the version; of any where that is null. Its runs stay, unlinked.</summary>
    public async Task<DeleteOutcome> DeleteAsync(RunnerId runnerId, BlockId id, int? expectedVersion, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var current = await db.Blocks.OwnedBy(runnerId).Where(b => b.Id == id).Select(b => (int?)b.Version).FirstOrDefaultAsync(token);
                if (current is null || (expectedVersion ?? current) != current)
                {
                    return current is null ? DeleteOutcome.Missing : DeleteOutcome.Stale;
                }

                await RunMatching.UnlinkBlockAsync(db, runnerId, id, token);
                await db.Blocks.OwnedBy(runnerId).Where(b => b.Id == id).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, [id.Value], token);
                return DeleteOutcome.Deleted;
            },
            cancellationToken);
    }

    /// <summary>Undoes a deletion: the same block with the same ids, and the links of runs that were not linked to another session since.</summary>
    public async Task PutBackAsync(RunnerId runnerId, RemovedBlock removed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        if (removed.Block.RunnerId != runnerId)
        {
            return;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.Blocks.AnyAsync(b => b.Id == removed.Block.Id, token))
                {
                    return false;
                }

                db.Blocks.Add(removed.Block);
                db.PlanRevisions.AddRange(removed.Changes.Revisions);
                db.Replannings.AddRange(removed.Changes.Replannings);
                db.ReplanAnswers.AddRange(removed.Changes.Answers);
                await db.SaveChangesAsync(token);
                await RunMatching.RestoreLinksAsync(db, runnerId, removed.Links, token);
                return true;
            },
            cancellationToken);
    }

    private bool IsAskedAgain(BlockRequest kept, BlockInput input) =>
        reader.Read(input) is not ReadOutcome.Read(var request) || request.AsksTheSameAs(kept);

    private static PreviewOutcome Plan(BlockRequest request)
    {
        var plan = BlockPlanner.Plan(request);
        if (plan is not PlanOutcome.Impossible(var problems))
        {
            return new PreviewOutcome.Planned(request, plan);
        }

        return new PreviewOutcome.Refused(RequestProblemText.All(problems));
    }
}
