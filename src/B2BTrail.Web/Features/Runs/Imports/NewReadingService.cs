using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Gives runs the figures that are read in their files now, and the earlier ones back.</summary>
public sealed class NewReadingService(IDbContextFactory<TrailDb> dbFactory, ImportProgress progress)
{
    /// <summary>
    /// Takes the new readings of an import, but for figures that the runner has changed, and tells of which files: all that are offered,
    /// or that of one file.
    /// </summary>
    public Task<IReadOnlyList<int>> TakeAsync(RunnerId runnerId, ImportId id, int? number = null, CancellationToken cancellationToken = default) => ChangeAsync(
        runnerId,
        async (db, token) =>
        {
            if (!await db.Imports.OwnedBy(runnerId).AnyAsync(i => i.Id == id && i.TakenBackUtc == null, token))
            {
                return [];
            }

            var files = await db.ImportedFiles.OwnedBy(runnerId)
                .Where(f => f.ImportId == id && f.Question == ImportQuestion.NewReading && (number == null || f.Number == number))
                .OrderBy(f => f.Number).ToListAsync(token);
            foreach (var file in files)
            {
                await TakeAsync(db, runnerId, file, token);
            }

            return files;
        },
        cancellationToken);

    /// <summary>Goes back to the earlier readings of some files of an import, but for figures that have changed since, and tells of which files.</summary>
    public Task<IReadOnlyList<int>> UndoAsync(RunnerId runnerId, ImportId id, IReadOnlyList<int> numbers, CancellationToken cancellationToken = default) => ChangeAsync(
        runnerId,
        async (db, token) =>
        {
            var taken = (await TakenAsync(db, runnerId, id, token)).Where(file => numbers.Contains(file.Number)).ToList();
            foreach (var file in taken)
            {
                await UndoAsync(db, runnerId, file, token);
            }

            return taken;
        },
        cancellationToken);

    /// <summary>Goes back to all earlier readings of an import, inside a write that has begun, and tells how many.</summary>
    internal static async Task<int> UndoAllAsync(TrailDb db, RunnerId runnerId, ImportId id, CancellationToken cancellationToken)
    {
        var taken = await TakenAsync(db, runnerId, id, cancellationToken);
        foreach (var file in taken)
        {
            await UndoAsync(db, runnerId, file, cancellationToken);
        }

        return taken.Count;
    }

    private async Task<IReadOnlyList<int>> ChangeAsync(
        RunnerId runnerId, Func<TrailDb, CancellationToken, Task<IReadOnlyList<ImportedFile>>> change, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var changed = await db.WriteAsync<IReadOnlyList<int>>(async token => [.. (await change(db, token)).Select(file => file.Number)], cancellationToken);
        progress.Notify(runnerId);
        return changed;
    }

    private static Task<List<ImportedFile>> TakenAsync(TrailDb db, RunnerId runnerId, ImportId id, CancellationToken cancellationToken) =>
        db.ImportedFiles.OwnedBy(runnerId).Where(f => f.ImportId == id && f.EarlierReading != null).OrderByDescending(f => f.Number).ToListAsync(cancellationToken);

    /// <summary>Takes the new reading of one file, inside a write that has begun.</summary>
    internal static async Task TakeAsync(TrailDb db, RunnerId runnerId, ImportedFile file, CancellationToken cancellationToken)
    {
        var change = await FindAsync(db, runnerId, file, cancellationToken);
        var current = change?.Recording.ReadingOf(change.Run.Entry);
        var taken = current is null ? null : file.NewReading!.Keeping(change!.Recording.Edited, current);
        if (taken is null || taken.ChangedFrom(current!) == RunFigureKinds.None)
        {
            // The run has gone, or got these figures from a copy of the file.
            file.Set(file.Outcome, [new(FileNoticeCode.SameFile)], file.RunId);
        }
        else
        {
            file.TakeReading(current!, taken);
            await PutAsync(db, change!, taken, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    private static async Task UndoAsync(TrailDb db, RunnerId runnerId, ImportedFile file, CancellationToken cancellationToken)
    {
        var (earlier, taken) = (file.EarlierReading!, file.NewReading!);
        file.UndoReading();
        if (await FindAsync(db, runnerId, file, cancellationToken) is { } change)
        {
            var current = change.Recording.ReadingOf(change.Run.Entry);
            await PutAsync(db, change, earlier.Keeping(current.ChangedFrom(taken), current), cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    // A session that the run was matched with stays while its day does.
    private static async Task PutAsync(TrailDb db, RecordedRun change, RunReading reading, CancellationToken cancellationToken)
    {
        var day = change.Run.LocalDate;
        change.Recording.Take(change.Run, reading);
        if (change.Run.LocalDate != day)
        {
            await RunMatching.MatchAsync(db, change.Run, cancellationToken);
        }
    }

    private static async Task<RecordedRun?> FindAsync(TrailDb db, RunnerId runnerId, ImportedFile file, CancellationToken cancellationToken) =>
        await db.Recordings.OwnedBy(runnerId).FirstOrDefaultAsync(r => r.RunId == file.RunId, cancellationToken) is { } recording
        && await db.Runs.OwnedBy(runnerId).FirstOrDefaultAsync(r => r.Id == file.RunId, cancellationToken) is { } run
            ? new RecordedRun(recording, run)
            : null;

    private sealed record RecordedRun(Recording Recording, Run Run);
}
