using B2BTrail.Domain.Runners;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;

namespace B2BTrail.Web.Layout;

/// <summary>The layout of every signed-in page: navigation, and the current viewer.</summary>
public sealed partial class MainLayout : IDisposable
{
    private Viewer? _viewer;
    private SectionErrorBoundary? _boundary;
    private ElementReference _page;

    [Inject]
    private RunnerSettingsService Runners { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [CascadingParameter]
    private HttpContext? Http { get; set; }

    // On a phone, Today asks for the check-in itself.
    private bool IsToday => Path == "/";

    private string Path => new Uri(Navigation.Uri).AbsolutePath;

    private string SkipTarget => new Uri(Navigation.Uri).PathAndQuery + "#page";

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= Recover;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Recover;
        var user = (await Authentication).User;
        if (user.Identity?.IsAuthenticated == true)
        {
            var runner = user.RunnerId;
            // A request has read them already; a circuit has not.
            var preferences = Http?.Features.Get<Preferences>() ?? await Runners.PreferencesAsync(runner);
            _viewer = new Viewer(runner, preferences, preferences.LocalDateAt(Clock.GetUtcNow()));
        }
    }

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        // A page opened after midnight in a tab from yesterday is today's page.
        if (_viewer is { } viewer && viewer.Preferences.LocalDateAt(Clock.GetUtcNow()) is var today && today != viewer.Today)
        {
            _viewer = viewer with { Today = today };
        }
    }

    private async Task SkipAsync() => await _page.FocusAsync();

    private void Recover(object? sender, LocationChangedEventArgs e) => _boundary?.Recover();

    private bool IsAt(Place place) => Path == place.Room || (place.Room != "/" && Path.StartsWith(place.Room + "/", StringComparison.Ordinal));

    // Room: the address under which all its pages lie.
    private sealed record Place(string Name, string Address, string Room, IconName Icon, string Key);
}
