using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Logs a planned session as it was planned, for runners who do not record their runs.</summary>
public sealed class PlannedRunService(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>
    /// Saves a session as a run. It has one such run, however often and from however many tabs it is asked for. A race is never
    /// saved this way: its time is not known beforehand.
    /// </summary>
    /// <param name="runnerId">The runner.</param>
    /// <param name="session">The session.</param>
    /// <param name="day">The day of the session, as it was shown.</param>
    /// <param name="planned">The session's distance, as it was shown.</param>
    /// <param name="run">How far was run: all of it, or less; time and climb follow.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task<PlannedRunOutcome> SaveAsync(
        RunnerId runnerId, SessionId session, DateOnly day, Distance planned, Distance run, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<PlannedRunOutcome>(
            async token =>
            {
                var stands = (await db.Sessions.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(s => s.Id == session, token))?.Standing;
                if (stands is null || stands.Date != day || !stands.Kind.CountsAsDistance || !stands.IsOnFoot
                    || !stands.Distance.IsAsLongAs(planned) || run.Meters <= 0)
                {
                    return new PlannedRunOutcome.Stale();
                }

                if (await db.Runs.OwnedBy(runnerId).AnyAsync(r => r.SessionId == session, token))
                {
                    return new PlannedRunOutcome.AlreadyRun();
                }

                var done = stands.Of(run);
                var zone = await db.Runners.OwnedBy(runnerId).Select(r => r.TimeZone).FirstOrDefaultAsync(token) ?? Preferences.Default.TimeZone;
                var entry = new RunEntry
                {
                    LocalDate = day,
                    TimeZone = zone,
                    Distance = done.Distance,
                    Moving = done.Duration.Seconds > 0 ? done.Duration : null,
                    Ascent = done.Ascent.Meters > 0 ? done.Ascent : null,
                };
                var made = new Run(RunId.New(), runnerId, entry, RunSource.Manual);
                made.LinkByHand(session);
                db.Runs.Add(made);
                await db.SaveChangesAsync(token);
                return new PlannedRunOutcome.Saved(made.Id);
            },
            cancellationToken);
    }
}
