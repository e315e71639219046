using System.Globalization;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components.Endpoints;

namespace B2BTrail.Web.Features.Runners;

/// <summary>
/// Reads the runner's preferences once for each page: for the theme that it is painted in, and for the culture in which the page, and the
/// circuit that it opens, write dates and times.
/// </summary>
internal static class PreferencesOfRequest
{
    public static void UsePreferences(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true && IsPageOrCircuit(context))
        {
            var preferences = await context.RequestServices.GetRequiredService<RunnerSettingsService>().PreferencesAsync(context.User.RunnerId, context.RequestAborted);
            context.Features.Set(preferences);
            CultureInfo.CurrentCulture = new RunnerCulture(preferences);
        }

        await next(context);
    });

    /// <summary>Which theme the page is born with, so that nothing flashes: <c>light</c>, <c>dark</c> or <c>system</c>.</summary>
    public static string Theme(HttpContext context) =>
        (context.Features.Get<Preferences>()?.Theme ?? Domain.Runners.Theme.System).ToString().ToLowerInvariant();

    private static bool IsPageOrCircuit(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);
}
