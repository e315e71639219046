using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>Changes the plan of a kept block, and takes changes back.</summary>
public sealed class PlanEditService(IDbContextFactory<TrailDb> dbFactory, TimeProvider time)
{
    /// <summary>Does what the runner wants with their plan, unless it changed since the version that they saw.</summary>
    public Task<PlanEditOutcome> EditAsync(RunnerId runnerId, BlockId block, int version, PlanEdit edit, CancellationToken cancellationToken = default) =>
        ChangeAsync(runnerId, block, version, (_, facts, _) => Task.FromResult<Wanted>(
            PlanEditing.Apply(facts.Plan, edit, facts.History, facts.Lights, facts.Today) switch
            {
                EditOutcome.Changed(var change, var told) => new(change, ChangeCause.Edited, Told: told),
                EditOutcome.Refused(var problem, var broken) => new(new PlanEditOutcome.Refused(problem, broken)),
                _ => throw new System.Diagnostics.UnreachableException(),
            }), cancellationToken);

    /// <summary>A plan with all that an edit of it is judged by, so that an edit can be looked at before it is saved; null where the runner has no such block.</summary>
    internal async Task<PlanState?> StateAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await PlanState.LoadAsync(db, runnerId, block, time.GetUtcNow(), cancellationToken);
    }

    /// <summary>Undoes the last change that is not undone yet.</summary>
    public Task<PlanEditOutcome> UndoAsync(RunnerId runnerId, BlockId block, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(runnerId, block, version, async (db, facts, token) =>
        {
            var revisions = await RevisionsAsync(db, runnerId, block, token);
            return PlanHistory.Of(revisions).Undo is { } number && revisions.Single(r => r.Number == number) is var revision
                ? await ReversingAsync(db, facts, revision, revision.Change.Undone(), ChangeCause.Undone, token)
                : new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
        }, cancellationToken);

    /// <summary>Redoes the last change that was undone.</summary>
    public Task<PlanEditOutcome> RedoAsync(RunnerId runnerId, BlockId block, int version, CancellationToken cancellationToken = default) =>
        ChangeAsync(runnerId, block, version, async (db, facts, token) =>
        {
            var revisions = await RevisionsAsync(db, runnerId, block, token);
            return PlanHistory.Of(revisions).Redo is { } number && revisions.Single(r => r.Number == number) is var revision
                ? await ReversingAsync(db, facts, revision, revision.Change, ChangeCause.Redone, token)
                : new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
        }, cancellationToken);

    /// <summary>Makes the days to come what they were in an earlier version; 0 is the plan as it was kept.</summary>
    public Task<PlanEditOutcome> RestoreAsync(RunnerId runnerId, BlockId block, int version, int earlier, CancellationToken cancellationToken = default) =>
        ChangeAsync(runnerId, block, version, async (db, facts, token) =>
        {
            var later = (await RevisionsAsync(db, runnerId, block, token)).Where(r => r.Number > earlier).ToList();
            if (PlanHistory.Restore(facts.Plan, later, facts.History, facts.Today) is not { IsEmpty: var isEmpty } change)
            {
                return new(new PlanEditOutcome.Refused(EditProblem.RaceIsOver, null));
            }

            if (isEmpty)
            {
                return new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
            }

            if (later.Exists(revision => revision.Cause == ChangeCause.Replanned))
            {
                await ReplanAnswers.ForgetAcceptedAsync(db, facts, change, token);
            }

            return new(change, ChangeCause.Restored, earlier);
        }, cancellationToken);

    /// <summary>All changes of a block's plan, newest first.</summary>
    public async Task<IReadOnlyList<PlanRevision>> HistoryAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var revisions = await RevisionsAsync(db, runnerId, block, cancellationToken);
        revisions.Reverse();
        return revisions;
    }

    /// <summary>Makes a change that was worked out from the plan as it stands, alone at the gate.</summary>
    internal async Task<PlanEditOutcome> ChangeAsync(
        RunnerId runnerId, BlockId block, int version, Func<TrailDb, PlanState, CancellationToken, Task<Wanted>> work, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var now = time.GetUtcNow();
                if (await PlanState.LoadAsync(db, runnerId, block, now, token) is not { } facts)
                {
                    return new PlanEditOutcome.Missing();
                }

                if (facts.Block.Version != version)
                {
                    return new PlanEditOutcome.Stale(facts.Block.Version);
                }

                var wanted = await work(db, facts, token);
                if (wanted.Instead is { } instead)
                {
                    return instead;
                }

                if (facts.Block.Change(wanted.Change!, wanted.Cause, now.UtcDateTime, wanted.Of) is not { } revision)
                {
                    return new PlanEditOutcome.Stale(facts.Block.Version);
                }

                await RunMatching.UnlinkAsync(db, runnerId, [.. revision.Change.Dropped.Select(session => session.Id)], token);
                db.PlanRevisions.Add(revision);
                await db.SaveChangesAsync(token);
                if (revision.Change is { Dropped.Count: > 0 } or { Added.Count: > 0 })
                {
                    await RunMatching.MatchOpenRunsAsync(db, runnerId, facts.Block.StartDate, facts.Block.EndDate, token);
                }

                return (PlanEditOutcome)new PlanEditOutcome.Done(revision.Number, revision.Change, wanted.Told ?? []);
            },
            cancellationToken);
    }

    /// <summary>Undoes or redoes a revision; where it accepted suggested changes, what the runner answered goes with it.</summary>
    private static async Task<Wanted> ReversingAsync(
        TrailDb db, PlanState facts, PlanRevision revision, PlanChange change, ChangeCause cause, CancellationToken cancellationToken)
    {
        if (!PlanHistory.IsOpen(change, facts.History, facts.Today))
        {
            return new(new PlanEditOutcome.Refused(EditProblem.PastDay, null));
        }

        if (revision.Cause == ChangeCause.Replanned)
        {
            await (cause == ChangeCause.Undone
                ? ReplanAnswers.ForgetAcceptedAsync(db, facts, change, cancellationToken)
                : ReplanAnswers.NoteAsync(db, facts, revision.Change.Answered, ReplanReply.Accepted, cancellationToken));
        }

        return new(change, cause, revision.Number);
    }

    private static Task<List<PlanRevision>> RevisionsAsync(TrailDb db, RunnerId runnerId, BlockId block, CancellationToken cancellationToken) =>
        db.PlanRevisions.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == block).OrderBy(r => r.Number).ToListAsync(cancellationToken);
}
