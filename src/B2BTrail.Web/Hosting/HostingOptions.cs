namespace B2BTrail.Web.Hosting;

/// <summary>The section <c>Hosting</c> of the configuration.</summary>
internal sealed class HostingOptions
{
    public const string Section = "Hosting";

    /// <summary>
    /// Off: plain HTTP for one machine or a trusted network. On: redirects to HTTPS, sends HSTS and gives out
    /// only <c>Secure</c> cookies whose names carry the <c>__Host-</c> prefix.
    /// </summary>
    public bool RequireHttps { get; init; }

    /// <summary>Addresses or networks (<c>10.0.0.2</c>, <c>172.18.0.0/16</c>) whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    /// <summary>As the program starts, when no service can be asked yet.</summary>
    public static HostingOptions From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<HostingOptions>() ?? new HostingOptions();
}
