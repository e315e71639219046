using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runners;

/// <summary>What the choices of settings are called, and what is said of those that are not accepted.</summary>
internal static class SettingsText
{
    public const string AsBefore = "Your settings are as they were.";

    public const string UnknownWeekStart = "Choose Monday, Sunday or Saturday.";

    public const string UnknownZone = "Unknown time zone. Choose one such as Europe/London.";

    public const string NotEmpty = "Give a value, or leave this out to keep it as it is.";

    public const string UnknownTheme = "Choose light, dark or system.";

    public static SegmentOption<DistanceUnit>[] Units => [new(DistanceUnit.Mile, "miles"), new(DistanceUnit.Kilometre, "kilometers")];

    public static SegmentOption<DayOfWeek>[] WeekStarts =>
        [.. RunnerSettingsService.WeekStarts.Select(day => new SegmentOption<DayOfWeek>(day, UnitText.Weekday(day)))];

    public static SegmentOption<Theme>[] Themes => [new(Theme.Light, "light"), new(Theme.Dark, "dark"), new(Theme.System, "system")];
}
