using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Restores an import that was undone: its runs, the merges and new readings that it brought, and what it said of its files.</summary>
public sealed class ImportRestoreService(IDbContextFactory<TrailDb> dbFactory, ImportProgress progress)
{
    private static readonly IReadOnlyList<FileNotice> SameFile = [new(FileNoticeCode.SameFile)];

    /// <summary>
    /// Restores it. Runs whose files were imported again since stay the ones in the log, and so does what was written by hand and changed
    /// since the import was undone.
    /// </summary>
    public async Task<RestoreOutcome> RestoreAsync(RunnerId runnerId, DeletedItemId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var outcome = await db.WriteAsync<RestoreOutcome>(
            async token =>
            {
                if (await db.DeletedItems.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == id && i.Kind == DeletedKind.Import, token) is not { } item
                    || await db.Imports.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == new ImportId(item.SubjectId!.Value), token) is not { } import)
                {
                    return new RestoreOutcome.Missing();
                }

                import.Restore();
                db.DeletedItems.Remove(item);
                using var content = DeletedContent.Open(db.Model, item.Content);
                return await RestoreAsync(db, runnerId, import.Id, content, token);
            },
            cancellationToken);
        progress.Notify(runnerId);
        return outcome;
    }

    private static async Task<RestoreOutcome> RestoreAsync(TrailDb db, RunnerId runnerId, ImportId id, DeletedContent content, CancellationToken cancellationToken)
    {
        var recordings = content.All<Recording>();
        var runs = content.All<Run>().ToDictionary(run => run.Id);
        var merged = recordings.Where(recording => recording.Replaced is not null).ToList();
        var removed = recordings.Where(recording => recording.Replaced is null).ToList();
        var gone = runs.Values.Where(run => !merged.Exists(recording => recording.RunId == run.Id)).ToList();
        var ofFiles = removed.Select(recording => recording.RunId).ToHashSet();

        var there = new Dictionary<RunId, RunId>(await DeletedRuns.ThereAgainAsync(db, runnerId, gone, recordings, cancellationToken));
        await FindListedAgainAsync(db, runnerId, [.. gone.Where(run => !ofFiles.Contains(run.Id))], there, cancellationToken);
        var back = gone.Where(run => !there.ContainsKey(run.Id)).ToList();
        await DeletedRuns.AddAsync(db, runnerId, back, [.. removed.Where(recording => !there.ContainsKey(recording.RunId))], cancellationToken);
        db.ChangeTracker.Clear();

        var changed = await MergeAsync(db, runnerId, runs, [.. merged.Where(recording => !there.ContainsKey(recording.RunId))], cancellationToken);
        var reread = await RestoreFilesAsync(db, runnerId, id, content, there, changed, cancellationToken);
        return new RestoreOutcome.Restored(back.Count + merged.Count(recording => !there.ContainsKey(recording.RunId)) - changed.Count + reread, there.Count, changed.Count);
    }

    // What a list alone told has no file to know it by.
    private static async Task FindListedAgainAsync(
        TrailDb db, RunnerId runnerId, IReadOnlyList<Run> listed, Dictionary<RunId, RunId> there, CancellationToken cancellationToken)
    {
        if (listed.Count == 0)
        {
            return;
        }

        var (first, last) = (listed.Min(run => run.LocalDate), listed.Max(run => run.LocalDate));
        var inLog = (await db.Runs.OwnedBy(runnerId).AsNoTracking()
                .Where(run => run.Source == RunSource.Manual && run.LocalDate >= first && run.LocalDate <= last)
                .Select(run => new { run.Id, run.LocalDate, run.StartedUtc, run.Distance }).ToListAsync(cancellationToken))
            .ToLookup(run => (run.LocalDate, run.StartedUtc, run.Distance), run => run.Id);
        foreach (var run in listed)
        {
            if (inLog[(run.LocalDate, run.StartedUtc, run.Distance)].FirstOrDefault() is var again && again != default)
            {
                there.TryAdd(run.Id, again);
            }
        }
    }

    /// <summary>Merges the files' figures again into runs that are still what was written by hand, and tells which are not.</summary>
    private static async Task<HashSet<RunId>> MergeAsync(
        TrailDb db, RunnerId runnerId, Dictionary<RunId, Run> deleted, IReadOnlyList<Recording> merged, CancellationToken cancellationToken)
    {
        var changed = new HashSet<RunId>();
        foreach (var recording in merged)
        {
            var merge = deleted[recording.RunId];
            // What is written counts and not the version: a run that was linked or let go of since is still what was written by hand.
            if (await db.Runs.OwnedBy(runnerId).FirstOrDefaultAsync(run => run.Id == recording.RunId, cancellationToken) is not { } run
                || run.Entry != recording.Replaced
                || await db.Recordings.OwnedBy(runnerId).AnyAsync(other => other.RunId == recording.RunId, cancellationToken))
            {
                changed.Add(recording.RunId);
                continue;
            }

            run.Merge(merge.Entry, merge.Source);
            recording.MergeAgain(run);
            db.Recordings.Add(recording);
            await RunMatching.MatchAsync(db, run, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        return changed;
    }

    private static async Task<int> RestoreFilesAsync(
        TrailDb db, RunnerId runnerId, ImportId id, DeletedContent content, Dictionary<RunId, RunId> there, HashSet<RunId> changed, CancellationToken cancellationToken)
    {
        await db.ImportUploads.OwnedBy(runnerId).Where(upload => upload.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        await db.ImportedFiles.OwnedBy(runnerId).Where(file => file.ImportId == id).ExecuteDeleteAsync(cancellationToken);
        var files = content.All<ImportedFile>();
        var reread = files.Where(file => file.EarlierReading is not null).ToList();
        foreach (var file in files)
        {
            if (file.EarlierReading is not null)
            {
                file.UndoReading();
            }
            else if (file is { Outcome: FileOutcome.Imported, RunId: { } run })
            {
                if (there.TryGetValue(run, out var again) && again != run)
                {
                    file.Set(FileOutcome.Duplicate, SameFile, again);
                }
                else if (changed.Contains(run))
                {
                    file.Set(FileOutcome.Skipped, ImportUndoService.Undone, null);
                }
            }
        }

        db.ImportUploads.AddRange(content.All<ImportUpload>());
        db.ImportedFiles.AddRange(files);
        await db.SaveChangesAsync(cancellationToken);
        db.ChangeTracker.Clear();
        foreach (var file in reread)
        {
            db.Attach(file);
            await NewReadingService.TakeAsync(db, runnerId, file, cancellationToken);
        }

        return reread.Count(file => file.EarlierReading is not null);
    }
}
