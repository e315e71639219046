using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Accounts.Passwords;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Makes, lists, revokes and recognizes personal access tokens.</summary>
internal sealed class AccessTokens(IDbContextFactory<TrailDb> dbFactory, PasswordCheck passwords, TimeProvider time, ILogger<SecurityLog> log) : IDisposable
{
    public const int MostPerRunner = 50;
    public const int LongestName = AccessToken.MaxNameLength;

    private const string Prefix = "b2b_";
    private const int SecretBytes = 32;
    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(SecretBytes);
    private static readonly TimeSpan UseResolution = TimeSpan.FromMinutes(1);

    // A program that goes on with an expired token must not fill the log.
    private readonly PartitionedRateLimiter<Guid> _expiryLog = PartitionedRateLimiter.Create<Guid, Guid>(static token =>
        RateLimitPartition.GetFixedWindowLimiter(token, static _ => new FixedWindowRateLimiterOptions { PermitLimit = 1, Window = TimeSpan.FromHours(1), QueueLimit = 0 }));

    // Ticks of the last use that could not be saved, 0 where saving works.
    private long _useFailedAt;

    /// <summary>Makes a token for a runner who gives their password. The secret is in the answer and nowhere else: only its hash is kept.</summary>
    public async Task<NewAccessToken> CreateAsync(RunnerId runnerId, AccessTokenRequest request, string password, CancellationToken cancellationToken = default)
    {
        if (await NameProblemAsync(runnerId, request, cancellationToken) is { } problem)
            return problem;

        return await passwords.ProblemAsync(runnerId, password, cancellationToken) is { } refusal
            ? new NewAccessToken.Refused(FieldErrors.Of(NewAccessToken.PasswordField, refusal))
            : await IssueAsync(runnerId, request, cancellationToken);
    }

    /// <summary>Makes a token without asking for a password, for the program itself.</summary>
    public async Task<NewAccessToken> IssueAsync(RunnerId runnerId, AccessTokenRequest request, CancellationToken cancellationToken = default)
    {
        if (await NameProblemAsync(runnerId, request, cancellationToken) is { } problem)
            return problem;

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = time.GetUtcNow().UtcDateTime;
        var token = new AccessToken(Guid.CreateVersion7(), runnerId, request.Name.Trim(), request.Scope, HashOf(secret), now, request.ExpiresAt(now));
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        AccessTokenEvents.Created(log, runnerId.Value, token.Id, token.Scope, token.ExpiresUtc);
        return new NewAccessToken.Made(token.Id, secret);
    }

    /// <summary>The runner's tokens, oldest first, those that have expired among them.</summary>
    public async Task<IReadOnlyList<AccessTokenLine>> ListAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.AccessTokens
            .OwnedBy(runnerId)
            .OrderBy(token => token.Id)
            .Select(token => new AccessTokenLine(
                token.Id, token.Name, token.Scope, token.CreatedUtc, token.ExpiresUtc, token.ExpiresUtc <= now, token.LastUsedUtc))
            .ToListAsync(cancellationToken);
    }

    /// <summary>Ends a token at once. The token, for as long as that can be undone; null where this runner has no such token.</summary>
    public async Task<AccessToken?> RevokeAsync(RunnerId runnerId, Guid id, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.AccessTokens.OwnedBy(runnerId).AsNoTracking().SingleOrDefaultAsync(token => token.Id == id, cancellationToken) is not { } token
            || await db.WriteAsync(cancellationToken => db.AccessTokens.OwnedBy(runnerId).Where(t => t.Id == id).ExecuteDeleteAsync(cancellationToken), cancellationToken) == 0)
            return null;

        AccessTokenEvents.Ended(log, runnerId.Value, token.Id, token.Scope, token.ExpiresUtc);
        return token;
    }

    /// <summary>Undoes <see cref="RevokeAsync"/>: the token works again, until the day on which it ends anyway.</summary>
    public async Task RestoreAsync(AccessToken token, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(cancellationToken);
        AccessTokenEvents.Created(log, token.RunnerId.Value, token.Id, token.Scope, token.ExpiresUtc);
    }

    /// <summary>The token behind a secret, or null. Notes the use, at most once a minute.</summary>
    public async Task<PresentedToken?> RecognizeAsync(string secret, CancellationToken cancellationToken = default)
    {
        if (secret.Length != Length || !secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var hash = HashOf(secret);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.AccessTokens.AsNoTracking().SingleOrDefaultAsync(token => token.Hash == hash, cancellationToken) is not { } found)
            return null;

        var now = time.GetUtcNow().UtcDateTime;
        var hasExpired = found.ExpiresUtc <= now;
        if (!hasExpired)
            await NoteUseAsync(db, found, now, cancellationToken);
        else if (_expiryLog.AttemptAcquire(found.Id).IsAcquired)
            AccessTokenEvents.Expired(log, found.RunnerId.Value, found.Id, found.Scope, found.ExpiresUtc);
        return new PresentedToken(found.RunnerId, found.Scope, found.ExpiresUtc, hasExpired);
    }

    public void Dispose() => _expiryLog.Dispose();

    // The secret is 256 random bits: a slow hash would add nothing that a guess could feel.
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));

    private async Task<NewAccessToken.Refused?> NameProblemAsync(RunnerId runnerId, AccessTokenRequest request, CancellationToken cancellationToken)
    {
        if (request.Name.Trim().Length is 0 or > LongestName)
            return Refused(AccessTokenText.NameOutOfRange);
        if (request.Name.Any(char.IsControl))
            return Refused(AccessTokenText.NameNotPlain);

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.AccessTokens.OwnedBy(runnerId).CountAsync(cancellationToken) >= MostPerRunner
            ? Refused(AccessTokenText.TooMany)
            : null;

        static NewAccessToken.Refused Refused(string reason) => new(FieldErrors.Of(NewAccessToken.NameField, reason));
    }

    // Best effort: whoever may read goes on reading when the disk is full.
    private async Task NoteUseAsync(TrailDb db, AccessToken token, DateTime now, CancellationToken cancellationToken)
    {
        var failedAt = Interlocked.Read(ref _useFailedAt);
        if (now - token.LastUsedUtc < UseResolution || now.Ticks - failedAt < UseResolution.Ticks)
            return;

        try
        {
            await db.WriteAsync(
                cancellationToken => db.AccessTokens.Where(t => t.Id == token.Id).ExecuteUpdateAsync(set => set.SetProperty(t => t.LastUsedUtc, now), cancellationToken), cancellationToken);
            Interlocked.Exchange(ref _useFailedAt, 0);
        }
        catch (Exception error) when (Loading.IsOutage(error))
        {
            if (Interlocked.Exchange(ref _useFailedAt, now.Ticks) == 0)
                AccessTokenEvents.LastUseNotSaved(log, error);
        }
    }
}
