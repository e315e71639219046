using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Imports: uploading files, seeing how far they are, stopping and going on.</summary>
public sealed class ImportService(
    IDbContextFactory<TrailDb> dbFactory, OriginalFiles files, OriginalFileCleanup cleanup, ImportSignal signal, ImportProgress progress, TimeProvider time)
{
    /// <summary>How many imports of one runner may wait or run at once.</summary>
    public const int MaxOpen = 20;

    /// <summary>
    /// Puts files in the queue. The caller makes the id beforehand: when the same files arrive twice under it, the import that is
    /// already there is answered.
    /// </summary>
    public async Task<StartOutcome> StartAsync(RunnerId runnerId, ImportId id, IReadOnlyList<UploadedFile> sent, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(sent);
        StartOutcome? outcome = null;
        try
        {
            outcome = await QueueAsync(runnerId, id, sent, cancellationToken);
        }
        finally
        {
            if (outcome is not StartOutcome.Started)
            {
                await cleanup.RemoveUnclaimedAsync(sent.Select(f => f.File.Content), CancellationToken.None);
            }
        }

        signal.Notify();
        progress.Notify(runnerId);
        return outcome;
    }

    /// <summary>How far an import is; null where the runner has none of this id.</summary>
    public async Task<ImportView?> FindAsync(RunnerId runnerId, ImportId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.Imports.OwnedBy(runnerId).AsNoTracking().Include(i => i.Uploads).Where(i => i.Id == id).ToListAsync(cancellationToken);
        return (await ViewsAsync(db, runnerId, found, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The runner's imports, newest first.</summary>
    public async Task<IReadOnlyList<ImportView>> ListAsync(RunnerId runnerId, int take, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var imports = await db.Imports.OwnedBy(runnerId).AsNoTracking().Include(i => i.Uploads)
            .OrderByDescending(i => i.CreatedUtc).ThenByDescending(i => i.Id).Take(take).ToListAsync(cancellationToken);
        return await ViewsAsync(db, runnerId, imports, cancellationToken);
    }

    /// <summary>What became of the files of an import, in their order; none where the runner has no such import.</summary>
    public async Task<PageOf<FileView>> FilesAsync(RunnerId runnerId, ImportId id, FileFilter filter, int skip = 0, int? take = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rows = db.ImportedFiles.OwnedBy(runnerId).AsNoTracking().Where(f => f.ImportId == id);
        if (filter.Outcome is { } outcome)
        {
            rows = rows.Where(f => f.Outcome == outcome && (f.Question == ImportQuestion.None || f.Question == ImportQuestion.NotARun));
        }

        if (filter.IsUndone is { } isUndone)
        {
            var undone = ImportUndoService.Undone;
            rows = isUndone ? rows.Where(f => f.Notices == undone) : rows.Where(f => f.Notices != undone);
        }

        if (filter.OnlyAsked)
        {
            rows = rows.Where(f => f.Question != ImportQuestion.None && f.Question != ImportQuestion.NotARun);
        }

        var total = await rows.CountAsync(cancellationToken);
        rows = rows.OrderBy(f => f.Number).Skip(skip);
        var found = await (take is { } most ? rows.Take(most) : rows)
            .LeftJoin(
                db.Runs.OwnedBy(runnerId),
                file => file.RunId,
                run => (RunId?)run.Id,
                (file, run) => new
                {
                    File = file,
                    RunId = run == null ? null : (RunId?)run.Id,
                    RunDate = run == null ? null : (DateOnly?)run.LocalDate,
                    RunMeters = run == null ? null : (double?)run.Distance.Meters,
                })
            .OrderBy(row => row.File.Number)
            .ToListAsync(cancellationToken);
        return new PageOf<FileView>(
            [
                .. found.Select(row => new FileView(
                    row.File.Number, ImportText.Named(row.File.Name), row.File.Part, row.File.Outcome, row.File.Notices, row.File.EarlierReason, row.File.Question,
                    row.File.LocalDate, row.File.Distance, row.RunId, row.RunDate, row.RunMeters is { } meters ? new Distance(meters) : null)),
            ],
            total);
    }

    /// <summary>Asks an import to stop after the file it is at; what it has brought stays. False where the runner has no such import.</summary>
    public Task<bool> StopAsync(RunnerId runnerId, ImportId id, CancellationToken cancellationToken = default) =>
        EditAsync(runnerId, id, import => import.AskToStop(time.GetUtcNow().UtcDateTime), cancellationToken);

    /// <summary>Lets a stopped import go on where it stopped. False where the runner has no such import.</summary>
    public Task<bool> ResumeAsync(RunnerId runnerId, ImportId id, CancellationToken cancellationToken = default) =>
        EditAsync(runnerId, id, import => import.Resume(), cancellationToken);

    /// <summary>Says that a runner has a file, inside a write that has begun.</summary>
    /// <exception cref="IOException">Its bytes were removed in the meantime: they must be sent again.</exception>
    internal async Task AddOriginalAsync(TrailDb db, RunnerId runnerId, StoredOriginal file, DateTime now, CancellationToken cancellationToken)
    {
        if (!files.Exists(file.Content))
        {
            throw new IOException("The uploaded file is gone again.");
        }

        if (!await db.Originals.OwnedBy(runnerId).AnyAsync(o => o.Content == file.Content, cancellationToken))
        {
            db.Originals.Add(new Original(runnerId, file.Content, file.Bytes, now));
        }
    }

    private async Task<StartOutcome> QueueAsync(RunnerId runnerId, ImportId id, IReadOnlyList<UploadedFile> sent, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        return await db.WriteAsync<StartOutcome>(
            async token =>
            {
                if (await db.Imports.Include(i => i.Uploads).FirstOrDefaultAsync(i => i.Id == id, token) is { } kept)
                {
                    return kept.RunnerId != runnerId || !IsOf(kept, sent) ? new StartOutcome.IdTaken() : new StartOutcome.Started(id);
                }

                if (await db.Imports.OwnedBy(runnerId).CountAsync(i => i.State == ImportState.Queued || i.State == ImportState.Running, token) >= MaxOpen)
                {
                    return new StartOutcome.TooMany();
                }

                foreach (var file in sent.DistinctBy(f => f.File.Content))
                {
                    await AddOriginalAsync(db, runnerId, file.File, now, token);
                }

                db.Imports.Add(new Import(id, runnerId, now, [.. sent.Select(f => (f.Name, f.File.Content, f.File.Bytes))]));
                await db.SaveChangesAsync(token);
                return new StartOutcome.Started(id);
            },
            cancellationToken);
    }

    private static bool IsOf(Import import, IReadOnlyList<UploadedFile> sent) =>
        import.Uploads.OrderBy(u => u.Number).Select(u => (u.Name, u.Bytes)).SequenceEqual(sent.Select(f => (f.Name, f.File.Bytes)))
        && import.Uploads.OrderBy(u => u.Number).Zip(sent).All(pair => pair.First.Content is null || pair.First.Content == pair.Second.File.Content);

    // The files of all imports are counted in one query, and those of other kinds in archives read from the few lines that may tell of them.
    private static async Task<IReadOnlyList<ImportView>> ViewsAsync(
        TrailDb db, RunnerId runnerId, IReadOnlyList<Import> imports, CancellationToken cancellationToken)
    {
        var ids = imports.Select(i => i.Id).ToList();
        var undone = ImportUndoService.Undone;
        var counts = await db.ImportedFiles.OwnedBy(runnerId).Where(f => ids.Contains(f.ImportId))
            .GroupBy(f => new { f.ImportId, f.Outcome, f.Question, IsTaken = f.EarlierReading != null, IsUndone = f.Notices == undone })
            .Select(g => new FileCount(g.Key.ImportId, g.Key.Outcome, g.Key.Question, g.Key.IsTaken, g.Key.IsUndone, g.Count()))
            .ToListAsync(cancellationToken);
        var lines = await db.ImportedFiles.OwnedBy(runnerId)
            .Where(f => ids.Contains(f.ImportId) && f.Outcome == FileOutcome.Skipped && f.LocalDate == null && f.Distance == null)
            .Select(f => new { f.ImportId, f.Notices })
            .ToListAsync(cancellationToken);
        var byImport = counts.ToLookup(count => count.ImportId);
        var others = lines.SelectMany(line => line.Notices.Where(notice => notice.Code == FileNoticeCode.OtherFilesInArchive).Select(notice => (line.ImportId, notice.Count)))
            .ToLookup(line => line.ImportId, line => line.Count ?? 0);
        return [.. imports.Select(import => ViewOf(import, [.. byImport[import.Id]], [.. others[import.Id]]))];
    }

    private static ImportView ViewOf(Import import, IReadOnlyList<FileCount> counts, IReadOnlyList<int> others)
    {
        int Of(FileOutcome outcome) => counts.Where(count => count.Outcome == outcome).Sum(count => count.Files);
        var asked = counts.Where(count => count.Question is not (ImportQuestion.None or ImportQuestion.NotARun)).Sum(count => count.Files);
        return new ImportView(
            import.Id, import.State, import.CreatedUtc, import.StartedUtc, import.EndedUtc, import.TakenBackUtc is not null,
            import.StopAsked, import.Problem, import.EarlierProblem, import.Total, import.Done,
            new ImportTally(Of(FileOutcome.Imported), Of(FileOutcome.Duplicate), Of(FileOutcome.Rejected), Of(FileOutcome.Skipped), asked)
            {
                NewReadings = counts.Where(count => count.Question == ImportQuestion.NewReading).Sum(count => count.Files),
                Undone = counts.Where(count => count is { Outcome: FileOutcome.Skipped, IsUndone: true }).Sum(count => count.Files),
                NotRead = others.Sum(),
                NotReadLines = others.Count,
                TakenReadings = counts.Where(count => count.IsTaken).Sum(count => count.Files),
            },
            [.. import.Uploads.OrderBy(u => u.Number).Select(u => new UploadView(u.Number, u.Name, u.Bytes, u.Content is not null))]);
    }

    private async Task<bool> EditAsync(RunnerId runnerId, ImportId id, Action<Import> edit, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == id, token) is not { } import)
                {
                    return false;
                }

                edit(import);
                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        signal.Notify();
        progress.Notify(runnerId);
        return found;
    }

    private sealed record FileCount(ImportId ImportId, FileOutcome Outcome, ImportQuestion Question, bool IsTaken, bool IsUndone, int Files);
}
