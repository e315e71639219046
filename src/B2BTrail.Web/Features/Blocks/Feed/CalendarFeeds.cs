using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using B2BTrail.Data;
using B2BTrail.Data.Blocks;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Readiness;
using B2BTrail.Domain.Runners;
using B2BTrail.Interchange.Blocks;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks.Feed;

/// <summary>Makes, ends and answers the private addresses under which calendars read blocks.</summary>
public sealed class CalendarFeeds(IDbContextFactory<TrailDb> dbFactory, TimeProvider time)
{
    private const int SecretBytes = 32;
    private static readonly int SecretLength = Base64Url.GetEncodedLength(SecretBytes);

    /// <summary>
    /// Makes a block's address and ends the one before it. The secret is in the answer and nowhere else: only its hash is kept. Null where
    /// the runner has no such block.
    /// </summary>
    public async Task<string?> MakeAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(
            async token =>
            {
                if (!await db.Blocks.OwnedBy(runnerId).AnyAsync(b => b.Id == block, token))
                {
                    return null;
                }

                var secret = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
                await db.CalendarFeeds.OwnedBy(runnerId).Where(f => f.BlockId == block).ExecuteDeleteAsync(token);
                db.CalendarFeeds.Add(new CalendarFeed(Guid.CreateVersion7(), runnerId, block, HashOf(secret), time.GetUtcNow().UtcDateTime));
                await db.SaveChangesAsync(token);
                return secret;
            },
            cancellationToken);
    }

    /// <summary>Ends a block's address at once. False where there is none.</summary>
    public async Task<bool> EndAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.WriteAsync(token => db.CalendarFeeds.OwnedBy(runnerId).Where(f => f.BlockId == block).ExecuteDeleteAsync(token), cancellationToken) > 0;
    }

    /// <summary>Since when a block has an address; null where it has none.</summary>
    public async Task<DateTime?> SinceAsync(RunnerId runnerId, BlockId block, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.CalendarFeeds.OwnedBy(runnerId).Where(f => f.BlockId == block).Select(f => (DateTime?)f.CreatedUtc).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The file behind a secret; null where it opens nothing, whatever the reason.</summary>
    public async Task<byte[]?> ReadAsync(string secret, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(secret);
        if (secret.Length != SecretLength)
        {
            return null;
        }

        var hash = HashOf(secret);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.CalendarFeeds.AsNoTracking().FirstOrDefaultAsync(f => f.Hash == hash, cancellationToken) is not { } feed)
        {
            return null;
        }

        var block = await db.Blocks.OwnedBy(feed.RunnerId).WithWeeks().AsNoTracking().SingleAsync(b => b.Id == feed.BlockId, cancellationToken);
        var replannings = await db.Replannings.OwnedBy(feed.RunnerId).AsNoTracking().Where(r => r.BlockId == feed.BlockId).ToListAsync(cancellationToken);
        var changed = await db.PlanRevisions.OwnedBy(feed.RunnerId).Where(r => r.BlockId == feed.BlockId)
            .OrderByDescending(r => r.Number).Select(r => (DateTime?)r.MadeUtc).FirstOrDefaultAsync(cancellationToken);
        var preferences = (await db.Runners.OwnedBy(feed.RunnerId).AsNoTracking().SingleAsync(cancellationToken)).Preferences;
        var today = preferences.LocalDateAt(time.GetUtcNow());
        var lights = (await ReadinessQueries.LoadAsync(db, feed.RunnerId, today, cancellationToken)).Days(today);
        var stop = RunningStop.On(today, lights);
        var history = await db.HistoryAsync(block, cancellationToken);

        // A check-in changes what the coming days say, and so does the end of a day on which running was not allowed.
        DateTime?[] changes =
        [
            changed,
            await db.CheckIns.OwnedBy(feed.RunnerId).MaxAsync(c => (DateTime?)c.MadeUtc, cancellationToken),
            LastDayAfterStop(lights, today) is { } day ? new DateTimeOffset(day, default, preferences.Zone.GetUtcOffset(day.ToDateTime(default))).UtcDateTime : null,
        ];

        // Whoever reads a feed is not signed in: it speaks as its owner's screen does.
        new RunnerCulture(preferences).SetCurrent();
        return BlockCalendarFile.Write(FeedText.Of(block, replannings, changes.Append(block.KeptUtc).Max()!.Value, preferences.Unit, stop, history));
    }

    private static DateOnly? LastDayAfterStop(IReadOnlyList<LightDay> lights, DateOnly today) => Enumerable.Range(0, ReadinessRules.LightsLookBack.Count)
        .Select(back => (DateOnly?)today.AddDays(-back)).FirstOrDefault(day => RunningStop.On(day!.Value.AddDays(-1), lights) is not null);

    // The secret is random and long; a slow hash would add nothing but work.
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.UTF8.GetBytes(secret));
}
