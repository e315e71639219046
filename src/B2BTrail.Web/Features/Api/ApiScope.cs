using B2BTrail.Data.Runners;
using B2BTrail.Web.Features.Accounts;
using B2BTrail.Web.Hosting;
using Microsoft.AspNetCore.Authentication;

namespace B2BTrail.Web.Features.Api;

/// <summary>Keeps access tokens to their scope. Every call of the API passes here, so that no endpoint can forget it.</summary>
internal static class ApiScope
{
    public static void UseApiScope(this WebApplication app) => app.UseWhen(ApiAccess.IsApi, static api => api.Use(CheckAsync));

    /// <summary>Whether a call takes a token that can change things.</summary>
    public static bool NeedsWrite(string method, IEnumerable<object> metadata) =>
        !HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && !HttpMethods.IsOptions(method) && !metadata.OfType<ChangesNothing>().Any();

    private static Task CheckAsync(HttpContext context, RequestDelegate next) =>
        NeedsWrite(context.Request.Method, context.GetEndpoint()?.Metadata ?? EndpointMetadataCollection.Empty)
        && !context.User.HasClaim(BearerTokenHandler.ScopeClaim, nameof(TokenScope.Write))
            ? context.ForbidAsync(BearerTokenHandler.Scheme)
            : next(context);
}
