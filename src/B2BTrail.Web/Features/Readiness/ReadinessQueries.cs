using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>Reads what a light is made of.</summary>
internal static class ReadinessQueries
{
    /// <summary>The check-ins up to a day that its light can depend on.</summary>
    public static async Task<IReadOnlyList<DayCheckIn>> CheckInsAsync(TrailDb db, RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-ReadinessRules.HistoryDays.Count);

        // A medical light stands until it is said to be over, however long ago it came on.
        return CheckIn.Standing(await db.CheckIns.OwnedBy(runnerId).AsNoTracking()
            .Where(c => c.LocalDate <= today && (c.LocalDate >= since || c.Health != HealthSigns.None || c.PainSite != null || c.EarlierWarningSign != null))
            .ToListAsync(cancellationToken));
    }

    /// <summary>What a runner told up to a day, and how hard their runs felt.</summary>
    public static async Task<ReadinessHistory> LoadAsync(TrailDb db, RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        var since = today.AddDays(-ReadinessRules.HistoryDays.Count);
        var checkIns = await CheckInsAsync(db, runnerId, today, cancellationToken);
        // Which day of a back-to-back is the longer one decides how hard it should feel; that a date has one session is OneSessionPerDay.
        var felt = await (
            from run in db.Runs.OwnedBy(runnerId)
            join session in db.Sessions.OwnedBy(runnerId) on run.SessionId equals session.Id
            where run.Rpe != null && run.LocalDate >= since && run.LocalDate <= today && SessionKinds.Rated.Contains(session.Kind)
            orderby run.LocalDate
            let other = session.Kind == SessionKind.PairFirst ? session.Date.AddDays(1) : session.Date.AddDays(-1)
            let beside = db.Sessions.OwnedBy(runnerId).Where(s => s.BlockId == session.BlockId && s.Date == other).Max(s => (double?)s.Distance.Meters)
            select new { run.LocalDate, Rpe = run.Rpe!.Value, session.Kind, session.Workout, session.Distance.Meters, Beside = beside ?? 0 }).ToListAsync(cancellationToken);
        return new ReadinessHistory(
            checkIns,
            [.. felt.Select(r => new RatedRun(r.LocalDate, new Rpe(r.Rpe), Effort.Of(r.Kind, r.Workout, r.Meters >= r.Beside)!.Rpe))]);
    }
}
