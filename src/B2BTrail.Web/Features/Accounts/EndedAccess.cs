namespace B2BTrail.Web.Features.Accounts;

/// <summary>How many access tokens and calendar feeds were revoked.</summary>
public sealed record EndedAccess(int Tokens, int Feeds);
