using System.Data.Common;
using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Data.Setup;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Reads the files of one import, one after the other, and saves what each came to before it turns to the next.</summary>
public sealed partial class ImportReading(
    IDbContextFactory<TrailDb> dbFactory, OriginalFiles files, ImportFileList fileList, ImportProgress progress, TimeProvider time, ILogger<ImportReading> log)
{
    /// <summary>Works on an import until it is done, was stopped, or cannot go on.</summary>
    public async Task RunAsync(ImportId id, CancellationToken cancellationToken)
    {
        if (await BeginAsync(id, cancellationToken) is not { } import)
        {
            return;
        }

        try
        {
            var zone = await ZoneAsync(import.RunnerId, cancellationToken);
            using var buffer = new MemoryStream();
            if (!await ReadAllAsync(import, zone, buffer, cancellationToken) || !await TryAgainAsync(import, zone, buffer, cancellationToken))
            {
                return;
            }

            await EditAsync(id, i => i.End(time.GetUtcNow().UtcDateTime), cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            await EditAsync(id, i => i.Interrupt(), CancellationToken.None);
            throw;
        }
        catch (Exception e) when (Loading.IsOutage(e))
        {
            LogOutage(e, id.Value);
            await StopAsync(id, ProblemOf(e), CancellationToken.None);
        }

        progress.Notify(import.RunnerId);
    }

    /// <summary>The problem at which an outage stops an import.</summary>
    internal static ImportProblem ProblemOf(Exception outage) => StoreFaults.IsDiskFault(outage) ? ImportProblem.Disk : ImportProblem.Store;

    /// <summary>Stops an import at a problem; what it has brought stays.</summary>
    public Task StopAsync(ImportId id, ImportProblem problem, CancellationToken cancellationToken) =>
        EditAsync(id, import => import.Stop(time.GetUtcNow().UtcDateTime, problem), cancellationToken);

    // False where the import goes no further: the runner stopped or undid it.
    private async Task<bool> ReadAllAsync(Import import, string zone, MemoryStream buffer, CancellationToken cancellationToken)
    {
        var wasRead = import.MembersDone;
        await foreach (var (place, member) in FilesAsync(import, cancellationToken))
        {
            if (place < wasRead)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            // Counted when the import began, and only the file that it began at can be the one to blame.
            var isToBlame = place == wasRead && import.IsPastTries;
            var parsed = isToBlame
                ? ParsedFile.Rejected(member.Name, FileNoticeCode.StoppedProgram)
                : await ParseAsync(import, member, zone, buffer, cancellationToken);
            if (!await SaveAsync(import, parsed, number: null, Finish, cancellationToken))
            {
                return false;
            }

            void Finish(Import now, int activities)
            {
                if (isToBlame)
                {
                    now.PassOver(place);
                }

                now.Finish(activities);
            }
        }

        return true;
    }

    private async Task<bool> TryAgainAsync(Import import, string zone, MemoryStream buffer, CancellationToken cancellationToken)
    {
        // As it is now: where others were read since it began, it did not begin at one of these.
        if (await FindAsync(import.Id, cancellationToken) is not { PassedOver: { Count: > 0 } passedOver } now)
        {
            return true;
        }

        await foreach (var (place, member) in FilesAsync(import, cancellationToken))
        {
            if (!passedOver.Contains(place))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var isToBlame = place == passedOver[0] && now.IsPastTries;
            var parsed = isToBlame
                ? ParsedFile.Rejected(member.Name, FileNoticeCode.StoppedProgramAgain)
                : await ParseAsync(import, member, zone, buffer, cancellationToken);
            var number = await NumberPassedOverAsync(import.Id, member.Name, cancellationToken);
            if (!await SaveAsync(import, parsed, number, (i, more) => i.FinishAgain(place, more), cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    // Files are tried again in their order, so the first row of a name is the one of the first file of that name.
    private async Task<int?> NumberPassedOverAsync(ImportId id, string name, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var rejected = await db.ImportedFiles.AsNoTracking()
            .Where(f => f.ImportId == id && f.Name == name && f.Outcome == FileOutcome.Rejected)
            .OrderBy(f => f.Number).ToListAsync(cancellationToken);
        return rejected.Find(f => f.Notices is [{ Code: FileNoticeCode.StoppedProgram }])?.Number;
    }

    private async Task<Import?> FindAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
    }

    private IAsyncEnumerable<(int Place, UploadMember Member)> FilesAsync(Import import, CancellationToken cancellationToken) => fileList.ListAsync(
        import, (upload, count) => EditAsync(import.Id, now => now.Count(upload, count), cancellationToken), cancellationToken);

    // Under a number, what was found stands in the row that the file has already; what else it held comes after all others.
    private async Task<bool> SaveAsync(Import import, ParsedFile parsed, int? number, Action<Import, int> finish, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var goesOn = await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.FirstOrDefaultAsync(i => i.Id == import.Id, token) is not { State: ImportState.Running } now)
                {
                    return false;
                }

                var results = await new ActivityImport(db, files, now, time.GetUtcNow().UtcDateTime).ImportAsync(parsed, token);
                if (number is not null && await db.ImportedFiles.FirstOrDefaultAsync(f => f.ImportId == now.Id && f.Number == number, token) is { } row)
                {
                    row.Replace(results[0]);
                    results = [.. results.Skip(1)];
                }

                for (var i = 0; i < results.Count; i++)
                {
                    db.ImportedFiles.Add(new ImportedFile(now.Id, now.RunnerId, now.Done + i, parsed.Name, results[i]));
                }

                finish(now, results.Count);
                if (now.StopAsked)
                {
                    now.Stop(time.GetUtcNow().UtcDateTime, problem: null);
                }

                await db.SaveChangesAsync(token);
                return !now.StopAsked;
            },
            cancellationToken);
        progress.Notify(import.RunnerId);
        return goesOn;
    }

    private async Task<ParsedFile> ParseAsync(Import import, UploadMember member, string zone, MemoryStream buffer, CancellationToken cancellationToken)
    {
        try
        {
            var loaded = member.Load(buffer, cancellationToken);
            var now = time.GetUtcNow().UtcDateTime;
            var earlier = loaded.Content is { } content ? await EarlierRuns.FindAsync(dbFactory, import.RunnerId, content, cancellationToken) : null;
            return earlier is null
                ? ParsedFile.From(member.Name, loaded, activity => ScreenedActivity.Of(activity, member.Title, zone, now))
                : ParsedFile.AlreadyImported(member.Name, earlier.Compare(loaded.Read(), activity => ScreenedActivity.OfKnownRun(activity, member.Title, zone, now)));
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException or DbException))
        {
            // One file that trips us must not cost the runner the other 1,799.
            LogFault(e, import.Id.Value, member.Name);
            return ParsedFile.Rejected(member.Name, FileNoticeCode.Fault);
        }
    }

    private async Task<string> ZoneAsync(RunnerId runnerId, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Runners.OwnedBy(runnerId).Select(r => r.TimeZone).FirstOrDefaultAsync(cancellationToken) ?? Preferences.Default.TimeZone;
    }

    private async Task<Import?> BeginAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.Include(i => i.Uploads).FirstOrDefaultAsync(i => i.Id == id, token) is not { IsOpen: true } import)
                {
                    return null;
                }

                import.Begin(time.GetUtcNow().UtcDateTime);
                await db.SaveChangesAsync(token);
                return import;
            },
            cancellationToken);
    }

    private async Task EditAsync(ImportId id, Action<Import> edit, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.FirstOrDefaultAsync(i => i.Id == id, token) is { IsOpen: true } import)
                {
                    edit(import);
                    await db.SaveChangesAsync(token);
                }
            },
            cancellationToken);
    }

    [LoggerMessage(1, LogLevel.Error, "Import {Import} stopped: the store cannot be written to or read.")]
    private partial void LogOutage(Exception exception, Guid import);

    [LoggerMessage(2, LogLevel.Error, "Import {Import} skipped {Name}.")]
    private partial void LogFault(Exception exception, Guid import, string name);
}
