using B2BTrail.Data;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>Plans blocks and keeps them.</summary>
public sealed class BlockService(IDbContextFactory<TrailDb> dbFactory, TimeProvider time, BlockInputReader reader)
{
    private const int MostOverlaps = 5;

    /// <summary>Plans without keeping anything.</summary>
    public PreviewOutcome Preview(BlockInput input) => reader.Read(input) switch
    {
        ReadOutcome.Read(var request) => Plan(request),
        ReadOutcome.Unreadable(var errors) => new PreviewOutcome.Refused(errors),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Changes that would reach more, and what is in reach where the target is not for this time; takes several plannings, so it is asked for apart from the plan.</summary>
    public WaysOut WaysOut(BlockRequest request) => BlockPlanner.WaysOut(request);

    /// <summary>
    /// Plans and keeps. The caller makes the id beforehand: when the same save arrives twice, the block that is already kept is answered.
    /// </summary>
    /// <param name="runnerId">The runner.</param>
    /// <param name="id">The id that the block gets.</param>
    /// <param name="input">What is asked.</param>
    /// <param name="endsOthers">Whether blocks that began before it end the day before it starts, where none of their days from then on was run.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<KeepOutcome> KeepAsync(RunnerId runnerId, BlockId id, BlockInput input, bool endsOthers = false, CancellationToken cancellationToken = default)
    {
        if (await FindAsync(runnerId, id, cancellationToken) is { } kept)
        {
            // Another tab may have begun with the same form and ended with another block.
            return IsAskedAgain(kept.Request, input)
                ? new KeepOutcome.Kept(kept)
                : await KeepAsync(runnerId, BlockId.New(), input, endsOthers, cancellationToken);
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

                var ended = endsOthers ? await EndOthersAsync(db, block, token) : [];
                db.Blocks.Add(block);
                await db.SaveChangesAsync(token);
                await RunMatching.MatchOpenRunsAsync(db, runnerId, block.StartDate, block.EndDate, token);
                return (KeepOutcome)new KeepOutcome.Kept(block) { Ended = ended };
            },
            cancellationToken);
    }

    /// <summary>The first few other blocks that share days with one that is not kept yet, the earliest first.</summary>
    /// <param name="runnerId">The runner.</param>
    /// <param name="id">The id that the block gets.</param>
    /// <param name="from">Its first day.</param>
    /// <param name="to">Its last day.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public async Task<IReadOnlyList<OverlappingBlock>> OverlapsAsync(RunnerId runnerId, BlockId id, DateOnly from, DateOnly to, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var others = await db.Blocks.OwnedBy(runnerId).Where(other => other.Id != id && other.StartDate <= to && other.EndDate >= from)
            .OrderBy(other => other.StartDate).ThenBy(other => other.Id).Select(other => other.Id).Take(MostOverlaps).ToListAsync(cancellationToken);
        List<OverlappingBlock> found = [];
        foreach (var other in others)
        {
            if (await PlanState.LoadAsync(db, runnerId, other, time.GetUtcNow(), cancellationToken) is { } state)
            {
                bool ends = EarlierEnd.On(state.Plan, state.History, state.Today, from.AddDays(-1)) is not null;
                found.Add(new OverlappingBlock(state.Block.Name, state.Block.StartDate, state.Block.EndDate, ends));
            }
        }

        return found;
    }

    private async Task<IReadOnlyList<EndedBlock>> EndOthersAsync(TrailDb db, Block block, CancellationToken cancellationToken)
    {
        List<EndedBlock> ended = [];
        var now = time.GetUtcNow();
        var last = block.StartDate.AddDays(-1);
        var others = await db.Blocks.OwnedBy(block.RunnerId)
            .Where(other => other.StartDate <= last && other.EndDate > last).Select(other => other.Id).ToListAsync(cancellationToken);
        foreach (var id in others)
        {
            if (await PlanState.LoadAsync(db, block.RunnerId, id, now, cancellationToken) is { } other
                && EarlierEnd.On(other.Plan, other.History, other.Today, last) is { } change
                && other.Block.Change(change, ChangeCause.Ended, now.UtcDateTime) is { } revision)
            {
                await RunMatching.UnlinkAsync(db, block.RunnerId, [.. change.Dropped.Select(session => session.Id)], cancellationToken);
                db.PlanRevisions.Add(revision);
                ended.Add(new EndedBlock(id, other.Block.Name, last, revision.Number));
            }
        }

        return ended;
    }

    /// <summary>A block in full; null where the runner has none of this id.</summary>
    public async Task<Block?> FindAsync(RunnerId runnerId, BlockId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken);
    }

    /// <summary>Gives a block another name; false where it is no name (<see cref="Block.Rename"/>), or where the runner has no such block.</summary>
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

    /// <summary>
    /// Deletes a block, where it is still of the version; of any where that is null. Its runs stay, as those of a block that is followed again where one is. It can be restored for a while.
    /// </summary>
    public async Task<DeleteOutcome> DeleteAsync(RunnerId runnerId, BlockId id, int? expectedVersion = null, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<DeleteOutcome>(
            async token =>
            {
                if (await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, token) is not { } block)
                {
                    return new DeleteOutcome.Missing();
                }

                if (expectedVersion is { } version && version != block.Version)
                {
                    return new DeleteOutcome.Stale();
                }

                List<object> rows = [block, .. block.Weeks, .. block.Weeks.SelectMany(week => week.Sessions)];
                rows.AddRange(await db.PlanRevisions.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(token));
                rows.AddRange(await db.Replannings.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(token));
                rows.AddRange(await db.ReplanAnswers.OwnedBy(runnerId).AsNoTracking().Where(a => a.BlockId == id).ToListAsync(token));
                rows.AddRange(await db.CalendarFeeds.OwnedBy(runnerId).AsNoTracking().Where(f => f.BlockId == id).ToListAsync(token));
                rows.AddRange(await RunMatching.UnlinkBlockAsync(db, runnerId, id, token));
                var item = new DeletedItem(runnerId, DeletedKind.Block, id.Value, time.GetUtcNow().UtcDateTime, DeletedContent.Write(db.Model, rows))
                {
                    Name = block.Name,
                    FirstDate = block.StartDate,
                    LastDate = block.EndDate,
                    Count = block.Weeks.Count,
                };
                db.DeletedItems.Add(item);
                await db.SaveChangesAsync(token);
                await db.Blocks.OwnedBy(runnerId).Where(b => b.Id == id).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, [id.Value], token);
                await RunMatching.MatchOpenRunsAsync(db, runnerId, block.StartDate, block.EndDate, token);
                return new DeleteOutcome.Deleted(item.Id);
            },
            cancellationToken);
    }

    /// <summary>
    /// Restores a deleted block: the same block with the same ids, history and calendar address, and the links of runs that were not
    /// linked to another session since.
    /// </summary>
    public async Task<RestoreOutcome> RestoreAsync(RunnerId runnerId, DeletedItemId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<RestoreOutcome>(
            async token =>
            {
                if (await db.DeletedItems.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == id && i.Kind == DeletedKind.Block, token) is not { } item)
                {
                    return new RestoreOutcome.Missing();
                }

                using var content = DeletedContent.Open(db.Model, item.Content);
                var block = content.All<Block>().Single();
                if (await db.Blocks.AnyAsync(b => b.Id == block.Id, token))
                {
                    return new RestoreOutcome.ThereAgain();
                }

                db.DeletedItems.Remove(item);
                db.Add(block);
                db.AddRange(content.All<PlannedWeek>());
                db.AddRange(content.All<PlannedSession>());
                db.AddRange(content.All<PlanRevision>());
                db.AddRange(content.All<AcceptedProposal>());
                db.AddRange(content.All<ReplanAnswer>());
                db.AddRange(content.All<CalendarFeed>());
                await db.SaveChangesAsync(token);
                await RunMatching.RestoreLinksAsync(db, runnerId, content.All<RunLink>(), token);
                await RunMatching.MatchOpenRunsAsync(db, runnerId, block.StartDate, block.EndDate, token);
                return new RestoreOutcome.Restored(1);
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
