using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.Extensions.Primitives;

namespace B2BTrail.Web.Hosting;

/// <summary>
/// Answers to loopback names, to plain IP addresses and to the names in the setting <c>AllowedHosts</c>. Another site could point a name
/// of its own at this machine and read along in the browser of whoever visits it (DNS rebinding); an address that is a number cannot be pointed.
/// </summary>
internal static partial class HostNames
{
    public const string Setting = "AllowedHosts";

    private const string Any = "*";
    private const string Localhost = "localhost";

    public static void AddHostNames(this WebApplicationBuilder builder) =>
        // The framework's own filter cannot say "any IP address", and it looks before proxies are believed.
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = [Any]);

    public static void UseHostNames(this WebApplication app)
    {
        var allowed = Allowed(app.Configuration[Setting]);
        var log = app.Services.GetRequiredService<ILogger<SecurityLog>>();
        app.Use((context, next) =>
        {
            // A probe comes by whatever name its network has for this program, and learns one word.
            if (Health.IsProbe(context) || (IsReadable(context.Request) && IsKnown(NameOf(context.Request), allowed)))
                return next(context);

            Refused(log, ShortPaths.Cut(NameOf(context.Request)));
            return PlainPage.WriteAsync(context, StatusCodes.Status400BadRequest, HostingText.UnknownHost, Words(NameOf(context.Request)));
        });
    }

    /// <summary>Whether a request was sent to a loopback name: <c>localhost</c>, <c>*.localhost</c>, 127.0.0.0/8 or ::1.</summary>
    public static bool IsLoopback(HttpRequest request) => IsLoopback(NameOf(request));

    /// <exception cref="StartRefusedException">An entry is no host name.</exception>
    internal static IList<StringSegment> Allowed(string? setting) =>
    [
        .. (setting ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(entry => (StringSegment)Pattern(entry)),
    ];

    internal static bool IsKnown(string name, IList<StringSegment> allowed) =>
        name.Length > 0 && (IsLoopback(name) || IsAddress(name, out _) || allowed.Contains(Any) || HostString.MatchesAny(name, allowed));

    // What the framework itself cannot read (port 99999, broken punycode) would be an error of the server further on.
    private static bool IsReadable(HttpRequest request)
    {
        try
        {
            return Uri.TryCreate($"{Uri.UriSchemeHttp}://{request.Host}/", UriKind.Absolute, out _);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    internal static string NameOf(HttpRequest request)
    {
        var name = new HostString(request.Headers.Host.ToString()).Host;
        return name is [.., not '.', '.'] ? name[..^1] : name;
    }

    private static bool IsLoopback(string name) =>
        name.Equals(Localhost, StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("." + Localhost, StringComparison.OrdinalIgnoreCase)
        || (IsAddress(name, out var address) && IPAddress.IsLoopback(address));

    // Exactly as browsers write it; "1" and "0x7f.1" are addresses to the parser and names to nobody knows whom.
    private static bool IsAddress(string name, out IPAddress address)
    {
        address = IPAddress.None;
        if (name is ['[', .., ']'])
            return IPAddress.TryParse(name[1..^1], out address!) && address.AddressFamily == AddressFamily.InterNetworkV6;
        return IPAddress.TryParse(name, out address!) && address.AddressFamily == AddressFamily.InterNetwork && address.ToString() == name;
    }

    private static string Pattern(string entry)
    {
        var name = entry.TrimEnd('.');
        if (name == Any)
            return Any;
        if (Uri.CheckHostName(name.StartsWith("*.", StringComparison.Ordinal) ? name[2..] : name) == UriHostNameType.Unknown)
        {
            throw new StartRefusedException(
                $"{Setting} holds \"{entry}\", which is not a host name. Use names such as trail.example.org or *.example.org, separated by ;.",
                Command.UsageExit);
        }

        return new HostString(name).ToUriComponent();
    }

    private static string Words(string name) => name.Length == 0
        ? HostingText.NoHost
        : HostingText.UnknownHostWhy(ShortPaths.Cut(name), Setting);

    [LoggerMessage(LogLevel.Warning, "A request to the host name {Host} was refused. If it is yours, add it to the setting " + Setting)]
    private static partial void Refused(ILogger log, string host);
}
