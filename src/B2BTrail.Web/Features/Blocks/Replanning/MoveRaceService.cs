using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Blocks.Editing;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Shows what a block becomes if its race moves, and moves it.</summary>
public sealed class MoveRaceService(IDbContextFactory<TrailDb> dbFactory, BlockEditService edits, TimeProvider time)
{
    /// <summary>What the block would become with its race on another day. Nothing is stored.</summary>
    public async Task<MoveRaceOutcome> LookAsync(RunnerId runnerId, BlockId block, DateOnly date, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await PlanState.LoadAsync(db, runnerId, block, time.GetUtcNow(), cancellationToken) is not { } facts ? new MoveRaceOutcome.Missing()
            : Refusal(facts, date) is { } why ? new MoveRaceOutcome.Refused(why)
            : Moved(facts, date) is not { } moved ? new MoveRaceOutcome.Refused(MoveRaceText.NotPossible)
            : new MoveRaceOutcome.Shown(facts.Block.Version, moved, await BlockEditService.AfterAsync(db, facts, moved, cancellationToken), facts.BrokenBy(moved.Plan));
    }

    /// <summary>Moves the race as it was shown, unless the plan, or what it is judged by, changed since.</summary>
    public Task<PlanEditOutcome> MoveAsync(RunnerId runnerId, BlockId block, MoveRaceOutcome.Shown shown, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(shown);
        return edits.SaveAsync(
            runnerId, block, shown.Version, shown.Moved, ChangeCause.RaceMoved,
            (facts, replanning) => Refusal(facts, shown.Moved.Date) is null ? Moved(facts, shown.Moved.Date, replanning) : null, cancellationToken);
    }

    private static ChangedBlock? Moved(PlanState facts, DateOnly date, int replanning = 1) =>
        ChangedBlock.WithRaceOn(facts.Plan, facts.History, facts.Lights, facts.Today, date, replanning);

    private static string? Refusal(PlanState facts, DateOnly date)
    {
        var (plan, today) = (facts.Plan, facts.Today);
        if (plan.Request.Goal is not Goal.Race race || race.Date < today || facts.History.On(race.Date) is not null)
        {
            return MoveRaceText.NoRaceToCome;
        }

        if (date <= today)
        {
            return ReplanPreviewText.RaceNotAhead;
        }

        if (date == race.Date)
        {
            return MoveRaceText.SameDay;
        }

        if (plan.OnlySessionOn(date) is { Lock: SessionLock.Blocked })
        {
            return MoveRaceText.TimeOff;
        }

        return Replanner.Propose(plan, facts.History, facts.Lights, today) switch
        {
            ReplanOutcome.Frozen => ProposalText.Medical,
            ReplanOutcome.NeedsNewBlock(var off) => ProposalText.NeedsNewBlock(off),
            _ => BlockPlanner.Plan(plan.Request with { Goal = race with { Date = date } }) is PlanOutcome.Impossible([var problem, ..])
                ? MoveRaceText.For(problem, plan.Request)
                : null,
        };
    }
}
