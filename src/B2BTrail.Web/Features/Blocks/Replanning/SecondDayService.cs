using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Editing;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Recommends what to do on day 2 of a back-to-back.</summary>
public sealed class SecondDayService(IDbContextFactory<TrailDb> dbFactory, PlanEditService service, TimeProvider time)
{
    /// <summary>What to do today about the second day of a block's pair; null where today is none, or it was run already.</summary>
    public async Task<SecondDayView?> LookAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await PlanState.LoadAsync(db, runnerId, block, time.GetUtcNow(), cancellationToken) is { } facts ? await LookAsync(db, facts, cancellationToken) : null;
    }

    /// <summary>Takes the answer, unless the plan changed since the version that it was shown with.</summary>
    public Task<PlanEditOutcome> TakeAsync(RunnerId runnerId, BlockId block, int version, CancellationToken cancellationToken = default) =>
        service.ChangeAsync(runnerId, block, version, async (db, facts, token) => await LookAsync(db, facts, token) is { IsTaken: false, Look.Change: { } change }
            ? new(change, ChangeCause.SecondMorning)
            : new(new PlanEditOutcome.Refused(EditProblem.NoChange, null)), cancellationToken);

    /// <summary>Makes the day again what it was before the answer was taken.</summary>
    public Task<PlanEditOutcome> TakeBackAsync(RunnerId runnerId, BlockId block, int version, CancellationToken cancellationToken = default) =>
        service.ChangeAsync(runnerId, block, version, async (db, facts, token) =>
        {
            if (await TakenAsync(db, facts, token) is not { } taken)
            {
                return new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
            }

            var revisions = await db.PlanRevisions.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == block).OrderBy(r => r.Number).ToListAsync(token);
            return PlanHistory.Of(revisions).Undo == taken.Number
                ? new(taken.Change.Undone(), ChangeCause.Undone, taken.Number)
                : new(taken.Change.Undone(), ChangeCause.SecondMorning);
        }, cancellationToken);

    internal static async Task<SecondDayView?> LookAsync(TrailDb db, PlanState facts, CancellationToken cancellationToken)
    {
        var checkIn = facts.Readiness.CheckIns.FirstOrDefault(c => c.Date == facts.Today)?.Answers;
        var taken = await TakenAsync(db, facts, cancellationToken);
        var plan = taken is null ? facts.Plan : facts.Plan.After(taken.Change.Undone()) ?? facts.Plan;
        return SecondDayGate.Look(plan, facts.History, facts.Lights, facts.Today, facts.Readiness.On(facts.Today), checkIn) is { } look
            ? new SecondDayView(facts.Block.Version, look, checkIn is not null, taken is not null)
            : null;
    }

    /// <summary>The change by which today's answer was taken; null where it was not.</summary>
    private static async Task<PlanRevision?> TakenAsync(TrailDb db, PlanState facts, CancellationToken cancellationToken)
    {
        if (facts.Plan.OnlySessionOn(facts.Today) is not { Lock: SessionLock.SecondMorning } today)
        {
            return null;
        }

        var made = await db.PlanRevisions.OwnedBy(facts.Block.RunnerId).AsNoTracking()
            .Where(r => r.BlockId == facts.Block.Id)
            .OrderByDescending(r => r.Number).ToListAsync(cancellationToken);
        return made.Find(r => r.Change.Sessions is [var only] && only.After == today);
    }
}
