using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Gives files back as they came.</summary>
public sealed class StoredFiles(IDbContextFactory<TrailDb> dbFactory, OriginalFiles files)
{
    /// <summary>The file that a run came from; null where the runner has no such run, or it came from no file.</summary>
    public async Task<StoredFile?> OfRunAsync(RunnerId runnerId, RunId id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.Recordings.OwnedBy(runnerId).Where(r => r.RunId == id)
            .Select(r => new { r.Name, r.Original }).FirstOrDefaultAsync(cancellationToken);
        return found is null ? null : Open(found.Name, found.Original);
    }

    /// <summary>What was uploaded; null where the runner has no such import, or it is no longer kept.</summary>
    public async Task<StoredFile?> OfUploadAsync(RunnerId runnerId, ImportId id, int number, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var found = await db.Imports.OwnedBy(runnerId).Where(i => i.Id == id).SelectMany(i => i.Uploads).Where(u => u.Number == number)
            .Select(u => new { u.Name, u.Content }).FirstOrDefaultAsync(cancellationToken);
        return found?.Content is { } content ? Open(found.Name, content) : null;
    }

    private StoredFile? Open(string name, Sha256 content) =>
        files.Open(content) is { } bytes ? new StoredFile(FileNames.Last(name), bytes) : null;
}
