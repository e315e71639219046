using System.Security.Claims;
using B2BTrail.Data.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Features.Api;
using Microsoft.AspNetCore.Authentication;

namespace B2BTrail.Web.Hosting;

/// <summary>Keeps access tokens to their scope. Every call of the API passes here, so that no endpoint can forget it.</summary>
internal static class ApiScope
{
    private const string ClaimType = "scope";

    /// <summary>The claim that says what a token may do.</summary>
    public static Claim ClaimOf(TokenScope scope) => new(ClaimType, scope.ToString());

    public static void UseApiScope(this WebApplication app) => app.UseWhen(ApiAccess.IsApi, static api => api.Use(CheckAsync));

    /// <summary>Whether a call takes a token that can change things.</summary>
    public static bool NeedsWrite(string method, IEnumerable<object> metadata) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !metadata.OfType<ChangesNothing>().Any();

    private static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        NeedsWrite(context.Request.Method, context.GetEndpoint()?.Metadata ?? EndpointMetadataCollection.Empty)
        && !context.User.HasClaim(ClaimType, nameof(TokenScope.Write))
            ? context.ForbidAsync(BearerTokenHandler.Scheme)
            : next(context);
}
