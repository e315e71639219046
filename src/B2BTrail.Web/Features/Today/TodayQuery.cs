using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Planning;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Today;

/// <summary>Puts together the first page of the day.</summary>
public sealed class TodayQuery(IDbContextFactory<TrailDb> dbFactory, BlockService desk, BlockQueries blocks, VerdictQueries verdicts, WeekQueries weeks)
{
    /// <summary>Today, for the runner who looks.</summary>
    public async Task<TodayView> LookAsync(Viewer viewer, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var next = await db.Blocks.OwnedBy(viewer.Id)
            .Where(b => b.StartDate > viewer.Today)
            .OrderBy(b => b.StartDate).ThenBy(b => b.KeptUtc)
            .Select(b => new UpcomingBlock(b.Id, b.Name, b.StartDate))
            .FirstOrDefaultAsync(cancellationToken);
        var hasRuns = await db.Runs.OwnedBy(viewer.Id).AnyAsync(cancellationToken);
        var followed = await desk.FollowedOnAsync(viewer.Id, viewer.Today, cancellationToken);

        var start = CalendarWeek.StartOf(viewer.Today, viewer.Preferences.WeekStart);
        var week = (await weeks.WeeksAsync(viewer.Id, start, start.AddDays(6), null, cancellationToken))[0];
        return new TodayView(
            followed is { } id ? await PlanAsync(viewer, id, cancellationToken) : null,
            next,
            new Distance(week.Planned.Metres),
            new Distance(week.Done.Metres),
            hasRuns,
            await verdicts.TodayAsync(viewer.Id, followed, cancellationToken));
    }

    private async Task<TodayPlan?> PlanAsync(Viewer viewer, BlockId id, CancellationToken cancellationToken)
    {
        if (await blocks.OpenAsync(viewer.Id, id, cancellationToken) is not { } block
            || block.Weeks.FirstOrDefault(w => w.StartDate <= viewer.Today && viewer.Today <= w.EndDate) is not { } week
            || week.Days.FirstOrDefault(d => d.Date == viewer.Today) is not { } day)
        {
            return null;
        }

        var pair = block.Weeks
            .Where(w => (w.PairThird ?? w.PairSecond)?.Date >= viewer.Today && w.PairFirst is not null)
            .Select(w => new PairView(w.PairFirst!, w.PairSecond!, w.PairThird))
            .FirstOrDefault();
        return new TodayPlan(
            id,
            block.Name,
            week.Number,
            block.Weeks.Count,
            day,
            day.Effort,
            pair,
            block.Version,
            block.EndsWithRace ? block.EndDate : null);
    }
}
