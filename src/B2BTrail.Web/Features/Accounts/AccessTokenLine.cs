using B2BTrail.Data.Runners;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>One of a runner's access tokens, without its secret; instants are UTC.</summary>
public sealed record AccessTokenLine(
    Guid Id, string Name, TokenScope Scope, DateTime CreatedUtc, DateTime ExpiresUtc, bool HasExpired, DateTime? LastUsedUtc);
