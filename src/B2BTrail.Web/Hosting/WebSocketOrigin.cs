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

    /// <summary>What this server takes for its own origin: scheme, host and, where it is not the usual one, port.</summary>
    public static string Self(HttpRequest request) => $"{request.Scheme}://{request.Host}";

    /// <summary>Whether an <c>Origin</c> header names this server.</summary>
    public static bool IsSelf(string origin, HttpRequest request) => string.Equals(origin, Self(request), StringComparison.OrdinalIgnoreCase);

    private static bool IsOwn(HttpContext context)
    {
        var origin = context.Request.Headers.Origin;
        return origin.Count == 0 ? !IsUpgrade(context) : IsSelf(origin.ToString(), context.Request);
    }

    private static bool IsUpgrade(HttpContext context) =>
        context.Request.Headers.Upgrade.Count > 0
        || context.Features.Get<IHttpExtendedConnectFeature>()?.IsExtendedConnect == true;

    [LoggerMessage(LogLevel.Warning, "A connection from {Origin} was refused; this server sees its own address as {Self}. "
        + "If there is a proxy in between, make it pass the Host header with its port and send X-Forwarded-Proto, and add it to Hosting:TrustedProxies")]
    private static partial void Refused(ILogger log, string origin, string self);
}
