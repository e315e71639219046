using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Lets go of files that nothing refers to any more, so that what is taken back leaves the disk too.</summary>
public sealed class OriginalSweep(IDbContextFactory<TrailDb> databases, OriginalFiles files)
{
    /// <summary>Drops a runner's files that no run, no import and no question of an import needs.</summary>
    public async Task DropUnusedAsync(RunnerId runnerId, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(
            async token =>
            {
                var unused = await db.Originals.OwnedBy(runnerId)
                    .Where(o => !db.Recordings.Any(r => r.RunnerId == o.RunnerId && r.Original == o.Content)
                        && !db.ImportedFiles.Any(f => f.RunnerId == o.RunnerId && f.Original == o.Content)
                        && !db.ImportUploads.Any(u => u.RunnerId == o.RunnerId && u.Content == o.Content))
                    .ToListAsync(token);
                db.Originals.RemoveRange(unused);
                await db.SaveChangesAsync(token);
                // Inside the write, so that no import can come to rely on the bytes between the question and the removal.
                await RemoveUnclaimedAsync(db, unused.Select(o => o.Content), token);
            },
            ct);
    }

    /// <summary>Removes files from the disk that belong to nobody: those of uploads that came to nothing.</summary>
    public async Task RemoveUnclaimedAsync(IEnumerable<Sha256> contents, CancellationToken ct = default)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        await db.WriteAsync(token => RemoveUnclaimedAsync(db, contents, token), ct);
    }

    private async Task RemoveUnclaimedAsync(TrailDb db, IEnumerable<Sha256> contents, CancellationToken ct)
    {
        var claimed = await db.Originals.Select(o => o.Content).Distinct().ToHashSetAsync(ct);
        foreach (var content in contents.Where(content => !claimed.Contains(content)))
        {
            files.Remove(content);
        }
    }
}
