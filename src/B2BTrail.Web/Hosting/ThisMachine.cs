using System.Net;
using Microsoft.Extensions.Options;

namespace B2BTrail.Web.Hosting;

/// <summary>Whether a visitor sits at the machine that the program runs on. In doubt they do not.</summary>
internal static class ThisMachine
{
    private static readonly string[] PassedOn = ["Forwarded", "Via", "X-Real-IP"];

    /// <summary>True where the connection and the host name are loopback ones and nothing suggests a proxy in between.</summary>
    public static bool IsVisitor(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<IOptions<HostingOptions>>().Value;
        return !settings.RequireHttps
            && settings.TrustedProxies.Count == 0
            && Proxies.ClientOf(context) is { } client && IPAddress.IsLoopback(client)
            && HostNames.IsLoopback(context.Request)
            && !IsPassedOn(context.Request);
    }

    // A proxy on this machine connects from loopback, and may rewrite the host name too. Most leave one of these traces: a header,
    // the old protocol that no browser speaks, or an origin that is not the host.
    private static bool IsPassedOn(HttpRequest request) =>
        request.Headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || PassedOn.Contains(name, StringComparer.OrdinalIgnoreCase))
        || HttpProtocol.IsHttp10(request.Protocol)
        || (request.Headers.Origin.Count > 0 && !WebSocketOrigin.IsSelf(request.Headers.Origin.ToString(), request));
}
