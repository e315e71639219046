using B2BTrail.Data;
using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Undoes an import: exactly the runs that it brought, save those that the runner has changed since.</summary>
public sealed class ImportUndoService(IDbContextFactory<TrailDb> dbFactory, OriginalFileCleanup cleanup, ImportProgress progress, TimeProvider time)
{
    /// <summary>What is said of a file whose run left the log when its import was undone.</summary>
    internal static readonly IReadOnlyList<FileNotice> Undone = [new(FileNoticeCode.Undone)];

    private static readonly IReadOnlyList<FileNotice> SameFile = [new(FileNoticeCode.SameFile)];

    private static readonly IReadOnlyList<FileNotice> Kept = [new(FileNoticeCode.KeptBecauseChanged)];

    /// <summary>
    /// Undoes an import, stopping it first where it still runs. Runs that were changed since stay; runs that were merged with the
    /// file get back what had been written by hand, and those whose new reading was taken the earlier one. It can be restored for a while, with its files. Null where the runner has no such import.
    /// </summary>
    public async Task<UndoneImport?> UndoAsync(RunnerId runnerId, ImportId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var undone = await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.OwnedBy(runnerId).Include(i => i.Uploads).FirstOrDefaultAsync(i => i.Id == id, token) is not { } import)
                {
                    return null;
                }

                var now = time.GetUtcNow().UtcDateTime;
                var rows = import.TakenBackUtc is null ? await RowsAsync(db, runnerId, id, token) : null;
                import.Undo(now);
                var reread = await NewReadingService.UndoAllAsync(db, runnerId, id, token);
                var (removed, unmerged) = await RemoveRunsAsync(db, runnerId, id, rows, token);
                var left = await db.Recordings.OwnedBy(runnerId).Where(r => r.ImportId == id).Select(r => r.RunId)
                    .Union(OfLists(db, runnerId, id).Where(f => db.Runs.OwnedBy(runnerId).Any(run => run.Id == f.RunId)).Select(f => f.RunId!.Value))
                    .ToListAsync(token);
                await MarkRowsAsync(db, runnerId, id, token);
                foreach (var upload in import.Uploads)
                {
                    upload.Drop();
                }

                var item = rows is null ? null : Keep(db, import, rows, removed + unmerged + reread, now);
                await db.SaveChangesAsync(token);
                return new UndoneImport(removed, unmerged, left, reread, item?.Id);
            },
            cancellationToken);
        if (undone is not null)
        {
            await cleanup.DropUnusedAsync(runnerId, cancellationToken);
            progress.Notify(runnerId);
        }

        return undone;
    }

    /// <summary>What the import's own rows say before it is undone.</summary>
    private static async Task<List<object>> RowsAsync(TrailDb db, RunnerId runnerId, ImportId id, CancellationToken cancellationToken) =>
    [
        .. await db.ImportUploads.OwnedBy(runnerId).AsNoTracking().Where(u => u.ImportId == id).OrderBy(u => u.Number).ToListAsync(cancellationToken),
        .. await db.ImportedFiles.OwnedBy(runnerId).AsNoTracking().Where(f => f.ImportId == id).OrderBy(f => f.Number).ToListAsync(cancellationToken),
    ];

    private static DeletedItem Keep(TrailDb db, Import import, List<object> rows, int runs, DateTime now)
    {
        var days = rows.OfType<Run>().Select(run => run.LocalDate).DefaultIfEmpty().ToList();
        var item = new DeletedItem(import.RunnerId, DeletedKind.Import, import.Id.Value, now, DeletedContent.Write(db.Model, rows))
        {
            Name = rows.OfType<ImportUpload>().First().Name,
            FirstDate = days.Min() is var first && first != default ? first : null,
            LastDate = days.Max() is var last && last != default ? last : null,
            Count = runs,
        };
        db.DeletedItems.Add(item);
        db.DeletedOriginals.AddRange(rows.OfType<Recording>().Select(recording => (Sha256?)recording.Original)
            .Concat(rows.OfType<ImportedFile>().Select(file => file.Original))
            .Concat(rows.OfType<ImportUpload>().Select(upload => upload.Content))
            .OfType<Sha256>().Distinct().Select(content => new DeletedOriginal(item, content)));
        return item;
    }

    private static async Task<(int Removed, int Unmerged)> RemoveRunsAsync(
        TrailDb db, RunnerId runnerId, ImportId id, List<object>? rows, CancellationToken cancellationToken)
    {
        var untouched = db.Recordings.OwnedBy(runnerId)
            .Where(r => r.ImportId == id && db.Runs.OwnedBy(runnerId).Any(run => run.Id == r.RunId && run.Version == r.RunVersion));

        // What a list alone told has no recording; a run that the runner has not touched is as it was first saved.
        var listed = db.Runs.OwnedBy(runnerId)
            .Where(run => run.Version == Run.FirstVersion && run.Source == RunSource.Manual && OfLists(db, runnerId, id).Any(f => f.RunId == run.Id));
        if (rows is not null)
        {
            rows.AddRange(await untouched.AsNoTracking().ToListAsync(cancellationToken));
            rows.AddRange(await db.Runs.OwnedBy(runnerId).AsNoTracking().Where(run => untouched.Any(r => r.RunId == run.Id)).ToListAsync(cancellationToken));
            rows.AddRange(await listed.AsNoTracking().ToListAsync(cancellationToken));
        }

        var merged = await untouched.Where(r => r.Replaced != null).ToListAsync(cancellationToken);
        foreach (var recording in merged)
        {
            var run = await db.Runs.OwnedBy(runnerId).FirstAsync(r => r.Id == recording.RunId, cancellationToken);
            run.Unmerge(recording.Replaced!);
            db.Recordings.Remove(recording);
            await RunMatching.MatchAsync(db, run, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
        }

        // Recordings go with their runs.
        var removed = await db.Runs.OwnedBy(runnerId).Where(run => untouched.Any(r => r.RunId == run.Id)).ExecuteDeleteAsync(cancellationToken);
        removed += await listed.ExecuteDeleteAsync(cancellationToken);
        return (removed, merged.Count);
    }

    private static IQueryable<ImportedFile> OfLists(TrailDb db, RunnerId runnerId, ImportId id) =>
        db.ImportedFiles.OwnedBy(runnerId).Where(f => f.ImportId == id && f.Outcome == FileOutcome.Imported && f.Original == null);

    private static async Task MarkRowsAsync(TrailDb db, RunnerId runnerId, ImportId id, CancellationToken cancellationToken)
    {
        var rows = db.ImportedFiles.OwnedBy(runnerId).Where(f => f.ImportId == id);
        await rows.Where(f => f.Outcome == FileOutcome.Imported && (db.Recordings.OwnedBy(runnerId).Any(r => r.RunId == f.RunId)
                || (f.Original == null && db.Runs.OwnedBy(runnerId).Any(run => run.Id == f.RunId))))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.Notices, Kept).SetProperty(f => f.EarlierReason, (string?)null), cancellationToken);
        await rows.Where(f => f.Outcome == FileOutcome.Imported && !db.Recordings.OwnedBy(runnerId).Any(r => r.RunId == f.RunId)
                && (f.Original != null || !db.Runs.OwnedBy(runnerId).Any(run => run.Id == f.RunId)))
            .ExecuteUpdateAsync(
                set => set.SetProperty(f => f.Outcome, FileOutcome.Skipped).SetProperty(f => f.Notices, Undone)
                    .SetProperty(f => f.EarlierReason, (string?)null).SetProperty(f => f.RunId, (RunId?)null),
                cancellationToken);
        await rows.Where(f => f.Question == ImportQuestion.NewReading).ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Notices, SameFile), cancellationToken);
        await rows.ExecuteUpdateAsync(
            set => set.SetProperty(f => f.Question, ImportQuestion.None).SetProperty(f => f.Original, (Sha256?)null), cancellationToken);
    }
}
