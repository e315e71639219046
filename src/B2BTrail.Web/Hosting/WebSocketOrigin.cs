using Microsoft.AspNetCore.Http.Features;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// Refuses a circuit that another site tries to open: browsers send cookies along with foreign WebSockets,
/// and neither the same-origin policy nor the framework stops them.
/// </summary>
internal static partial class WebSocketOrigin
{
    public static void UseWebSocketOrigin(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILogger<SecurityLog>>();
        app.Use((context, next) =>
        {
            if (!context.Request.Path.StartsWithSegments("/_blazor", StringComparison.OrdinalIgnoreCase) || IsOwn(context))
                return next(context);

            Refused(log, ShortPaths.Cut(context.Request.Headers.Origin.ToString()), ShortPaths.Cut(Self(context.Request)));
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return Task.CompletedTask;
        });
    }

    private static bool IsOwn(HttpContext context)
    {
        var origin = context.Request.Headers.Origin;
        return origin.Count == 0 ? !IsUpgrade(context) : string.Equals(origin.ToString(), Self(context.Request), StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsUpgrade(HttpContext context) =>
        context.Request.Headers.Upgrade.Count > 0
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    private static string Self(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    [LoggerMessage(LogLevel.Warning, "A circuit from {Origin} was refused; this server sees itself as {Self}. Behind a proxy, name it in Hosting:TrustedProxies")]
    private static partial void Refused(ILogger log, string origin, string self);
}
