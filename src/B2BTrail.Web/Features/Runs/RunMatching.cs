using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Links runs to the sessions that they fulfilled. Always part of a write that has begun.</summary>
internal static class RunMatching
{
    /// <summary>Matches one run by its day and distance, unless the runner has decided.</summary>
    public static async Task MatchAsync(TrailDb db, Run run, CancellationToken cancellationToken)
    {
        if (run.LinkedBy == LinkedBy.Hand)
        {
            return;
        }

        var before = run.LocalDate.AddDays(-1);
        var days = await db.FollowedSessions(run.RunnerId)
            .Where(s => s.Date == before || s.Date == run.LocalDate)
            .OrderBy(s => s.Date).ThenBy(s => s.Id)
            .Select(s => new SessionToMatch(
                s.Id, s.Date, s.Kind, s.Distance, db.Runs.OwnedBy(run.RunnerId).Any(other => other.SessionId == s.Id && other.Id != run.Id)))
            .ToListAsync(cancellationToken);
        run.LinkByMatching(SessionMatcher.Match(run.LocalDate, run.Distance, days));
    }

    /// <summary>
    /// Matches the runs of a span of days that have no session, or one that no longer counts as another block is followed on its day, in the order in
    /// which they were run.
    /// </summary>
    public static async Task MatchOpenRunsAsync(TrailDb db, RunnerId runnerId, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        var followed = db.FollowedSessions(runnerId);
        var open = await db.Runs.OwnedBy(runnerId)
            .Where(r => r.LocalDate >= from && r.LocalDate <= to
                && (r.SessionId == null ? r.LinkedBy != LinkedBy.Hand : !followed.Any(s => (SessionId?)s.Id == r.SessionId)))
            .InOrder()
            .ToListAsync(cancellationToken);
        foreach (var run in open)
        {
            run.Unlink();
            await MatchAsync(db, run, cancellationToken);
            // The next run must see this session as fulfilled.
            await db.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Lets go of the runs of a block that is about to be removed, and tells which they were.</summary>
    public static async Task<IReadOnlyList<RunLink>> UnlinkBlockAsync(TrailDb db, RunnerId runnerId, BlockId block, CancellationToken cancellationToken)
    {
        var runs = db.Runs.OwnedBy(runnerId)
            .Where(r => db.Sessions.OwnedBy(runnerId).Any(s => s.BlockId == block && (SessionId?)s.Id == r.SessionId));
        var links = await runs.Select(r => new RunLink(r.Id, r.SessionId!.Value, r.LinkedBy)).ToListAsync(cancellationToken);
        await UnlinkAsync(runs, cancellationToken);
        return links;
    }

    /// <summary>Lets go of the runs of sessions that are about to be removed.</summary>
    public static Task UnlinkAsync(TrailDb db, RunnerId runnerId, IReadOnlyList<SessionId> sessions, CancellationToken cancellationToken) => sessions.Count == 0
        ? Task.CompletedTask
        : UnlinkAsync(db.Runs.OwnedBy(runnerId).Where(r => r.SessionId != null && sessions.Contains(r.SessionId.Value)), cancellationToken);

    /// <summary>Links runs again to the sessions of a block that was put back, save those that have got another since that still counts.</summary>
    public static async Task RestoreLinksAsync(TrailDb db, RunnerId runnerId, IEnumerable<RunLink> links, CancellationToken cancellationToken)
    {
        var followed = db.FollowedSessions(runnerId);
        foreach (var (run, session, by) in links)
        {
            await db.Runs.OwnedBy(runnerId)
                .Where(r => r.Id == run && r.LinkedBy == LinkedBy.Matching && !followed.Any(s => (SessionId?)s.Id == r.SessionId)
                    && db.Sessions.OwnedBy(runnerId).Any(s => s.Id == session))
                .ExecuteUpdateAsync(set => set.SetProperty(r => r.SessionId, session).SetProperty(r => r.LinkedBy, by), cancellationToken);
        }
    }

    // What the runner said of a session that is gone must not keep the run from being matched to another.
    private static Task<int> UnlinkAsync(IQueryable<Run> runs, CancellationToken cancellationToken) => runs.ExecuteUpdateAsync(
        set => set.SetProperty(r => r.SessionId, (SessionId?)null).SetProperty(r => r.LinkedBy, LinkedBy.Matching), cancellationToken);
}
