using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Authorization;

namespace B2BTrail.Web.Features.Runners;

/// <summary>
/// Reads the runner's preferences once for each request that somebody signed in for: for the theme that a page is painted in, and for the culture
/// in which whatever answers, a page and the circuit that it opens, the API, a download, writes its sentences, dates and times.
/// </summary>
internal static class PreferencesOfRequest
{
    public static void UsePreferences(this WebApplication app) => app.Use(async (context, next) =>
    {
        if (context.User.Identity?.IsAuthenticated == true && IsTheirs(context))
        {
            var preferences = await context.RequestServices.GetRequiredService<RunnerSettingsService>().PreferencesAsync(context.User.RunnerId, context.RequestAborted);
            context.Features.Set(preferences);
            new RunnerCulture(preferences).SetCurrent();
        }

        await next(context);
    });

    /// <summary>Which theme the page is born with, so that nothing flashes: <c>light</c>, <c>dark</c> or <c>system</c>.</summary>
    public static string Theme(HttpContext context) =>
        (context.Features.Get<Preferences>()?.Theme ?? Domain.Runners.Theme.System).ToString().ToLowerInvariant();

    // Style sheets and scripts are the same for all.
    private static bool IsTheirs(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null
        || context.Request.Path.StartsWithSegments("/_blazor", StringComparison.Ordinal);
}
