using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Reads what a run's page shows.</summary>
public sealed class RunDetailsQuery(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>A run beside its plan and between its neighbors; null where the runner has none of this id.</summary>
    public async Task<RunDetails?> FindAsync(RunnerId runnerId, RunId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } run)
        {
            return null;
        }

        var (previous, next) = await NeighborsAsync(db, run, cancellationToken);
        var (from, to) = (run.LocalDate.AddDays(-SessionChoices.DaysAround), run.LocalDate.AddDays(SessionChoices.DaysAround));
        return new RunDetails(run.Id, run.Entry, run.Source, run.Version, run.LinkedBy, await PlannedAsync(db, run, cancellationToken))
        {
            AsPlanned = run.Source != RunSource.Manual ? default : FiguresAsPlanned.Of(
                run.Distance, run.Moving, run.Ascent,
                await db.Sessions.OwnedBy(runnerId).AsNoTracking().Where(s => s.Date == run.LocalDate || s.Id == run.SessionId).ToListAsync(cancellationToken)),
            Previous = previous,
            Next = next,
            HasChoices = await db.Sessions.OwnedBy(runnerId).AnyAsync(s => SessionKinds.OnFoot.Contains(s.Kind) && s.Date >= from && s.Date <= to, cancellationToken),
        };
    }

    private static async Task<(RunId? Previous, RunId? Next)> NeighborsAsync(TrailDb db, Run run, CancellationToken cancellationToken)
    {
        var runs = db.Runs.OwnedBy(run.RunnerId);
        var day = await runs.Where(r => r.LocalDate == run.LocalDate)
            .InOrder().Select(r => r.Id).ToListAsync(cancellationToken);
        var at = day.IndexOf(run.Id);
        RunId? previous = at > 0 ? day[at - 1] : await runs.Where(r => r.LocalDate < run.LocalDate)
            .NewestFirst().Select(r => (RunId?)r.Id).FirstOrDefaultAsync(cancellationToken);
        RunId? next = at < day.Count - 1 ? day[at + 1] : await runs.Where(r => r.LocalDate > run.LocalDate)
            .InOrder().Select(r => (RunId?)r.Id).FirstOrDefaultAsync(cancellationToken);
        return (previous, next);
    }

    private static async Task<PlannedOfRun?> PlannedAsync(TrailDb db, Run run, CancellationToken cancellationToken)
    {
        if (run.SessionId is not { } id
            || await db.Sessions.OwnedBy(run.RunnerId).AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, cancellationToken) is not { } session
            || await db.Blocks.OwnedBy(run.RunnerId).Where(b => b.Id == session.BlockId)
                .Select(b => new { b.Name, b.StartDate }).FirstOrDefaultAsync(cancellationToken) is not { } block)
        {
            return null;
        }

        var longestPairDay = !session.Kind.IsPairDay ? 0 : await db.Sessions.OwnedBy(run.RunnerId)
            .Where(s => s.BlockId == session.BlockId && s.WeekNumber == session.WeekNumber && (s.Kind == SessionKind.PairFirst || s.Kind == SessionKind.PairSecond))
            .MaxAsync(s => s.Distance.Meters, cancellationToken);
        var before = await db.Runs.OwnedBy(run.RunnerId)
            .Where(r => r.LocalDate >= block.StartDate && r.LocalDate <= run.LocalDate && r.Id != run.Id)
            .MaxAsync(r => (double?)r.Distance.Meters, cancellationToken);
        var same = await db.Runs.OwnedBy(run.RunnerId).Where(r => r.SessionId == id).Select(r => r.Distance.Meters).ToListAsync(cancellationToken);
        return new PlannedOfRun(
            session.BlockId, block.Name, session.WeekNumber, session.Date, session.Kind, session.Workout, session.Distance, session.Ascent, session.Duration)
        {
            Rpe = Effort.Of(session.Kind, session.Workout, session.Kind.IsPairDay && session.Distance.Meters >= longestPairDay)?.Rpe,
            IsLongestSoFar = before is { } others && run.Distance.Meters > others,
            Together = same.Count > 1 ? new Distance(same.Sum()) : null,
        };
    }
}
