using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Takes an import back: exactly the runs that it brought, save those that the runner has changed since.</summary>
public sealed class ImportUndo(IDbContextFactory<TrailDb> databases, OriginalSweep sweep, ImportNews news, TimeProvider time)
{
    /// <summary>What a file's row says once its run was taken back.</summary>
    public const string TakenBack = "Taken back.";

    /// <summary>What it says where the run was left.</summary>
    public const string Left = "Left in the log: you changed it since.";

    /// <summary>
    /// Takes an import back, stopping it first where it still runs. Runs that were changed since stay; runs that were merged with the
    /// file get back what had been written by hand. Null where the runner has no such import.
    /// </summary>
    public async Task<TakenBack?> TakeBackAsync(RunnerId runnerId, ImportId id, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var taken = await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.OwnedBy(runnerId).Include(i => i.Uploads).FirstOrDefaultAsync(i => i.Id == id, token) is not { } import)
                {
                    return null;
                }

                import.TakeBack(time.GetUtcNow().UtcDateTime);
                var (removed, unmerged) = await RemoveRunsAsync(db, runnerId, id, token);
                var left = await db.Recordings.OwnedBy(runnerId).Where(r => r.ImportId == id).Select(r => r.RunId).ToListAsync(token);
                await TellRowsAsync(db, runnerId, id, token);
                foreach (var upload in import.Uploads)
                {
                    upload.Drop();
                }

                await db.SaveChangesAsync(token);
                return new TakenBack(removed, unmerged, left);
            },
            ct);
        if (taken is not null)
        {
            await sweep.DropUnusedAsync(runnerId, ct);
            news.Tell(runnerId);
        }

        return taken;
    }

    private static async Task<(int Removed, int Unmerged)> RemoveRunsAsync(TrailDb db, RunnerId runnerId, ImportId id, CancellationToken ct)
    {
        var untouched = db.Recordings.OwnedBy(runnerId)
            .Where(r => r.ImportId == id && db.Runs.OwnedBy(runnerId).Any(run => run.Id == r.RunId && run.Version == r.RunVersion));

        var merged = await untouched.Where(r => r.Replaced != null).ToListAsync(ct);
        foreach (var recording in merged)
        {
            var run = await db.Runs.OwnedBy(runnerId).FirstAsync(r => r.Id == recording.RunId, ct);
            run.Unmerge(recording.Replaced!);
            db.Recordings.Remove(recording);
            await RunMatching.MatchAsync(db, run, ct);
            await db.SaveChangesAsync(ct);
        }

        // Recordings go with their runs.
        var removed = await db.Runs.OwnedBy(runnerId).Where(run => untouched.Any(r => r.RunId == run.Id)).ExecuteDeleteAsync(ct);
        return (removed, merged.Count);
    }

    private static async Task TellRowsAsync(TrailDb db, RunnerId runnerId, ImportId id, CancellationToken ct)
    {
        var rows = db.ImportedFiles.OwnedBy(runnerId).Where(f => f.ImportId == id);
        await rows.Where(f => f.Outcome == FileOutcome.Imported && db.Recordings.OwnedBy(runnerId).Any(r => r.RunId == f.RunId))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Reason, Left), ct);
        await rows.Where(f => f.Outcome == FileOutcome.Imported && !db.Recordings.OwnedBy(runnerId).Any(r => r.RunId == f.RunId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Outcome, FileOutcome.Skipped).SetProperty(f => f.Reason, TakenBack).SetProperty(f => f.RunId, (RunId?)null),
                ct);
        await rows.ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Question, ImportQuestion.None).SetProperty(f => f.Original, (Sha256?)null), ct);
    }
}

/// <summary>What taking an import back did.</summary>
/// <param name="Removed">How many runs left the log.</param>
/// <param name="Unmerged">How many got back what had been written by hand.</param>
/// <param name="Left">The runs that stayed because they were changed since.</param>
public sealed record TakenBack(int Removed, int Unmerged, IReadOnlyList<RunId> Left);
