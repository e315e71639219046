namespace B2BTrail.Web.Features.Runners;

/// <summary>Addresses of the settings.</summary>
public static class SettingsUrls
{
    /// <summary>All settings.</summary>
    public const string Page = "/settings";
}
