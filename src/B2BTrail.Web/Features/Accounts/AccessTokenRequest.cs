using B2BTrail.Data.Runners;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What a new access token should be.</summary>
/// <param name="Name">What the runner calls it, 1 to <see cref="AccessToken.MaxNameLength"/> characters.</param>
/// <param name="Scope">What it may do.</param>
/// <param name="Lifetime">How long it works.</param>
public sealed record AccessTokenRequest(string Name, TokenScope Scope, TokenLifetime Lifetime)
{
    /// <summary>When a token that is created at <paramref name="now"/> expires.</summary>
    public DateTime ExpiresAt(DateTime now) => Lifetime switch
    {
        TokenLifetime.ThirtyDays => now.AddDays(30),
        TokenLifetime.NinetyDays => now.AddDays(90),
        TokenLifetime.OneYear => now.AddYears(1),
        _ => throw new ArgumentOutOfRangeException(nameof(now), Lifetime, "Not a lifetime."),
    };
}
