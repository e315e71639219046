using B2BTrail.Data.Disk;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace B2BTrail.Web.Hosting;

/// <summary>Where the program listens when nobody says, and the two lines that tell a person where it is.</summary>
internal static class Addresses
{
    public const string Default = "http://localhost:5210";

    public static void AddAddresses(this WebApplicationBuilder builder)
    {
        if (!IsConfigured(builder.Configuration))
            builder.WebHost.UseUrls(Default);

        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxConcurrentUpgradedConnections = 1_000;
        });
    }

    // Written past the logger: a person who turned logging down still needs to know the address.
    public static void AnnounceWhenStarted(this WebApplication app, DataFolder folder) => app.Lifetime.ApplicationStarted.Register(() =>
    {
        var addresses = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses)
            Console.Out.WriteLine($"B2BTrail is at {Reachable(address)}");
        Console.Out.WriteLine($"Data folder: {folder.Root}");
    });

    internal static bool IsConfigured(IConfiguration configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is { Length: > 0 }
        || configuration[WebHostDefaults.HttpPortsKey] is { Length: > 0 }
        || configuration[WebHostDefaults.HttpsPortsKey] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();

    // A browser cannot open the addresses that mean "all of them".
    internal static string Reachable(string address) => address
        .Replace("://[::]", "://localhost", StringComparison.Ordinal)
        .Replace("://0.0.0.0", "://localhost", StringComparison.Ordinal)
        .Replace("://+", "://localhost", StringComparison.Ordinal)
        .Replace("://*", "://localhost", StringComparison.Ordinal);
}
