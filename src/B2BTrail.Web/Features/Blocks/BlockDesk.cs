using B2BTrail.Data;
using B2BTrail.Data.Api;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Runs;
using B2BTrail.Web.Features.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Plans blocks and keeps them.</summary>
public sealed class BlockDesk(IDbContextFactory<TrailDb> databases, TimeProvider time, BlockInputReader reader)
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

    /// <summary>
    /// Plans and keeps. The caller makes the id beforehand: when the same save arrives twice, the block that is already kept is answered.
    /// </summary>
    public async Task<KeepOutcome> KeepAsync(RunnerId runnerId, BlockId id, BlockInput input, CancellationToken ct = default)
    {
        if (await FindAsync(runnerId, id, ct) is { } kept)
        {
            // Another tab may have begun with the same form and ended with another block.
            return IsAskedAgain(kept.Request, input)
                ? new KeepOutcome.Kept(kept)
                : await KeepAsync(runnerId, BlockId.New(), input, ct);
        }

        var preview = Preview(input);
        if (preview is PreviewOutcome.Refused(var errors))
        {
            return new KeepOutcome.Refused(errors);
        }

        var (request, plan) = (PreviewOutcome.Planned)preview;
        var block = Block.Keep(id, runnerId, request, plan.Plan!, time.GetUtcNow().UtcDateTime);
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Blocks.AnyAsync(b => b.Id == id, token))
                {
                    return await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, token) is { } first
                        ? new KeepOutcome.Kept(first)
                        : new KeepOutcome.Refused(FieldErrors.Of("id", "This id cannot be used for a new block."));
                }

                db.Blocks.Add(block);
                await db.SaveChangesAsync(token);
                await RunMatching.MatchOpenRunsAsync(db, runnerId, block.StartDate, block.EndDate, token);
                return (KeepOutcome)new KeepOutcome.Kept(block);
            },
            ct);
    }

    /// <summary>The runner's blocks, kept last first.</summary>
    public async Task<BlockPage> ListAsync(RunnerId runnerId, BlockFilter filter, int skip, int take, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var blocks = db.Blocks.OwnedBy(runnerId);
        if (filter.From is { } from)
        {
            blocks = blocks.Where(b => b.EndDate >= from);
        }

        if (filter.To is { } to)
        {
            blocks = blocks.Where(b => b.StartDate <= to);
        }

        var total = await blocks.CountAsync(ct);
        var rows = await blocks
            .OrderByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Skip(skip).Take(take)
            .Select(b => new BlockRow(b.Id, b.Name, b.StartDate, b.EndDate, b.KeptUtc, b.Weeks.Count))
            .ToListAsync(ct);
        return new BlockPage(rows, total);
    }

    /// <summary>A block in full; null where the runner has none of this id.</summary>
    public async Task<Block?> FindAsync(RunnerId runnerId, BlockId id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct);
    }

    /// <summary>The block that is followed on a day: of those that cover it, the one kept last.</summary>
    public async Task<BlockId?> FollowedOnAsync(RunnerId runnerId, DateOnly day, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Blocks.OwnedBy(runnerId)
            .Where(b => b.StartDate <= day && b.EndDate >= day)
            .OrderByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Select(b => (BlockId?)b.Id)
            .FirstOrDefaultAsync(ct);
    }

    /// <summary>Removes a block; its runs stay, unlinked. The answer is what <see cref="PutBackAsync"/> needs; null where there is none.</summary>
    public async Task<RemovedBlock?> DeleteAsync(RunnerId runnerId, BlockId id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, token) is not { } block)
                {
                    return null;
                }

                var changes = new PlanHistory(
                    await db.PlanRevisions.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(token),
                    await db.Replannings.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(token),
                    await db.ReplanAnswers.OwnedBy(runnerId).AsNoTracking().Where(a => a.BlockId == id).ToListAsync(token));
                var links = await RunMatching.UnlinkBlockAsync(db, runnerId, id, token);
                await db.Blocks.OwnedBy(runnerId).Where(b => b.Id == id).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, id.Value, token);
                return new RemovedBlock(block, links, changes);
            },
            ct);
    }

    /// <summary>Undoes a removal: the same block under the same ids, and the links of runs that have not been linked anew since.</summary>
    public async Task PutBackAsync(RunnerId runnerId, RemovedBlock removed, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(removed);
        if (removed.Block.RunnerId != runnerId)
        {
            return;
        }

        await using var db = await databases.CreateDbContextAsync(ct);
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
            ct);
    }

    private bool IsAskedAgain(BlockRequest kept, BlockInput input) =>
        reader.Read(input) is not ReadOutcome.Read(var request) || DraftJson.Write(request) == DraftJson.Write(kept);

    private static PreviewOutcome Plan(BlockRequest request)
    {
        var plan = BlockPlanner.Plan(request);
        if (plan is not PlanOutcome.Impossible(var problems))
        {
            return new PreviewOutcome.Planned(request, plan);
        }

        var errors = new FieldErrors();
        foreach (var problem in problems)
        {
            errors.Add(problem.Field, problem.Message);
        }

        return new PreviewOutcome.Refused(errors);
    }
}

/// <summary>What came of planning.</summary>
public abstract record PreviewOutcome
{
    private PreviewOutcome()
    {
    }

    /// <summary>There is a plan, whether or not it reaches what was asked.</summary>
    public sealed record Planned(BlockRequest Request, PlanOutcome Outcome) : PreviewOutcome
    {
        public BlockDraft Draft => Outcome.Plan!;
    }

    /// <summary>No plan can be made of this.</summary>
    public sealed record Refused(FieldErrors Errors) : PreviewOutcome;
}

/// <summary>What came of keeping a block.</summary>
public abstract record KeepOutcome
{
    private KeepOutcome()
    {
    }

    public sealed record Kept(Block Block) : KeepOutcome;

    public sealed record Refused(FieldErrors Errors) : KeepOutcome;
}

/// <summary>A kept block as a list shows it.</summary>
public sealed record BlockRow(BlockId Id, string Name, DateOnly StartDate, DateOnly EndDate, DateTime KeptUtc, int Weeks);

/// <summary>Part of a list of blocks.</summary>
public sealed record BlockPage(IReadOnlyList<BlockRow> Items, int Total);

/// <summary>Which blocks to list: those that touch the days from…to.</summary>
public sealed record BlockFilter(DateOnly? From = null, DateOnly? To = null)
{
    public static BlockFilter All { get; } = new();
}

/// <summary>A block that was removed, with the runs that were linked to its sessions.</summary>
public sealed record RemovedBlock(Block Block, IReadOnlyList<RunLink> Links, PlanHistory Changes);

/// <summary>How a block's plan came to be what it is.</summary>
public sealed record PlanHistory(
    IReadOnlyList<PlanRevision> Revisions, IReadOnlyList<Replanning> Replannings, IReadOnlyList<ReplanAnswer> Answers);

/// <summary>That a run fulfilled a session, and who said so.</summary>
public sealed record RunLink(RunId Run, SessionId Session, LinkedBy By);
