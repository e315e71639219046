using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>One of a runner's access tokens, without its secret.</summary>
public sealed record AccessTokenLine(Guid Id, string Name, DateTime CreatedUtc, DateTime? LastUsedUtc);

/// <summary>Makes, lists, revokes and recognises personal access tokens.</summary>
internal sealed class AccessTokens(IDbContextFactory<TrailDb> store, TimeProvider time)
{
    public const int MostPerRunner = 50;
    public const int LongestName = AccessToken.MaxNameLength;

    private const string Prefix = "b2b_";
    private const int SecretBytes = 32;
    private static readonly int Length = Prefix.Length + Base64Url.GetEncodedLength(SecretBytes);
    private static readonly TimeSpan UseResolution = TimeSpan.FromMinutes(1);

    /// <summary>Makes a token. The secret is in the answer and nowhere else: only its hash is kept.</summary>
    public async Task<NewAccessToken> CreateAsync(RunnerId runner, string name, CancellationToken stop = default)
    {
        name = name.Trim();
        if (name.Length is 0 or > LongestName)
            return new NewAccessToken.Refused($"Give the token a name of 1 to {LongestName} characters.");

        await using var db = await store.CreateDbContextAsync(stop);
        if (await db.AccessTokens.OwnedBy(runner).CountAsync(stop) >= MostPerRunner)
            return new NewAccessToken.Refused($"There are {MostPerRunner} tokens already. Revoke one that is no longer used.");

        var secret = Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(SecretBytes));
        var now = time.GetUtcNow().UtcDateTime;
        var token = new AccessToken(Guid.CreateVersion7(), runner, name, TokenScope.Write, HashOf(secret), now, now.AddYears(1));
        db.AccessTokens.Add(token);
        await db.SaveChangesAsync(stop);
        return new NewAccessToken.Made(token.Id, secret);
    }

    public async Task<IReadOnlyList<AccessTokenLine>> ListAsync(RunnerId runner, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.AccessTokens
            .OwnedBy(runner)
            .OrderBy(token => token.Id)
            .Select(token => new AccessTokenLine(token.Id, token.Name, token.CreatedUtc, token.LastUsedUtc))
            .ToListAsync(stop);
    }

    /// <summary>Ends a token at once. False where this runner has no such token.</summary>
    public async Task<bool> RevokeAsync(RunnerId runner, Guid id, CancellationToken stop = default)
    {
        await using var db = await store.CreateDbContextAsync(stop);
        return await db.WriteAsync(ct => db.AccessTokens.OwnedBy(runner).Where(token => token.Id == id).ExecuteDeleteAsync(ct), stop) > 0;
    }

    /// <summary>The runner behind a secret, or null. Notes the use, at most once a minute.</summary>
    public async Task<RunnerId?> RecogniseAsync(string secret, CancellationToken stop = default)
    {
        if (secret.Length != Length || !secret.StartsWith(Prefix, StringComparison.Ordinal))
            return null;

        var hash = HashOf(secret);
        await using var db = await store.CreateDbContextAsync(stop);
        var found = await db.AccessTokens
            .Where(token => token.Hash == hash)
            .Select(token => new { token.Id, token.RunnerId, token.LastUsedUtc })
            .SingleOrDefaultAsync(stop);
        if (found is null)
            return null;

        var now = time.GetUtcNow().UtcDateTime;
        if (found.LastUsedUtc is not { } last || now - last >= UseResolution)
        {
            try
            {
                await db.WriteAsync(ct => db.AccessTokens.Where(token => token.Id == found.Id).ExecuteUpdateAsync(set => set.SetProperty(token => token.LastUsedUtc, now), ct), stop);
            }
            catch (Exception error) when (Loading.IsOutage(error))
            {
                // A program that only reads must not be turned away because nothing can be written.
            }
        }

        return found.RunnerId;
    }

    // The secret is 256 random bits: a slow hash would add nothing that a guess could feel.
    private static byte[] HashOf(string secret) => SHA256.HashData(Encoding.ASCII.GetBytes(secret));
}
