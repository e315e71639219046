using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Blocks;
using B2BTrail.Web.Features.Blocks.Replanning;
using B2BTrail.Web.Features.Weeks;
using B2BTrail.Web.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Today;

/// <summary>Puts together the first page of the day. Everything on it comes from one reading of the plan.</summary>
public sealed class TodayQuery(IDbContextFactory<TrailDb> dbFactory, DayQueries days, WeekQueries weeks)
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
        var start = CalendarWeek.StartOf(viewer.Today, viewer.Preferences.WeekStart);
        var week = (await weeks.WeeksAsync(viewer.Id, start, start.AddDays(6), viewer.Preferences.WeekStart, cancellationToken))[0];
        var day = await days.ReadAsync(viewer.Id, viewer.Today, cancellationToken);
        return new TodayView(
            day.Block is { } block && PlanOn(viewer.Today, block) is { } plan ? AsSuggested(plan, day) : null,
            next,
            new Distance(week.Planned.Metres),
            new Distance(week.Done.Metres),
            hasRuns,
            day.Verdict)
        {
            SecondDay = SecondDayNote.Of(day, viewer.Text),
            Notice = ReplanNotice.Of(day, viewer.Text),
        };
    }

    // A run that loses its hard part today has none on the page either.
    private static TodayPlan AsSuggested(TodayPlan plan, DayReading day) =>
        day is { Verdict.Kind: VerdictKind.Shorten, SecondDay: null, Replan.Outcome: ReplanOutcome.Proposed(var proposal) }
        && OneSessionPerDay.Of(proposal.Lines.Where(line => line.Before.Date == plan.Session.Date)) is { After: var after }
        && after.Workout != plan.Session.Workout
            ? plan with
            {
                Session = plan.Session with { Workout = after.Workout, Structure = null },
                Effort = Effort.Of(after.Kind, after.Workout, isLonger: true),
            }
            : plan;

    private static TodayPlan? PlanOn(DateOnly today, BlockView block)
    {
        if (block.Weeks.FirstOrDefault(w => w.StartDate <= today && today <= w.EndDate) is not { } week
            || OneSessionPerDay.Of(week.Days.Where(d => d.Date == today)) is not { } day)
        {
            return null;
        }

        var pair = block.Weeks
            .Where(w => (w.PairThird ?? w.PairSecond)?.Date >= today && w.PairFirst is not null)
            .Select(w => new PairView(w.PairFirst!, w.PairSecond!, w.PairThird))
            .FirstOrDefault();
        return new TodayPlan(
            block.Id,
            block.Name,
            week.Number,
            block.Weeks.Count,
            day,
            day.Effort,
            pair,
            block.EndsWithRace ? block.EndDate : null);
    }
}
