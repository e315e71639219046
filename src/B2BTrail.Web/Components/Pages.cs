using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Hosting.Circuits;
using Microsoft.AspNetCore.Components.Server.Circuits;
using MudBlazor;
using MudBlazor.Services;

namespace B2BTrail.Web.Components;

/// <summary>Interactive pages and the limits of their circuits.</summary>
internal static class Pages
{
    private const int DisconnectedCircuitsKept = 50;
    private const int PausedCircuitsKept = 200;

    public static void AddPages(this WebApplicationBuilder builder)
    {
        // Without this, files of a build that was not published are found in Development only.
        builder.WebHost.UseStaticWebAssets();
        // And told not to be kept, and sent as if they had been edited since, uncompressed: outside Development nobody edits them, and their
        // names change with their content.
        if (!builder.Environment.IsDevelopment())
        {
            builder.WebHost.UseSetting("EnableStaticAssetsDevelopmentCaching", "true");
            builder.WebHost.UseSetting("ReloadStaticAssetsAtRuntime", "false");
        }

        builder.Services.AddRazorComponents().AddInteractiveServerComponents(circuits =>
        {
            circuits.DetailedErrors = builder.Environment.IsDevelopment();
            circuits.DisconnectedCircuitMaxRetained = DisconnectedCircuitsKept;
            circuits.PersistedCircuitInMemoryMaxRetained = PausedCircuitsKept;
        });
        // At the top, what is told would lie over the buttons that the next step needs.
        builder.Services.AddMudServices(mud => mud.SnackbarConfiguration.PositionClass = Defaults.Classes.Position.BottomCenter);
        builder.Services.AddCascadingAuthenticationState();
        builder.Services.AddSingleton<CircuitCount>();
        builder.Services.AddSingleton<ConnectionCount>();
        builder.Services.AddScoped<CircuitCaps>();
        builder.Services.AddScoped<CircuitHandler>(static services => services.GetRequiredService<CircuitCaps>());
        builder.Services.AddSingleton<CircuitHandler, MemoryRelease>();
    }

    public static void MapPages(this WebApplication app)
    {
        app.UsePreferences();
        app.MapRazorComponents<App>()
            .AddInteractiveServerRenderMode(render => render.ContentSecurityFrameAncestorsPolicy = "'none'")
            .RequireAuthorization()
            .AnswerHead();
    }
}
