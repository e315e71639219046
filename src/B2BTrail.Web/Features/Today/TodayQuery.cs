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
                db.Runs.OwnedBy(viewer.Id).Where(r => r.LocalDate <= viewer.Today).NewestFirst(),
                db.Sessions.OwnedBy(viewer.Id),
                cancellationToken))?.Run,
            CheckIn = day.CheckIn,
            SecondDay = SecondDayNote.Of(day, viewer.Text),
            Notice = ReplanNotice.Of(day, viewer.Text),
        };
    }

    // What is suggested and only takes is shown as suggested, as in the verdict, or the page would say two things of one day.
    private static TodayPlan AsSuggested(TodayPlan plan, DayReading day)
    {
        if (day.Replan is not { IsOpen: true, Outcome: ReplanOutcome.Proposed(var proposal) })
        {
            return plan;
        }

        var suggested = proposal.Lines.Where(line => line.TakesAway).ToDictionary(line => line.Session, line => line.After);
        var session = As(plan.Session);
        return plan with
        {
            // A run that loses its hard part today has none on the page either.
            Session = session.Workout == plan.Session.Workout ? plan.Session : plan.Session with { Workout = session.Workout, Structure = null },
            Effort = session.Workout == plan.Session.Workout ? plan.Effort : Effort.Of(session.Kind, session.Workout, isLonger: true),
            Days = [.. plan.Days.Select(As)],
            Tomorrow = plan.Tomorrow is { } tomorrow ? As(tomorrow) : null,
            Pair = plan.Pair is { } pair && As(pair.First) is { Kind.IsPairDay: true } first && As(pair.Second) is { Kind.IsPairDay: true } second
                ? new PairView(first, second, pair.Third is { } third ? As(third) : null)
                : null,
        };

        SessionView As(SessionView planned) => IsShown(planned) && suggested.TryGetValue(planned.Id, out var after) ? planned.As(after) : planned;

        // Today is what the verdict says; the days that a red light takes are shown as paused.
        bool IsShown(SessionView planned) => planned.Id == plan.Session.Id
            ? day is { Verdict.Kind: VerdictKind.Shorten or VerdictKind.Rest, SecondDay: null }
            : !(planned.Date < day.Verdict.RunsAgain);
    }

    private static TodayPlan? PlanOn(Viewer viewer, BlockView block, DayReading reading)
    {
        var today = viewer.Today;
        if (block.Weeks.FirstOrDefault(w => w.StartDate <= today && today <= w.EndDate) is not { } week
            || block.OnlySessionOn(today) is not { } session)
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
            session,
            session.Effort,
            pair,
            block.EndsWithRace ? block.EndDate : null)
        {
            Phase = week.Phase,
            Days = week.Sessions,
            Tomorrow = block.OnlySessionOn(today.AddDays(1)),
            Outline = BlockOutline.Of(block, viewer.Text.Unit, today),
            Why = why is not null && ReasonText.First(why, viewer.Text.Unit) is var (text, tag) ? new WhyLine(text, tag) : null,
            Estimate = session.Kind == SessionKind.Race && why?.Session.Estimate is { } estimate ? estimate : null,
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
    private static WeekStanding.Sum Planned(IReadOnlyList<SessionView> sessions) =>
        new(new Distance(sessions.Sum(session => session.Distance.Meters)), new Duration(sessions.Sum(session => session.Duration.Seconds)), new Climb(sessions.Sum(session => session.Ascent.Meters)));

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
