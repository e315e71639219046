using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Files;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Carries out what the runner answers about files of an import.</summary>
public sealed class FileDecisionService(
    IDbContextFactory<TrailDb> dbFactory, OriginalFiles files, NewReadingService readings, ImportProgress progress, TimeProvider time)
{
    /// <summary>
    /// Does what the runner decided. False where there is no such file, or nothing to decide about it any more.
    /// </summary>
    public async Task<bool> AnswerAsync(RunnerId runnerId, ImportId id, int number, FileDecision decision, CancellationToken cancellationToken = default)
    {
        if (decision == FileDecision.TakeNewReading)
        {
            return (await readings.TakeAsync(runnerId, id, number, cancellationToken)).Count > 0;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var asked = await db.ImportedFiles.OwnedBy(runnerId).AsNoTracking().FirstOrDefaultAsync(f => f.ImportId == id && f.Number == number, cancellationToken);
        if (asked is not { Question: not ImportQuestion.None })
        {
            return false;
        }

        var read = decision == FileDecision.LeaveOut ? null : await ReadAgainAsync(db, runnerId, asked, cancellationToken);
        if (decision != FileDecision.LeaveOut && read is null)
        {
            return false;
        }

        var answered = await db.WriteAsync(
            async token =>
            {
                var import = await db.Imports.OwnedBy(runnerId).FirstOrDefaultAsync(i => i.Id == id, token);
                var file = await db.ImportedFiles.OwnedBy(runnerId).FirstOrDefaultAsync(f => f.ImportId == id && f.Number == number, token);
                if (import is not { TakenBackUtc: null } || file is not { Question: not ImportQuestion.None })
                {
                    return false;
                }

                if (read is null)
                {
                    file.Set(file.Outcome, [new(file.Question == ImportQuestion.NewReading ? FileNoticeCode.SameFile : FileNoticeCode.LeftOutByRunner)], file.RunId);
                }
                else
                {
                    var run = await ImportAsync(db, import, file, read, decision, token);
                    file.Set(FileOutcome.Imported, read.Activities[0].Notices, run.Id);
                }

                await db.SaveChangesAsync(token);
                return true;
            },
            cancellationToken);
        progress.Notify(runnerId);
        return answered;
    }

    private async Task<Run> ImportAsync(TrailDb db, Import import, ImportedFile file, ParsedFile read, FileDecision decision, CancellationToken cancellationToken)
    {
        var importer = new ActivityImport(db, files, import, time.GetUtcNow().UtcDateTime);
        var activity = read.Activities[0];
        // A run that has got a file of its own since the question was asked is not overwritten: then this is another run.
        if (decision == FileDecision.Merge
            && await db.Runs.OwnedBy(import.RunnerId).FirstOrDefaultAsync(r => r.Id == file.RunId && r.Source == RunSource.Manual, cancellationToken) is { } written)
        {
            await importer.MergeAsync(read, activity, written, cancellationToken);
            return written;
        }

        return await importer.AddAsync(read, activity, cancellationToken);
    }

    private async Task<ParsedFile?> ReadAgainAsync(TrailDb db, RunnerId runnerId, ImportedFile asked, CancellationToken cancellationToken)
    {
        if (asked.Original is not { } content || files.Open(content) is not { } bytes)
        {
            return null;
        }

        await using (bytes)
        {
            var zone = await db.Runners.OwnedBy(runnerId).Select(r => r.TimeZone).FirstAsync(cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var loaded = new LoadedFile(content, default, () => ActivityFileReader.Read(bytes, cancellationToken));
            var read = ParsedFile.From(asked.Name, loaded, activity => ScreenedActivity.Of(activity, title: null, zone, now, isRun: true));
            return read.Activities.FirstOrDefault(a => a.Part == asked.Part) is { Entry: not null } activity ? read with { Activities = [activity] } : null;
        }
    }
}
