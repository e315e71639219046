using B2BTrail.Data;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Lets go of files that nothing refers to any more, so that what is undone leaves the disk too.</summary>
public sealed class OriginalFileCleanup(IDbContextFactory<TrailDb> dbFactory, OriginalFiles files, TimeProvider time)
{
    /// <summary>For how long files are kept that a start finds and the database does not claim.</summary>
    public static readonly TimeSpan KeptAside = TimeSpan.FromDays(30);

    /// <summary>Drops a runner's files that no run, no import, no question of an import and no deleted item needs.</summary>
    public async Task DropUnusedAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var unused = await db.WriteAsync(
            async token =>
            {
                var unused = await db.Originals.OwnedBy(runnerId)
                    .Where(o => !db.Recordings.Any(r => r.RunnerId == o.RunnerId && r.Original == o.Content)
                        && !db.ImportedFiles.Any(f => f.RunnerId == o.RunnerId && f.Original == o.Content)
                        && !db.ImportUploads.Any(u => u.RunnerId == o.RunnerId && u.Content == o.Content)
                        && !db.DeletedOriginals.Any(d => d.RunnerId == o.RunnerId && d.Content == o.Content))
                    .ToListAsync(token);
                db.Originals.RemoveRange(unused);
                await db.SaveChangesAsync(token);
                return unused;
            },
            cancellationToken);

        // Once it is certain that nobody claims them: a commit can fail, and bytes do not come back.
        await RemoveUnclaimedAsync(unused.Select(o => o.Content), cancellationToken);
    }

    /// <summary>Removes files of this program's own from the disk that belong to nobody: those of uploads that came to nothing.</summary>
    public async Task RemoveUnclaimedAsync(IEnumerable<Sha256> contents, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        // Inside a write, so that no import can come to rely on the bytes between the question and the removal.
        await db.WriteAsync(
            async token =>
            {
                var claimed = await ClaimedAsync(db, token);
                foreach (var content in contents.Where(content => !claimed.Contains(content)))
                {
                    files.Remove(content);
                }
            },
            cancellationToken);
    }

    /// <summary>
    /// Puts the disk in order at a start. What the database does not claim is set aside, because the database may not be the one that it
    /// belongs to; what it claims again is brought back; what was set aside long ago goes.
    /// </summary>
    public async Task<CleanupResult> SetAsideUnclaimedAsync(CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                var now = time.GetUtcNow().UtcDateTime;
                var claimed = await ClaimedAsync(db, token);
                var (restored, deleted, setAside) = (0, 0, 0);
                foreach (var (content, utc) in files.AllSetAside().ToList())
                {
                    if (claimed.Contains(content))
                    {
                        files.Restore(content);
                        restored++;
                    }
                    else if (now - utc > KeptAside)
                    {
                        files.DeleteSetAside(content);
                        deleted++;
                    }
                }

                foreach (var content in files.All().Where(content => !claimed.Contains(content)).ToList())
                {
                    files.SetAside(content, now);
                    setAside++;
                }

                return new CleanupResult(setAside, restored, deleted);
            },
            cancellationToken);
    }

    private static Task<HashSet<Sha256>> ClaimedAsync(TrailDb db, CancellationToken cancellationToken) =>
        db.Originals.Select(o => o.Content).Distinct().ToHashSetAsync(cancellationToken);
}
