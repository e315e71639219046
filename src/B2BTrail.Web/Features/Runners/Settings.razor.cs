using System.Security.Claims;
using B2BTrail.Domain.Runners;
using B2BTrail.Web.Hosting;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;

namespace B2BTrail.Web.Features.Runners;

/// <summary>Units, week start, zone, theme, account and access tokens; every choice is saved as it is made.</summary>
public sealed partial class Settings
{
    private readonly GuardedAction _action = new();
    private Preferences _preferences = Preferences.Default;
    private FieldErrors _errors = new();
    private string _email = "";
    private Guid? _session;
    private string _now = "";

    [CascadingParameter]
    private Viewer Me { get; set; } = null!;

    [CascadingParameter]
    private Task<AuthenticationState> Authentication { get; set; } = null!;

    [Inject]
    private RunnerSettingsService Runners { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        _preferences = await Runners.PreferencesAsync(Me.Id);
        var user = (await Authentication).User;
        _email = user.FindFirstValue(ClaimTypes.Email) ?? user.Identity?.Name ?? "";
        _session = CurrentRunner.SessionOf(user);
        Tell();
    }

    private async Task ChangeAsync(Preferences preferences)
    {
        var before = _preferences;
        _preferences = preferences;
        var trouble = await _action.RunAsync(async () => _errors = await Runners.ChangeAsync(Me.Id, preferences), SettingsText.AsBefore);
        if (trouble is not null)
        {
            (_preferences, _errors) = (before, FieldErrors.Of("", trouble));
        }

        Tell();
        // The page is drawn anew in the new light and units, by the server that knows them.
        if (_errors.IsEmpty && preferences != before)
        {
            Navigation.Refresh(forceReload: true);
        }
    }

    private void Tell() =>
        _now = UnitText.TimeOfDay(TimeZoneInfo.ConvertTime(Clock.GetUtcNow(), _preferences.Zone).DateTime);

    private static Task<IEnumerable<string>> FindZones(string? text, CancellationToken cancellationToken) => Task.FromResult(
        TimeZoneInfo.GetSystemTimeZones().Select(zone => zone.Id)
            .Where(id => string.IsNullOrWhiteSpace(text) || id.Contains(text.Trim().Replace(' ', '_'), StringComparison.OrdinalIgnoreCase)));

    private string? Problem(string path) => _errors[path].Count > 0 ? _errors[path][0] : null;
}
