using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The log: the runs that a runner did.</summary>
public sealed class RunService(IDbContextFactory<TrailDb> dbFactory, RunInputValidator validator, TimeProvider time)
{
    /// <summary>
    /// Logs a run. The caller makes the id beforehand: when the same save arrives twice, the run that is already kept is answered.
    /// </summary>
    public async Task<RunOutcome> LogAsync(RunnerId runnerId, RunId id, RunInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var zone = await ZoneAsync(db, runnerId, cancellationToken);
        var errors = await CheckAsync(db, runnerId, input, zone, cancellationToken);
        if (input.Source is not (null or RunSource.Manual))
        {
            errors.Add("source", RunText.WrittenByHand);
        }

        if (!errors.IsEmpty)
        {
            return new RunOutcome.Refused(errors);
        }

        return await db.WriteAsync<RunOutcome>(
            async token =>
            {
                if (await db.Runs.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, token) is { } kept)
                {
                    return kept.RunnerId == runnerId ? new RunOutcome.Saved(kept) : new RunOutcome.Missing();
                }

                var run = new Run(id, runnerId, input.ToEntry(zone), RunSource.Manual);
                if (input.Session is { } session)
                {
                    run.LinkByHand(session);
                }
                else
                {
                    await RunMatching.MatchAsync(db, run, token);
                }

                db.Runs.Add(run);
                await db.SaveChangesAsync(token);
                return new RunOutcome.Saved(run);
            },
            cancellationToken);
    }

    /// <summary>A run of the log that may be the one which is about to be logged; null where none is, or where the input is none to be kept.</summary>
    public async Task<Run?> MaybeSameAsync(RunnerId runnerId, RunId id, RunInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var zone = await ZoneAsync(db, runnerId, cancellationToken);
        return validator.Check(input, zone).IsEmpty
            && await SameRuns.ClosestAsync(db, runnerId, input.ToEntry(zone), RunSource.Manual, cancellationToken) is var (same, _) && same.Id != id
            ? same
            : null;
    }

    /// <summary>
    /// Replaces what was entered. With a version, an edit made from an older one changes nothing and is told what is stored now.
    /// </summary>
    public async Task<RunOutcome> ChangeAsync(RunnerId runnerId, RunId id, int? expectedVersion, RunInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.Runs.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken) is not { } stored)
        {
            return new RunOutcome.Missing();
        }

        // What a device recorded, or the runner was sure of, does not keep anyone from changing the notes.
        var before = RunInput.From(stored);
        input = input with { IsSure = input.IsSure || (input.DistanceMeters, input.MovingSeconds, input.ElapsedSeconds) == (before.DistanceMeters, before.MovingSeconds, before.ElapsedSeconds) };
        var zone = await ZoneAsync(db, runnerId, cancellationToken);
        var errors = await CheckAsync(db, runnerId, input, zone, cancellationToken);
        if (input.Id is { } bodyId && bodyId != id.Value)
        {
            errors.Add("id", RunText.OtherId);
        }

        if (input.Source is { } said && said != stored.Source)
        {
            errors.Add("source", RunText.SourceIsFixed);
        }

        return !errors.IsEmpty ? new RunOutcome.Refused(errors) : await EditAsync(
            db,
            runnerId,
            id,
            expectedVersion,
            async (run, token) =>
            {
                var earlier = run.Entry;
                run.Change(input.ToEntry(zone));
                if (await db.Recordings.OwnedBy(runnerId).FirstOrDefaultAsync(r => r.RunId == id, token) is { } recording)
                {
                    recording.Overrule(earlier, run.Entry);
                }

                if (input.SaysSession && input.Session != run.SessionId)
                {
                    run.LinkByHand(input.Session);
                }
                else
                {
                    await RunMatching.MatchAsync(db, run, token);
                }
            },
            cancellationToken);
    }

    /// <summary>The runner says which session a run was; null for none. Matching never overrules it.</summary>
    public async Task<RunOutcome> LinkAsync(RunnerId runnerId, RunId id, SessionId? session, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (session is { } wanted && await SessionProblemAsync(db, runnerId, wanted, cancellationToken) is { } problem)
        {
            return await db.Runs.OwnedBy(runnerId).AnyAsync(r => r.Id == id, cancellationToken)
                ? new RunOutcome.Refused(FieldErrors.Of("plannedSessionId", problem))
                : new RunOutcome.Missing();
        }

        return await EditAsync(
            db,
            runnerId,
            id,
            expectedVersion: null,
            (run, _) =>
            {
                run.LinkByHand(session);
                return Task.CompletedTask;
            },
            cancellationToken);
    }

    /// <summary>A run; null where the runner has none of this id.</summary>
    public async Task<Run?> FindAsync(RunnerId runnerId, RunId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Runs.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, cancellationToken);
    }

    /// <summary>Part of the log, newest first.</summary>
    public async Task<PageOf<RunRow>> ListAsync(RunnerId runnerId, RunFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var sessions = db.Sessions.OwnedBy(runnerId);
        var runs = filter.Of(db.Runs.OwnedBy(runnerId).AsNoTracking(), sessions);
        var linked = runs.NewestFirst().Skip(skip).Take(take).LeftJoin(
            sessions,
            run => run.SessionId,
            session => (SessionId?)session.Id,
            (run, session) => new
            {
                Run = run,
                Kind = session == null ? null : (SessionKind?)session.Kind,
                PlannedMeters = session == null ? null : (double?)session.Distance.Meters,
            });
        var total = await runs.CountAsync(cancellationToken);
        var found = await linked.ToListAsync(cancellationToken);
        var written = found.Where(l => l.Run is { Source: RunSource.Manual, Moving: not null }).ToList();
        var (days, ids) = (written.Select(l => l.Run.LocalDate).ToList(), written.Select(l => l.Run.SessionId).ToList());
        var planned = written.Count == 0 ? [] : await sessions.AsNoTracking().Where(s => days.Contains(s.Date) || ids.Contains(s.Id)).ToListAsync(cancellationToken);
        return new PageOf<RunRow>([.. found.Select(l => RunRow.From(l.Run, l.Kind, l.PlannedMeters is { } meters ? new Distance(meters) : null) with
        {
            AsPlanned = l.Run.Source != RunSource.Manual ? default
                : FiguresAsPlanned.Of(l.Run.Distance, l.Run.Moving, l.Run.Ascent, planned.Where(s => s.Date == l.Run.LocalDate || s.Id == l.Run.SessionId)),
        })], total);
    }

    /// <summary>Deletes a run, where it is still of the version; of any where that is null. It can be restored for a while.</summary>
    public async Task<DeleteOutcome> DeleteAsync(RunnerId runnerId, RunId id, int? expectedVersion = null, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<DeleteOutcome>(
            async token =>
            {
                if (await db.Runs.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, token) is not { } run)
                {
                    return new DeleteOutcome.Missing();
                }

                if (expectedVersion is { } version && version != run.Version)
                {
                    return new DeleteOutcome.Stale();
                }

                var recording = await db.Recordings.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(r => r.RunId == id, token);
                var item = new DeletedItem(
                    runnerId, DeletedKind.Run, id.Value, time.GetUtcNow().UtcDateTime, DeletedContent.Write(db.Model, recording is null ? [run] : [run, recording]))
                {
                    Name = run.Name,
                    FirstDate = run.LocalDate,
                    LastDate = run.LocalDate,
                    Distance = run.Distance,
                    Count = 1,
                };
                db.DeletedItems.Add(item);
                if (recording is not null)
                {
                    db.DeletedOriginals.Add(new DeletedOriginal(item, recording.Original));
                }

                await db.SaveChangesAsync(token);
                await db.Runs.OwnedBy(runnerId).Where(r => r.Id == id).ExecuteDeleteAsync(token);
                await db.IdempotentReplies.DeleteWithAsync(runnerId, [id.Value], token);
                return new DeleteOutcome.Deleted(item.Id);
            },
            cancellationToken);
    }

    /// <summary>Restores a deleted run under its id, with its file; where that file was imported again, nothing is done.</summary>
    public async Task<RestoreOutcome> RestoreAsync(RunnerId runnerId, DeletedItemId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync<RestoreOutcome>(
            async token =>
            {
                if (await db.DeletedItems.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == id && i.Kind == DeletedKind.Run, token) is not { } item)
                {
                    return new RestoreOutcome.Missing();
                }

                using var content = DeletedContent.Open(db.Model, item.Content);
                var (runs, recordings) = (content.All<Run>(), content.All<Recording>());
                if ((await DeletedRuns.ThereAgainAsync(db, runnerId, runs, recordings, token)).Count > 0)
                {
                    return new RestoreOutcome.ThereAgain();
                }

                db.DeletedItems.Remove(item);
                await DeletedRuns.AddAsync(db, runnerId, runs, recordings, token);
                return new RestoreOutcome.Restored(1);
            },
            cancellationToken);
    }

    private static async Task<RunOutcome> EditAsync(
        TrailDb db, RunnerId runnerId, RunId id, int? expectedVersion, Func<Run, CancellationToken, Task> edit, CancellationToken cancellationToken) =>
        await db.WriteAsync<RunOutcome>(
            async token =>
            {
                if (await db.Runs.OwnedBy(runnerId).FirstOrDefaultAsync(r => r.Id == id, token) is not { } run)
                {
                    return new RunOutcome.Missing();
                }

                if (expectedVersion is { } version && version != run.Version)
                {
                    return new RunOutcome.Stale(run);
                }

                await edit(run, token);
                await db.SaveChangesAsync(token);
                return new RunOutcome.Saved(run);
            },
            cancellationToken);

    private static async Task<string> ZoneAsync(TrailDb db, RunnerId runnerId, CancellationToken cancellationToken) =>
        await db.Runners.OwnedBy(runnerId).Select(r => r.TimeZone).FirstOrDefaultAsync(cancellationToken) is { } zone && TimeZones.IsKnown(zone)
            ? zone
            : Preferences.Default.TimeZone;

    private static async Task<string?> SessionProblemAsync(TrailDb db, RunnerId runnerId, SessionId id, CancellationToken cancellationToken) =>
        await db.Sessions.OwnedBy(runnerId).Where(s => s.Id == id).Select(s => (SessionKind?)s.Kind).FirstOrDefaultAsync(cancellationToken) switch
        {
            null => RunText.NoSuchSession,
            { IsOnFoot: false } => RunText.RestDay,
            _ => null,
        };

    private async Task<FieldErrors> CheckAsync(TrailDb db, RunnerId runnerId, RunInput input, string zone, CancellationToken cancellationToken)
    {
        var errors = validator.Check(input, zone);
        if (input.Session is { } session && await SessionProblemAsync(db, runnerId, session, cancellationToken) is { } problem)
        {
            errors.Add("plannedSessionId", problem);
        }

        return errors;
    }
}
