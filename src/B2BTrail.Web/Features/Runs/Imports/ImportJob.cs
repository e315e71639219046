using System.Data.Common;
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
    IDbContextFactory<TrailDb> databases, OriginalFiles files, DataFolder folder, ImportNews news, TimeProvider time, ILogger<ImportJob> log)
{
    private const string OurFault = "This file could not be read because of a fault of ours; the log of the program says more. The other files were read.";

    private const string StopsProgram = "The program ended each time it read this file; it was passed over.";

    /// <summary>Works on an import until it is done, was stopped, or cannot go on.</summary>
    public async Task RunAsync(ImportId id, CancellationToken ct)
    {
        if (await BeginAsync(id, ct) is not { } import)
        {
            return;
        }

        try
        {
            var wasRead = import.MembersDone;
            var zone = await ZoneAsync(import.RunnerId, ct);
            using var buffer = new MemoryStream();
            foreach (var upload in import.Uploads.OrderBy(u => u.Number))
            {
                using var members = Open(import, upload, ct);
                await CountAsync(id, upload.Number, members.Count, ct);
                foreach (var member in members)
                {
                    if (wasRead > 0)
                    {
                        wasRead--;
                        continue;
                    }

                    ct.ThrowIfCancellationRequested();
                    if (!await ReadAsync(import, member, zone, buffer, ct))
                    {
                        return;
                    }
                }
            }

            await EditAsync(id, i => i.End(time.GetUtcNow().UtcDateTime), ct);
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
    public Task GiveUpAsync(ImportId id, CancellationToken ct) => EditAsync(
        id,
        import => import.Stop(time.GetUtcNow().UtcDateTime, "The import stopped because of a fault of ours; the log of the program says more. What was read is kept."),
        ct);

    private UploadMembers Open(Import import, ImportUpload upload, CancellationToken ct)
    {
        try
        {
            return UploadMembers.Open(upload, files, folder.Incoming, ct);
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException))
        {
            LogFault(e, import.Id.Value, upload.Name);
            return UploadMembers.None(upload, OurFault);
        }
    }

    // False where the import goes no further: the runner stopped it or took it back.
    private async Task<bool> ReadAsync(Import import, UploadMember member, string zone, MemoryStream buffer, CancellationToken ct)
    {
        var read = await PrepareAsync(import, member, zone, buffer, ct);
        await using var db = await databases.CreateDbContextAsync(ct);
        var goesOn = await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.FirstOrDefaultAsync(i => i.Id == import.Id, token) is not { State: ImportState.Running } now)
                {
                    return false;
                }

                var fates = await new MemberIntake(db, files, now, time.GetUtcNow().UtcDateTime).TakeAsync(read, token);
                for (var i = 0; i < fates.Count; i++)
                {
                    db.ImportedFiles.Add(new ImportedFile(now.Id, now.RunnerId, now.Done + i, member.Name, fates[i]));
                }

                now.Finish(fates.Count);
                if (now.StopAsked)
                {
                    now.Stop(time.GetUtcNow().UtcDateTime, problem: null);
                }

                await db.SaveChangesAsync(token);
                return !now.StopAsked;
            },
            ct);
        news.Tell(import.RunnerId);
        return goesOn;
    }

    private async Task<ReadMember> PrepareAsync(Import import, UploadMember member, string zone, MemoryStream buffer, CancellationToken ct)
    {
        // Counted when the import began, and only the file that it began at can be the one to blame.
        if (import.Tries > Import.MaxTries)
        {
            import.Finish(1);
            return ReadMember.Refused(member.Name, StopsProgram);
        }

        try
        {
            var loaded = member.Load(buffer, ct);
            return loaded.Content is { } content && await FindAsync(import, content, ct) is { } there
                ? ReadMember.There(member.Name, there)
                : ReadMember.Of(member.Name, loaded, activity => JudgedActivity.Of(activity, member.Title, zone, time.GetUtcNow().UtcDateTime));
        }
        catch (Exception e) when (e is not (OperationCanceledException or IOException or DbException))
        {
            // One file that trips us must not cost the runner the other 1,799.
            LogFault(e, import.Id.Value, member.Name);
            return ReadMember.Refused(member.Name, OurFault);
        }
    }

    // Before the file is read, so that an archive that comes a second time is done in no time.
    private async Task<Run?> FindAsync(Import import, Sha256 content, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await MemberIntake.RunOfAsync(db, import.RunnerId, content, ct);
    }

    private async Task<string> ZoneAsync(RunnerId runner, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Runners.OwnedBy(runner).Select(r => r.TimeZone).FirstOrDefaultAsync(ct) ?? Preferences.Default.TimeZone;
    }

    private async Task<Import?> BeginAsync(ImportId id, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
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
            ct);
    }

    private Task CountAsync(ImportId id, int upload, int members, CancellationToken ct) => EditAsync(id, import => import.Count(upload, members), ct);

    private async Task EditAsync(ImportId id, Action<Import> edit, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(
            async token =>
            {
                if (await db.Imports.FirstOrDefaultAsync(i => i.Id == id, token) is { IsOpen: true } import)
                {
                    edit(import);
                    await db.SaveChangesAsync(token);
                }
            },
            ct);
    }

    [LoggerMessage(1, LogLevel.Error, "Import {Import} stopped: the data folder cannot be written to or read.")]
    private partial void LogDisk(Exception exception, Guid import);

    [LoggerMessage(2, LogLevel.Error, "Import {Import} passed over {Name}.")]
    private partial void LogFault(Exception exception, Guid import, string name);
}
