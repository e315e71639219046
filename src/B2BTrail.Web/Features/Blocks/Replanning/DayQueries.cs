using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Readiness;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Reads what a runner should do on their day. The plan is read once for all that it says.</summary>
public sealed class DayQueries(IDbContextFactory<TrailDb> dbFactory, BlockQueries blocks)
{
    /// <summary>The day of a runner.</summary>
    public async Task<DayReading> ReadAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        var followed = await blocks.FollowedOnAsync(runnerId, today, cancellationToken);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (followed is not { } id || await PlanState.LoadAsync(db, runnerId, id, today, cancellationToken) is not { } state)
        {
            var readiness = await ReadinessQueries.LoadAsync(db, runnerId, today, cancellationToken);
            var (finished, recovery) = await RecoveryAsync(db, runnerId, today, cancellationToken);
            return new DayReading(DayVerdict.Of(today, readiness.On(today), readiness.Days(today), null, recovery), null, null, null)
            {
                CheckIn = readiness.CheckIns.FirstOrDefault(c => c.Date == today)?.Answers,
                Finished = finished,
            };
        }

        var secondDay = await SecondDayService.LookAsync(db, state, cancellationToken);
        var replan = await ReplanService.LookAsync(db, state, cancellationToken);
        var planned = state.Plan.OnlySessionOn(today) is { } session
            ? new PlannedToday(session, state.History.IsRun(session))
            {
                Morning = secondDay?.Look,
                IsMorningTaken = secondDay?.IsTaken == true,
                Outcome = replan.IsOpen ? replan.Outcome : null,
            }
            : null;
        return new DayReading(
            DayVerdict.Of(today, state.Readiness.On(today), state.Lights, planned),
            await BlockQueries.ViewAsync(db, state.Block, state.Plan, cancellationToken),
            secondDay,
            replan)
        {
            Why = planned is null ? null : BlockQueries.WhyOn(
                planned.Session, state.Plan, await db.Replannings.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(cancellationToken)),
            CheckIn = state.Readiness.CheckIns.FirstOrDefault(c => c.Date == today)?.Answers,
        };
    }

    // A race that a run was logged for was as long as that run.
    private static async Task<(BlockId? Block, Recovery? Recovery)> RecoveryAsync(TrailDb db, RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        var last = await db.Sessions.OwnedBy(runnerId)
            .Where(s => s.Kind == SessionKind.Race && s.Date < today && db.Blocks.OwnedBy(runnerId).Any(b => b.Id == s.BlockId && b.EndDate == s.Date))
            .OrderByDescending(s => s.Date)
            .Select(s => new
            {
                s.BlockId,
                s.Date,
                Meters = db.Runs.OwnedBy(runnerId).Where(r => r.SessionId == s.Id).Max(r => (double?)r.Distance.Meters) ?? s.Distance.Meters,
            })
            .FirstOrDefaultAsync(cancellationToken);
        return last is not null && Recovery.After(last.Date, new Distance(last.Meters)) is var recovery && recovery.Has(today) ? (last.BlockId, recovery) : (null, null);
    }
}
