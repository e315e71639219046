using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
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
            return new DayReading(DayVerdict.Of(today, readiness.On(today), readiness.Days(today), null), null, null, null);
        }

        var secondDay = await SecondDayService.LookAsync(db, state, cancellationToken);
        var replan = await ReplanService.LookAsync(db, state, cancellationToken);
        var planned = state.Plan.OnlySessionOn(today) is { } day
            ? new PlannedToday(day, state.History.On(today) is not null)
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
            replan);
    }
}
