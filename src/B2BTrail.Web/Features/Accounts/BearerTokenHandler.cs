using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Features.Accounts;

/// <summary>Takes <c>Authorization: Bearer b2b_…</c> and nothing else.</summary>
internal sealed class BearerTokenHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logs,
    UrlEncoder encoder,
    AccessTokens tokens,
    IProblemDetailsService problems)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logs, encoder)
{
    public new const string Scheme = "token";

    /// <summary>The claim that says what a token may do: the name of its <see cref="Data.Runners.TokenScope"/>.</summary>
    public const string ScopeClaim = "scope";

    private const string Bearer = "Bearer ";

    // RFC 6750: whoever sent no token is told no error.
    private string _challenge = "Bearer";
    private string _detail = AccessTokenText.Missing;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization.ToString();
        if (!header.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
            return AuthenticateResult.NoResult();

        if (await tokens.RecognizeAsync(header[Bearer.Length..].Trim(), Context.RequestAborted) is not { } token)
            return Refuse(AccessTokenText.Unknown);
        if (token.HasExpired)
            return Refuse(AccessTokenText.Expired(token.ExpiresUtc));

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, token.Runner.Value.ToString()), new Claim(ScopeClaim, token.Scope.ToString())], Scheme);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme));
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = _challenge;
        return WriteAsync(StatusCodes.Status401Unauthorized, _detail);
    }

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer error=\"insufficient_scope\", scope=\"write\"";
        return WriteAsync(StatusCodes.Status403Forbidden, AccessTokenText.ReadOnly);
    }

    private AuthenticateResult Refuse((string Reason, string Advice) words)
    {
        var (reason, advice) = words;
        _challenge = $"Bearer error=\"invalid_token\", error_description=\"{reason}\"";
        _detail = AccessTokenText.Sentences(reason, advice);
        return AuthenticateResult.Fail(reason);
    }

    private async Task WriteAsync(int status, string detail)
    {
        Response.StatusCode = status;
        // A browser that follows a link to the API asks for HTML alone, which a problem is not.
        if (!await problems.TryWriteAsync(new ProblemDetailsContext { HttpContext = Context, ProblemDetails = { Status = status, Detail = detail } }))
            await Response.WriteAsync(detail, Context.RequestAborted);
    }
}
