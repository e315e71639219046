using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Living;

/// <summary>Changes the plan of a kept block, and takes changes back.</summary>
public sealed class PlanDesk(IDbContextFactory<TrailDb> databases, TimeProvider time)
{
    /// <summary>Does what the runner wants with their plan, unless it changed since the version that they saw.</summary>
    public Task<PlanEditOutcome> EditAsync(RunnerId runner, BlockId block, int version, PlanEdit edit, CancellationToken ct = default) =>
        ChangeAsync(runner, block, version, (_, facts, _) => Task.FromResult<Wanted>(
            PlanEditing.Apply(facts.Plan, edit, facts.History, facts.Lights, facts.Today) switch
            {
                EditOutcome.Changed(var change, var told) => new(change, ChangeCause.Edited, Told: told),
                EditOutcome.Refused(var problem, var broken) => new(new PlanEditOutcome.Refused(problem, broken)),
                _ => throw new System.Diagnostics.UnreachableException(),
            }), ct);

    /// <summary>Takes the last change back that was not taken back yet.</summary>
    public Task<PlanEditOutcome> UndoAsync(RunnerId runner, BlockId block, int version, CancellationToken ct = default) =>
        ChangeAsync(runner, block, version, async (db, facts, token) =>
        {
            var revisions = await RevisionsAsync(db, runner, block, token);
            return Undoing.Of(revisions).Undo is { } number
                ? Reversing(revisions.Single(r => r.Number == number).Change.Undone(), facts, ChangeCause.Undone, number)
                : new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
        }, ct);

    /// <summary>Makes the last change again that was taken back.</summary>
    public Task<PlanEditOutcome> RedoAsync(RunnerId runner, BlockId block, int version, CancellationToken ct = default) =>
        ChangeAsync(runner, block, version, async (db, facts, token) =>
        {
            var revisions = await RevisionsAsync(db, runner, block, token);
            return Undoing.Of(revisions).Redo is { } number
                ? Reversing(revisions.Single(r => r.Number == number).Change, facts, ChangeCause.Redone, number)
                : new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
        }, ct);

    /// <summary>Makes the days to come what they were in an earlier version; 0 is the plan as it was kept.</summary>
    public Task<PlanEditOutcome> RestoreAsync(RunnerId runner, BlockId block, int version, int earlier, CancellationToken ct = default) =>
        ChangeAsync(runner, block, version, async (db, facts, token) =>
        {
            var later = (await RevisionsAsync(db, runner, block, token)).Where(r => r.Number > earlier);
            var change = Restoring.To(facts.Plan, later, facts.History, facts.Today);
            return change.Days.Count == 0
                ? new(new PlanEditOutcome.Refused(EditProblem.NoChange, null))
                : new(change, ChangeCause.Restored, earlier);
        }, ct);

    /// <summary>All changes of a block's plan, newest first.</summary>
    public async Task<IReadOnlyList<PlanRevision>> HistoryAsync(RunnerId runner, BlockId block, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var revisions = await RevisionsAsync(db, runner, block, ct);
        revisions.Reverse();
        return revisions;
    }

    /// <summary>Makes a change that was worked out from the plan as it stands, alone at the gate.</summary>
    internal async Task<PlanEditOutcome> ChangeAsync(
        RunnerId runner, BlockId block, int version, Func<TrailDb, PlanFacts, CancellationToken, Task<Wanted>> work, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.WriteAsync(
            async token =>
            {
                var now = time.GetUtcNow();
                if (await PlanFacts.LoadAsync(db, runner, block, now, token) is not { } facts)
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

                db.PlanRevisions.Add(revision);
                await db.SaveChangesAsync(token);
                return (PlanEditOutcome)new PlanEditOutcome.Done(revision.Number, revision.Change, wanted.Told ?? []);
            },
            ct);
    }

    private static Wanted Reversing(PlanChange change, PlanFacts facts, ChangeCause cause, int of) =>
        Restoring.IsOpen(change, facts.History, facts.Today)
            ? new(change, cause, of)
            : new(new PlanEditOutcome.Refused(EditProblem.PastDay, null));

    private static Task<List<PlanRevision>> RevisionsAsync(TrailDb db, RunnerId runner, BlockId block, CancellationToken ct) =>
        db.PlanRevisions.OwnedBy(runner).AsNoTracking().Where(r => r.BlockId == block).OrderBy(r => r.Number).ToListAsync(ct);
}

/// <summary>A change to make, or what to answer instead.</summary>
internal sealed record Wanted(PlanChange? Change, ChangeCause Cause, int? Of = null, IReadOnlyList<BrokenRule>? Told = null)
{
    public Wanted(PlanEditOutcome instead)
        : this(null, default) => Instead = instead;

    public PlanEditOutcome? Instead { get; }
}

/// <summary>What came of changing a plan.</summary>
public abstract record PlanEditOutcome
{
    private PlanEditOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Version">The version that it made.</param>
    /// <param name="Change">What changed.</param>
    /// <param name="Told">The rules that the plan breaks because of it.</param>
    public sealed record Done(int Version, PlanChange Change, IReadOnlyList<BrokenRule> Told) : PlanEditOutcome;

    /// <summary>It cannot be done.</summary>
    public sealed record Refused(EditProblem Problem, BrokenRule? Broken) : PlanEditOutcome;

    /// <summary>The plan changed since; nothing was done.</summary>
    public sealed record Stale(int Version) : PlanEditOutcome;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : PlanEditOutcome;
}
