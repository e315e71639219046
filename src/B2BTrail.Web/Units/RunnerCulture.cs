using System.Globalization;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Units;

/// <summary>
/// The culture of the screen as one runner likes its dates and clock: the current culture of the request and of the circuit that it opens, so
/// that every date of a page is written alike. All else is as in <see cref="Language.Own"/>.
/// </summary>
internal sealed class RunnerCulture : CultureInfo
{
    public RunnerCulture(Preferences preferences)
        : base(Language.Own.Name, useUserOverride: false)
    {
        IsMonthFirst = preferences.DateOrder == DateOrder.MonthFirst;
        DateTimeFormat.ShortTimePattern = preferences.Clock == HourClock.Hours12 ? UnitText.TwelveHours : UnitText.TwentyFourHours;
        DateTimeFormat.AMDesignator = "am";
        DateTimeFormat.PMDesignator = "pm";
    }

    /// <summary>Makes it the culture of the request: of its numbers and days, and of its words, should they come from a resource a language.</summary>
    public void SetCurrent() => CurrentCulture = CurrentUICulture = this;

    /// <summary>Whether dates have their month first.</summary>
    public bool IsMonthFirst { get; }
}
