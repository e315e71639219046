using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace B2BTrail.Web.Hosting;

/// <summary>Believes forwarded headers only from the proxies that the configuration names.</summary>
internal static class Proxies
{
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<HostingOptions>().BindConfiguration(HostingOptions.Section).ValidateOnStart();
        var trusted = HostingOptions.From(builder.Configuration).TrustedProxies;
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = trusted.Count == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var entry in trusted)
                Trust(options, entry);
        });
    }

    /// <summary>The address that a request comes from, as trusted proxies tell it; null where the connection has none.</summary>
    public static IPAddress? ClientOf(HttpContext context) => context.Connection.RemoteIpAddress is { IsIPv4MappedToIPv6: true } mapped
        ? mapped.MapToIPv4()
        : context.Connection.RemoteIpAddress;

    private static void Trust(ForwardedHeadersOptions options, string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
            options.KnownProxies.Add(address);
        else if (System.Net.IPNetwork.TryParse(entry, out var network))
            options.KnownIPNetworks.Add(network);
        else
            throw new StartRefusedException($"{HostingOptions.Section}:{nameof(HostingOptions.TrustedProxies)} holds \"{entry}\", which is not an IP address or a network.", Command.UsageExit);
    }
}
