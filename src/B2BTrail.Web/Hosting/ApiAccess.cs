namespace B2BTrail.Web.Hosting;

/// <summary>What every endpoint under <c>/api</c> has in common.</summary>
internal static class ApiAccess
{
    public const string Prefix = "/api";

    public static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments(Prefix, StringComparison.OrdinalIgnoreCase);
}
