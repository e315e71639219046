namespace B2BTrail.Web.Hosting;

/// <summary>The section <c>Hosting</c> of the configuration.</summary>
internal sealed class HostSettings
{
    public const string Section = "Hosting";

    /// <summary>
    /// Off: plain HTTP for one machine or a trusted network. On: redirects to HTTPS, sends HSTS and gives out
    /// only <c>Secure</c> cookies whose names carry the <c>__Host-</c> prefix.
    /// </summary>
    public bool RequireHttps { get; init; }

    /// <summary>Addresses or networks (<c>10.0.0.2</c>, <c>172.18.0.0/16</c>) whose forwarded headers are believed.</summary>
    public IReadOnlyList<string> TrustedProxies { get; init; } = [];

    public static HostSettings From(IConfiguration configuration) =>
        configuration.GetSection(Section).Get<HostSettings>() ?? new HostSettings();
}
