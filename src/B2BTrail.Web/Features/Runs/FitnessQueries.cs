using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Reads off the log what a runner can do today, as a start for the planner's form.</summary>
public sealed class FitnessQueries(IDbContextFactory<TrailDb> dbFactory, RunnerSettingsService runners, TimeProvider time)
{
    /// <summary>What <see cref="LoggedFitness.Read"/> makes of the log; null where it has nothing in <see cref="LoggedFitness.Days"/> days.</summary>
    public async Task<Fitness?> EstimateAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        var (runs, today, weekStart) = await RunsAsync(runnerId, LoggedFitness.Days, cancellationToken);
        return LoggedFitness.Read(runs, today, weekStart);
    }

    /// <summary>
    /// What <see cref="LoggedPace.Read"/> makes of the log; null where it has too few long runs. A run that was saved as planned has the time
    /// of the plan, which was computed from the very pace that is asked for, and tells nothing of it; nor does one whose session is of a kind that has a pace of its own.
    /// </summary>
    public async Task<LoggedPace?> PaceAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        var (runs, today, _) = await RunsAsync(runnerId, LoggedPace.Days, cancellationToken);
        return LoggedPace.Read(runs, today);
    }

    private async Task<(List<LoggedRun> Runs, DateOnly Today, DayOfWeek WeekStart)> RunsAsync(
        RunnerId runnerId, int days, CancellationToken cancellationToken)
    {
        var preferences = await runners.PreferencesAsync(runnerId, cancellationToken);
        var today = preferences.LocalDateAt(time.GetUtcNow());
        var earliest = today.AddDays(1 - days);

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var runs = await db.Runs.OwnedBy(runnerId).AsNoTracking()
            .Where(run => run.LocalDate >= earliest && run.LocalDate <= today)
            .Select(run => new
            {
                run.LocalDate,
                run.Distance,
                run.Ascent,
                Duration = run.Elapsed ?? run.Moving,
                run.Rpe,
                run.Moving,
                run.Source,
                run.SessionId,
                IsRace = run.IsRace || db.Sessions.OwnedBy(runnerId).Any(s => s.Id == run.SessionId && s.Kind == SessionKind.Race
                    && db.Blocks.OwnedBy(runnerId).Any(b => b.Id == s.BlockId && b.EndDate == s.Date)),
            })
            .ToListAsync(cancellationToken);
        var sessions = await db.Sessions.OwnedBy(runnerId).AsNoTracking().Where(s => s.Date >= earliest && s.Date <= today).ToListAsync(cancellationToken);
        var (ofDay, ofId) = (sessions.ToLookup(s => s.Date), sessions.ToLookup(s => (SessionId?)s.Id));
        return ([.. runs.Select(run => new LoggedRun(
            run.LocalDate, run.Distance, run.Ascent, run.Duration)
        {
            IsRace = run.IsRace,
            CountsForPace = ofId[run.SessionId].All(s => s.Kind.CountsForPace)
                && !(run.Source == RunSource.Manual && FiguresAsPlanned.Of(run.Distance, run.Moving, run.Ascent, ofDay[run.LocalDate].Concat(ofId[run.SessionId])).Time),
            Rpe = run.Rpe is { } rpe ? new Rpe(rpe) : null,
        })], today, preferences.WeekStart);
    }
}
