using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Puts deleted runs back into the log, with the files behind them. Always part of a write that has begun.</summary>
internal static class DeletedRuns
{
    /// <summary>
    /// Which of them are in the log again, and as which run: by their ids, or because their files were imported again.
    /// </summary>
    public static async Task<IReadOnlyDictionary<RunId, RunId>> ThereAgainAsync(
        TrailDb db, RunnerId runnerId, IReadOnlyList<Run> runs, IReadOnlyList<Recording> recordings, CancellationToken cancellationToken)
    {
        var (ids, contents) = (runs.Select(run => run.Id).ToList(), recordings.Select(recording => recording.Original).Distinct().ToList());
        var there = (await db.Runs.OwnedBy(runnerId).Where(run => ids.Contains(run.Id)).Select(run => run.Id).ToListAsync(cancellationToken))
            .ToDictionary(id => id);
        var again = await db.Recordings.OwnedBy(runnerId).Where(recording => contents.Contains(recording.Original))
            .ToDictionaryAsync(recording => (recording.Original, recording.Part), recording => recording.RunId, cancellationToken);
        foreach (var recording in recordings)
        {
            if (again.TryGetValue((recording.Original, recording.Part), out var run))
            {
                there.TryAdd(recording.RunId, run);
            }
        }

        return there;
    }

    /// <summary>
    /// Adds them, and saves what the context holds. They keep their sessions where those are still there and no other run has been matched
    /// to them since; the others are matched anew.
    /// </summary>
    public static async Task AddAsync(
        TrailDb db, RunnerId runnerId, IReadOnlyList<Run> runs, IReadOnlyList<Recording> recordings, CancellationToken cancellationToken)
    {
        var wanted = runs.Where(run => run.SessionId is not null).Select(run => run.SessionId!.Value).Distinct().ToList();
        var left = await db.Sessions.OwnedBy(runnerId).Where(session => wanted.Contains(session.Id))
            .Select(session => session.Id).ToHashSetAsync(cancellationToken);
        var taken = await db.Runs.OwnedBy(runnerId).Where(run => run.SessionId != null && wanted.Contains(run.SessionId.Value))
            .Select(run => run.SessionId!.Value).ToHashSetAsync(cancellationToken);
        foreach (var run in runs)
        {
            if (run.SessionId is { } session && (!left.Contains(session) || (run.LinkedBy == LinkedBy.Matching && taken.Contains(session))))
            {
                run.Unlink();
            }
        }

        db.Runs.AddRange(runs);
        db.Recordings.AddRange(recordings);
        await db.SaveChangesAsync(cancellationToken);
        if (runs.Count > 0)
        {
            await MatchAsync(db, runnerId, runs, cancellationToken);
        }
    }

    // Only days near a session can match: of a log of many years, those of the blocks.
    private static async Task MatchAsync(TrailDb db, RunnerId runnerId, IReadOnlyList<Run> runs, CancellationToken cancellationToken)
    {
        var (first, last) = (runs.Min(run => run.LocalDate).AddDays(-1), runs.Max(run => run.LocalDate).AddDays(1));
        var days = db.Sessions.OwnedBy(runnerId).Where(session => session.Date >= first && session.Date <= last).Select(session => (DateOnly?)session.Date);
        if (await days.MinAsync(cancellationToken) is { } from && await days.MaxAsync(cancellationToken) is { } to)
        {
            await RunMatching.MatchOpenRunsAsync(db, runnerId, from.AddDays(-1), to.AddDays(1), cancellationToken);
        }
    }
}
