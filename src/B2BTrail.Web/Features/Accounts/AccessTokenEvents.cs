using B2BTrail.Data.Runners;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>What the log says of access tokens: which and whose, never a name or a secret.</summary>
internal static partial class AccessTokenEvents
{
    [LoggerMessage(LogLevel.Information, "Account {Account} created access token {Token} with scope {Scope}, which expires {ExpiresUtc:O}")]
    public static partial void Created(ILogger log, Guid account, Guid token, TokenScope scope, DateTime expiresUtc);

    [LoggerMessage(LogLevel.Information, "Account {Account} ended access token {Token} with scope {Scope}, which expires {ExpiresUtc:O}")]
    public static partial void Ended(ILogger log, Guid account, Guid token, TokenScope scope, DateTime expiresUtc);

    [LoggerMessage(LogLevel.Warning, "Access token {Token} of account {Account} with scope {Scope} was refused: it expired {ExpiresUtc:O}")]
    public static partial void Expired(ILogger log, Guid account, Guid token, TokenScope scope, DateTime expiresUtc);

    [LoggerMessage(LogLevel.Warning, "The last use of access tokens cannot be saved; the tokens still work")]
    public static partial void LastUseNotSaved(ILogger log, Exception error);
}
