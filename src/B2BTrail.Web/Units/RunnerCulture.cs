using System.Globalization;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Units;

/// <summary>
/// The culture of the screen as one runner likes its dates and clock: the current culture of the request and of the circuit that it opens, so
/// that every date of a page is written alike. All else is as in its <see cref="Units.Language"/>.
/// </summary>
internal sealed class RunnerCulture : CultureInfo
{
    public RunnerCulture(Preferences preferences)
        : this(preferences, Language.English)
    {
    }

    public RunnerCulture(Preferences preferences, Language language)
        : base(language.Formats.Name, useUserOverride: false)
    {
        Language = language;
        IsMonthFirst = preferences.DateOrder == DateOrder.MonthFirst;
        NumberFormat = (NumberFormatInfo)language.Formats.NumberFormat.Clone();
        DateTimeFormat = (DateTimeFormatInfo)language.Formats.DateTimeFormat.Clone();
        DateTimeFormat.ShortTimePattern = preferences.Clock == HourClock.Hours12 ? UnitText.TwelveHours : UnitText.TwentyFourHours;
    }

    /// <summary>Makes it the culture of the request: of its numbers and days, and of its words, should they come from a resource a language.</summary>
    public void SetCurrent() => CurrentCulture = CurrentUICulture = this;

    /// <summary>The runner's language.</summary>
    public Language Language { get; }

    /// <summary>Whether dates have their month first.</summary>
    public bool IsMonthFirst { get; }
}
