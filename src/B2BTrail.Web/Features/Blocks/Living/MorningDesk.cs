using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Living;

/// <summary>The gate on the morning of a pair's second day.</summary>
public sealed class MorningDesk(IDbContextFactory<TrailDb> databases, PlanDesk desk, TimeProvider time)
{
    /// <summary>What to do today about the second day of a block's pair; null where today is none, or it was run already.</summary>
    public async Task<MorningView?> LookAsync(RunnerId runner, BlockId block, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await PlanFacts.LoadAsync(db, runner, block, time.GetUtcNow(), ct) is { } facts ? await LookAsync(db, facts, ct) : null;
    }

    /// <summary>Takes the answer, unless the plan changed since the version that it was shown with.</summary>
    public Task<PlanEditOutcome> TakeAsync(RunnerId runner, BlockId block, int version, CancellationToken ct = default) =>
        desk.ChangeAsync(runner, block, version, async (db, facts, token) => await LookAsync(db, facts, token) is { IsTaken: false, Look.Change: { } change }
            ? new(change, ChangeCause.SecondMorning)
            : new(new PlanEditOutcome.Refused(EditProblem.NoChange, null)), ct);

    /// <summary>Makes the day again what it was before the answer was taken.</summary>
    public Task<PlanEditOutcome> TakeBackAsync(RunnerId runner, BlockId block, int version, CancellationToken ct = default) =>
        desk.ChangeAsync(runner, block, version, async (db, facts, token) =>
        {
            if (await TakenAsync(db, facts, token) is not { } taken)
            {
                return new(new PlanEditOutcome.Refused(EditProblem.NoChange, null));
            }

            var revisions = await db.PlanRevisions.OwnedBy(runner).AsNoTracking().Where(r => r.BlockId == block).OrderBy(r => r.Number).ToListAsync(token);
            return Undoing.Of(revisions).Undo == taken.Number
                ? new(taken.Change.Undone(), ChangeCause.Undone, taken.Number)
                : new(taken.Change.Undone(), ChangeCause.SecondMorning);
        }, ct);

    internal static async Task<MorningView?> LookAsync(TrailDb db, PlanFacts facts, CancellationToken ct)
    {
        var checkIn = facts.Readiness.CheckIns.FirstOrDefault(c => c.Date == facts.Today)?.Answers;
        var taken = await TakenAsync(db, facts, ct);
        var plan = taken is null ? facts.Plan : facts.Plan.After(taken.Change.Undone()) ?? facts.Plan;
        return MorningGate.Look(plan, facts.History, facts.Lights, facts.Today, facts.Readiness.On(facts.Today), checkIn) is { } look
            ? new MorningView(facts.Block.Version, look, checkIn is not null, taken is not null)
            : null;
    }

    /// <summary>The change by which today's answer was taken; null where it was not.</summary>
    private static async Task<PlanRevision?> TakenAsync(TrailDb db, PlanFacts facts, CancellationToken ct)
    {
        if (facts.Plan.On(facts.Today) is not { Hold: Hold.SecondMorning } today)
        {
            return null;
        }

        var made = await db.PlanRevisions.OwnedBy(facts.Block.RunnerId).AsNoTracking()
            .Where(r => r.BlockId == facts.Block.Id)
            .OrderByDescending(r => r.Number).ToListAsync(ct);
        return made.Find(r => r.Change.Days is [var only] && only.After == today);
    }
}

/// <summary>The gate as it is shown.</summary>
/// <param name="Version">The version of the plan.</param>
/// <param name="Look">The pair and the answer.</param>
/// <param name="HasCheckIn">Whether the runner checked in today; without it the legs do not speak.</param>
/// <param name="IsTaken">Whether the answer was taken.</param>
public sealed record MorningView(int Version, MorningLook Look, bool HasCheckIn, bool IsTaken);
