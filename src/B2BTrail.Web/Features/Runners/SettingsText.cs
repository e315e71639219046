namespace B2BTrail.Web.Features.Runners;

/// <summary>What is said of settings that are not accepted.</summary>
internal static class SettingsText
{
    public const string AsBefore = "Your settings are as they were.";

    public const string UnknownWeekStart = "Choose Monday, Sunday or Saturday.";

    public const string UnknownZone = "Unknown time zone. Choose one such as Europe/London.";

    public const string UnknownTheme = "Choose light, dark or system.";
}
