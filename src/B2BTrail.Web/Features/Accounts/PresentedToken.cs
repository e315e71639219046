using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>The access token behind a secret that a program sent. One that has expired opens nothing.</summary>
internal sealed record PresentedToken(RunnerId Runner, TokenScope Scope, DateTime ExpiresUtc, bool HasExpired);
