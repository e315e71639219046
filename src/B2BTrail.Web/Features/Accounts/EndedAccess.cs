namespace B2BTrail.Web.Features.Accounts;

/// <summary>How many ways in besides the password were ended.</summary>
public sealed record EndedAccess(int Tokens, int Feeds);
