namespace B2BTrail.Web.Hosting;

/// <summary>What every endpoint under <c>/api</c> has in common.</summary>
internal static class ApiAccess
{
    public const string Prefix = "/api";

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The group that every feature maps its endpoints on: a token is asked for, calls are counted.</summary>
    public static RouteGroupBuilder MapApi(this WebApplication app)
    {
        var api = app.MapGroup(Prefix + "/v1");
        api.RequireAuthorization().RequireRateLimiting(RateLimits.Api).AnswerHead();
        return api;
    }
}
