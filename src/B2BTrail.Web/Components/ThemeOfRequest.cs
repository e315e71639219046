using System.Security.Claims;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Hosting;

namespace B2BTrail.Web.Components;

/// <summary>Which theme the page is born with, so that nothing flashes: <c>light</c>, <c>dark</c> or <c>system</c>.</summary>
internal sealed class ThemeOfRequest(RunnerSettingsService runners)
{
    public async Task<string> NameAsync(ClaimsPrincipal user) => user.Identity?.IsAuthenticated == true
        ? (await runners.PreferencesAsync(user.RunnerId)).Theme.ToString().ToLowerInvariant()
        : nameof(Theme.System).ToLowerInvariant();
}
