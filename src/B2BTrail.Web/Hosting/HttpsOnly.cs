using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.HttpOverrides;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// Sends plain HTTP to HTTPS. Behind a proxy that ends TLS and does not tell so, that would go round for ever: whoever comes back over
/// plain HTTP gets a page that says what to set.
/// </summary>
internal static partial class HttpsOnly
{
    // Counts redirects that led nowhere; gone by itself soon, and at once where HTTPS is reached.
    private const string Counter = "b2bt-to-https";
    private const int MostRedirects = 2;
    private const int UsualPort = 443;
    private const string PortKey = "https_port";
    private static readonly TimeSpan CounterLife = TimeSpan.FromSeconds(15);

    public static void UseHttpsOnly(this WebApplication app)
    {
        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(HttpsOnly));
        app.Use((context, next) =>
        {
            // A probe inside the machine or its network has no certificate to ask for.
            if (Health.IsProbe(context))
                return next(context);

            var redirects = RedirectsOf(context.Request);
            if (context.Request.IsHttps)
            {
                if (redirects > 0)
                    context.Response.Cookies.Delete(Counter);
                return next(context);
            }

            if (redirects >= MostRedirects || IsTerminatedElsewhere(context.Request))
            {
                GoesRound(log, ProxyOf(context));
                context.Response.Cookies.Delete(Counter);
                return PlainPage.WriteAsync(context, StatusCodes.Status400BadRequest, HostingText.HttpsNotReached, HostingText.HttpsNotReachedWhy);
            }

            context.Response.Cookies.Append(
                Counter,
                (redirects + 1).ToString(CultureInfo.InvariantCulture),
                new CookieOptions { MaxAge = CounterLife, HttpOnly = true, SameSite = SameSiteMode.Lax });
            context.Response.StatusCode = StatusCodes.Status307TemporaryRedirect;
            context.Response.Headers.Location = Secure(context.Request, PortOf(app));
            return Task.CompletedTask;
        });
    }

    // Either a proxy that is not trusted says that the visitor came by HTTPS, or a trusted one tells the visitor's address and not the scheme.
    private static bool IsTerminatedElsewhere(HttpRequest request) =>
        request.Headers["X-Forwarded-Proto"].ToString().Contains("https", StringComparison.OrdinalIgnoreCase)
        || (request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName)
            && !request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalProtoHeaderName));

    private static int RedirectsOf(HttpRequest request) =>
        int.TryParse(request.Cookies[Counter], NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;

    private static string Secure(HttpRequest request, int port) => UriHelper.BuildAbsolute(
        Uri.UriSchemeHttps,
        port == UsualPort ? new HostString(request.Host.Host) : new HostString(request.Host.Host, port),
        request.PathBase,
        request.Path,
        request.QueryString);

    // Where the program itself listens on HTTPS, there; else where the proxy in front is expected to.
    private static int PortOf(WebApplication app) =>
        app.Configuration.GetValue<int?>(PortKey)
        ?? app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses
            .Select(BindingAddress.Parse).FirstOrDefault(address => address.Scheme == Uri.UriSchemeHttps)?.Port
        ?? UsualPort;

    private static IPAddress? ProxyOf(HttpContext context) =>
        IPEndPoint.TryParse(context.Request.Headers[ForwardedHeadersDefaults.XOriginalForHeaderName].ToString(), out var proxy)
            ? proxy.Address
            : Proxies.ClientOf(context);

    [LoggerMessage(LogLevel.Warning,
        "Redirect loop to HTTPS: {Proxy} passes requests on as plain HTTP. Make it send X-Forwarded-Proto and add it to Hosting:TrustedProxies")]
    private static partial void GoesRound(ILogger log, IPAddress? proxy);
}
