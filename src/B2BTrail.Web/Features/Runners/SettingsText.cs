using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Accounts;
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

    public const string UnknownDateOrder = "Choose day first or month first.";

    public const string UnknownClock = "Choose 24 or 12 hours.";

    public static SegmentOption<DateOrder>[] DateOrders => [new(DateOrder.MonthFirst, "Nov 28"), new(DateOrder.DayFirst, "28 Nov")];

    public static SegmentOption<HourClock>[] Clocks => [new(HourClock.Hours12, "6:30 pm"), new(HourClock.Hours24, "18:30")];

    public static SegmentOption<DistanceUnit>[] Units => [new(DistanceUnit.Mile, "miles"), new(DistanceUnit.Kilometre, "kilometers")];

    public static SegmentOption<DayOfWeek>[] WeekStarts =>
        [.. RunnerSettingsService.WeekStarts.Select(day => new SegmentOption<DayOfWeek>(day, UnitText.Weekday(day)))];

    public static SegmentOption<Theme>[] Themes => [new(Theme.Light, "light"), new(Theme.Dark, "dark"), new(Theme.System, "system")];

    public const string StillSignedIn = "The device is still signed in.";

    public const string NoToken = "No token was made.";

    public const string TokenStillWorks = "The token still works.";

    public static SegmentOption<TokenLifetime>[] Lifetimes =>
        [new(TokenLifetime.ThirtyDays, "30 days"), new(TokenLifetime.NinetyDays, "90 days"), new(TokenLifetime.OneYear, "1 year")];

    /// <summary>What a token may do.</summary>
    public static string Scope(TokenScope scope) => scope == TokenScope.Read ? "Read only" : "Read and change";
}
