using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Runs;
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
        ArgumentNullException.ThrowIfNull(viewer);
        var day = await days.ReadAsync(viewer.Id, viewer.Today, cancellationToken);
        var plan = day.Block is { } block ? PlanOn(viewer, block, day) : null;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return new TodayView(day.Verdict, plan is null ? null : AsSuggested(plan, day), await WeekAsync(viewer, plan, cancellationToken))
        {
            Next = plan is null ? await NextAsync(db, viewer, cancellationToken) : null,
            Finished = day.Finished is { } finished ? await FinishedAsync(db, viewer, finished, day.Verdict, cancellationToken) : null,
            LastRun = (await RunsAsync(
                db.Runs.OwnedBy(viewer.Id).Where(r => r.LocalDate <= viewer.Today).OrderByDescending(r => r.LocalDate).ThenByDescending(r => r.StartedUtc).ThenByDescending(r => r.Id),
                db.Sessions.OwnedBy(viewer.Id),
                cancellationToken))?.Run,
            CheckIn = day.CheckIn,
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

    private static TodayPlan? PlanOn(Viewer viewer, BlockView block, DayReading reading)
    {
        var today = viewer.Today;
        if (block.Weeks.FirstOrDefault(w => w.StartDate <= today && today <= w.EndDate) is not { } week
            || block.DayOn(today) is not { } day)
        {
            return null;
        }

        var pair = block.Weeks
            .Where(w => (w.PairThird ?? w.PairSecond)?.Date >= today && w.PairFirst is not null)
            .Select(w => new PairView(w.PairFirst!, w.PairSecond!, w.PairThird))
            .FirstOrDefault();
        var why = reading.Why;
        return new TodayPlan(
            block.Id,
            block.Name,
            week.Number,
            block.Weeks.Count,
            day,
            day.Effort,
            pair,
            block.EndsWithRace ? block.EndDate : null)
        {
            Phase = week.Phase,
            Days = week.Days,
            Tomorrow = block.DayOn(today.AddDays(1)),
            Outline = BlockOutline.Of(block, viewer.Text.Unit, today),
            Why = why is not null && ReasonText.First(why, viewer.Text.Unit) is var (text, tag) ? new WhyLine(text, tag) : null,
            Estimate = day.Kind == SessionKind.Race && why?.Session.Estimate is { } estimate ? estimate : null,
        };
    }

    private async Task<WeekStanding> WeekAsync(Viewer viewer, TodayPlan? plan, CancellationToken cancellationToken)
    {
        var start = plan is { Days: [var first, ..] } ? first.Date : CalendarWeek.StartOf(viewer.Today, viewer.Preferences.WeekStart);
        var week = (await weeks.WeeksAsync(viewer.Id, start, start.AddDays(6), start.DayOfWeek, cancellationToken))[0];
        var runs = plan?.Days.Where(d => d.Kind.IsOnFoot).ToList() ?? [];
        return new WeekStanding(plan is null ? ToSum(week.Planned) : Planned(plan.Days), ToSum(week.Done)) { Sessions = runs.Count, SessionsDone = runs.Count(d => d.Done is not null) };
    }

    // Another block may take over within the week.
    private static WeekStanding.Sum Planned(IReadOnlyList<DayView> days) =>
        new(new Distance(days.Sum(day => day.Distance.Meters)), new Duration(days.Sum(day => day.Duration.Seconds)), new Climb(days.Sum(day => day.Ascent.Meters)));

    private static WeekStanding.Sum ToSum(Totals totals) => new(new Distance(totals.Meters), new Duration(totals.Seconds), new Climb(totals.AscentMeters));

    private static async Task<UpcomingBlock?> NextAsync(TrailDb db, Viewer viewer, CancellationToken cancellationToken)
    {
        var next = await db.Blocks.OwnedBy(viewer.Id)
            .Where(b => b.StartDate > viewer.Today)
            .OrderBy(b => b.StartDate).ThenByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Select(b => new UpcomingBlock(b.Id, b.Name, b.StartDate))
            .FirstOrDefaultAsync(cancellationToken);
        return next is null ? null : next with
        {
            First = await db.FollowedSessions(viewer.Id)
                .Where(s => s.BlockId == next.Block && SessionKinds.OnFoot.Contains(s.Kind))
                .OrderBy(s => s.Date)
                .Select(s => new UpcomingBlock.FirstSession(s.Date, s.Kind, s.Workout, s.Distance))
                .FirstOrDefaultAsync(cancellationToken),
        };
    }

    private static async Task<FinishedRace?> FinishedAsync(TrailDb db, Viewer viewer, BlockId id, DayVerdict verdict, CancellationToken cancellationToken)
    {
        if (verdict.Recovery is not { } recovery)
        {
            return null;
        }

        var sessions = db.Sessions.OwnedBy(viewer.Id).Where(s => s.BlockId == id && s.Kind == SessionKind.Race && s.Date == recovery.Race);
        var name = await db.Blocks.OwnedBy(viewer.Id).Where(b => b.Id == id).Select(b => b.Name).SingleAsync(cancellationToken);
        var planned = await sessions.Select(s => s.Distance).SingleAsync(cancellationToken);
        var done = await RunsAsync(
            db.Runs.OwnedBy(viewer.Id).Where(r => sessions.Any(s => s.Id == r.SessionId)).OrderByDescending(r => r.Distance.Meters), sessions, cancellationToken);
        return new FinishedRace(id, name, recovery.Race, planned, done?.Run, recovery.NextBlock(viewer.Preferences.WeekStart))
        {
            Notes = done?.Notes,
            Version = done?.Version ?? 0,
        };
    }

    private static async Task<(LastRun Run, string? Notes, int Version)?> RunsAsync(IQueryable<Run> runs, IQueryable<PlannedSession> sessions, CancellationToken cancellationToken) =>
        await runs.AsNoTracking()
            .Select(r => new { Run = r, Session = sessions.Where(s => s.Id == r.SessionId).Select(s => new { s.Kind, s.Distance.Meters }).FirstOrDefault() })
            .FirstOrDefaultAsync(cancellationToken) is { Run: var run } found
            ? (new LastRun(
                run.Id, run.LocalDate, run.Distance, run.Moving ?? run.Elapsed, run.Ascent, run.Rpe, run.Feel, run.Name,
                found.Session?.Kind, found.Session is { } session ? new Distance(session.Meters) : null), run.Notes, run.Version)
            : null;
}
