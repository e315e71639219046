using System.Data.Common;
using System.Runtime.CompilerServices;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Reads the files of one import, one after the other, and keeps what each came to before it turns to the next.</summary>
public sealed partial class ImportJob(
    IDbContextFactory<TrailDb> dbFactory, OriginalFiles files, DataFolder folder, ImportProgress news, TimeProvider time, ILogger<ImportJob> log)
{
    private const string OurFault = "This file could not be read because of a fault of ours; the log of the program says more. The other files were read.";

    private const string PassedOver = "The program ended each time it read this file. It is tried once more after the others.";

    private const string StopsProgram = "The program ended each time it read this file, also when it was tried once more; it was passed over.";

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
            LogDisk(e, id.Value);
            await EditAsync(
                id,
                i => i.Stop(time.GetUtcNow().UtcDateTime, "The disk of the data folder is full or cannot be used. What was read is kept; make room, then let the import go on."),
                CancellationToken.None);
        }

        news.Tell(import.RunnerId);
    }

    /// <summary>Stops an import at a fault of ours; what it has brought stays.</summary>
    public Task GiveUpAsync(ImportId id, CancellationToken cancellationToken) => EditAsync(
        id,
        import => import.Stop(time.GetUtcNow().UtcDateTime, "The import stopped because of a fault of ours; the log of the program says more. What was read is kept."),
        cancellationToken);

    // False where the import goes no further: the runner stopped it or took it back.
    private async Task<bool> ReadAllAsync(Import import, string zone, MemoryStream buffer, CancellationToken cancellationToken)
    {
        var wasRead = import.MembersDone;
        await foreach (var (place, member) in MembersAsync(import, cancellationToken))
        {
            if (place < wasRead)
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            // Counted when the import began, and only the file that it began at can be the one to blame.
            var isToBlame = place == wasRead && import.IsPastTries;
            var read = isToBlame ? ReadMember.Refused(member.Name, PassedOver) : await PrepareAsync(import, member, zone, buffer, cancellationToken);
            if (!await KeepAsync(import, read, number: null, Finish, cancellationToken))
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

        await foreach (var (place, member) in MembersAsync(import, cancellationToken))
        {
            if (!passedOver.Contains(place))
            {
                continue;
            }

            cancellationToken.ThrowIfCancellationRequested();
            var isToBlame = place == passedOver[0] && now.IsPastTries;
            var read = isToBlame ? ReadMember.Refused(member.Name, StopsProgram) : await PrepareAsync(import, member, zone, buffer, cancellationToken);
            if (!await KeepAsync(import, read, await RowPassedOverAsync(import.Id, member.Name, cancellationToken), (i, more) => i.FinishAgain(place, more), cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    // Members are tried again in their order, so the first row of a name is the one of the first member of that name.
    private async Task<int?> RowPassedOverAsync(ImportId id, string name, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.ImportedFiles.Where(f => f.ImportId == id && f.Name == name && f.Reason == PassedOver)
            .OrderBy(f => f.Number).Select(f => (int?)f.Number).FirstOrDefaultAsync(cancellationToken);
    }

    private async Task<Import?> FindAsync(ImportId id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Imports.AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, cancellationToken);
    }

    private async IAsyncEnumerable<(int Place, UploadMember Member)> MembersAsync(Import import, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var place = 0;
        foreach (var upload in import.Uploads.OrderBy(u => u.Number))
        {
            using var members = Open(import, upload, cancellationToken);
            await CountAsync(import.Id, upload.Number, members.Count, cancellationToken);
            foreach (var member in members)
            {
                yield return (place++, member);
            }
        }
    }

    private UploadMembers Open(Import import, ImportUpload upload, CancellationToken cancellationToken)
    {
        try
        {
            return UploadMembers.Open(upload, files, folder.Incoming, cancellationToken);
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException))
        {
            LogFault(e, import.Id.Value, upload.Name);
            return UploadMembers.None(upload, OurFault);
        }
    }

    // Under a number, what was found stands in the row that the file has already; what else it held comes after all others.
    private async Task<bool> KeepAsync(Import import, ReadMember read, int? number, Action<Import, int> finish, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var goesOn = await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.FirstOrDefaultAsync(i => i.Id == import.Id, token) is not { State: ImportState.Running } now)
                {
                    return false;
                }

                var fates = await new ActivityImport(db, files, now, time.GetUtcNow().UtcDateTime).TakeAsync(read, token);
                if (number is not null && await db.ImportedFiles.FirstOrDefaultAsync(f => f.ImportId == now.Id && f.Number == number, token) is { } row)
                {
                    row.Become(fates[0]);
                    fates = [.. fates.Skip(1)];
                }

                for (var i = 0; i < fates.Count; i++)
                {
                    db.ImportedFiles.Add(new ImportedFile(now.Id, now.RunnerId, now.Done + i, read.Name, fates[i]));
                }

                finish(now, fates.Count);
                if (now.StopAsked)
                {
                    now.Stop(time.GetUtcNow().UtcDateTime, problem: null);
                }

                await db.SaveChangesAsync(token);
                return !now.StopAsked;
            },
            cancellationToken);
        news.Tell(import.RunnerId);
        return goesOn;
    }

    private async Task<ReadMember> PrepareAsync(Import import, UploadMember member, string zone, MemoryStream buffer, CancellationToken cancellationToken)
    {
        try
        {
            var loaded = member.Load(buffer, cancellationToken);
            return loaded.Content is { } content && await FindAsync(import, content, cancellationToken) is { } there
                ? ReadMember.There(member.Name, there)
                : ReadMember.Of(member.Name, loaded, activity => ScreenedActivity.Of(activity, member.Title, zone, time.GetUtcNow().UtcDateTime));
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException or DbException))
        {
            // One file that trips us must not cost the runner the other 1,799.
            LogFault(e, import.Id.Value, member.Name);
            return ReadMember.Refused(member.Name, OurFault);
        }
    }

    // Before the file is read, so that an archive that comes a second time is done in no time.
    private async Task<Run?> FindAsync(Import import, Sha256 content, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await ActivityImport.RunOfAsync(db, import.RunnerId, content, cancellationToken);
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

    private Task CountAsync(ImportId id, int upload, int members, CancellationToken cancellationToken) => EditAsync(id, import => import.Count(upload, members), cancellationToken);

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

    [LoggerMessage(1, LogLevel.Error, "Import {Import} stopped: the data folder cannot be written to or read.")]
    private partial void LogDisk(Exception exception, Guid import);

    [LoggerMessage(2, LogLevel.Error, "Import {Import} passed over {Name}.")]
    private partial void LogFault(Exception exception, Guid import, string name);
}
