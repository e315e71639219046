using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>Reads what a runner should do today.</summary>
public sealed class VerdictQueries(IDbContextFactory<TrailDb> dbFactory, TimeProvider time)
{
    /// <summary>Today's verdict.</summary>
    /// <param name="runnerId">Who looks.</param>
    /// <param name="followed">The block that is followed today; null where none is.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<DayVerdict> TodayAsync(RunnerId runnerId, BlockId? followed, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        if (followed is { } block && await PlanState.LoadAsync(db, runnerId, block, now, cancellationToken) is { } facts)
        {
            return DayVerdict.Of(facts.Today, facts.Readiness.On(facts.Today), facts.Lights, await PlannedAsync(db, facts, cancellationToken));
        }

        var today = await RunnerDay.AtAsync(db, runnerId, now, cancellationToken);
        var readiness = await ReadinessQueries.LoadAsync(db, runnerId, today, cancellationToken);
        return DayVerdict.Of(today, readiness.On(today), readiness.Days(today), null);
    }

    private static async Task<PlannedToday?> PlannedAsync(TrailDb db, PlanState facts, CancellationToken cancellationToken)
    {
        if (facts.Plan.On(facts.Today) is not { } day)
        {
            return null;
        }

        var morning = await SecondDayService.LookAsync(db, facts, cancellationToken);
        var replan = await ReplanService.LookAsync(db, facts, cancellationToken);
        return new PlannedToday(day, facts.History.On(facts.Today) is not null)
        {
            Morning = morning?.Look,
            IsMorningTaken = morning?.IsTaken == true,
            Outcome = replan.IsOpen ? replan.Outcome : null,
        };
    }
}
