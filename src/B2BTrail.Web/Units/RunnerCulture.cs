using System.Globalization;
using B2BTrail.Domain.Runners;

namespace B2BTrail.Web.Units;

/// <summary>
/// The culture of the screen as one runner likes its dates and clock: the current culture of the request and of the circuit that it opens, so
/// that every date of a page is written alike. Words and numbers are those of the invariant culture.
/// </summary>
internal sealed class RunnerCulture : CultureInfo
{
    public RunnerCulture(Preferences preferences)
        : base(InvariantCulture.Name, useUserOverride: false)
    {
        IsMonthFirst = preferences.DateOrder == DateOrder.MonthFirst;
        DateTimeFormat.ShortTimePattern = preferences.Clock == HourClock.Hours12 ? UnitText.TwelveHours : UnitText.TwentyFourHours;
        DateTimeFormat.AMDesignator = "am";
        DateTimeFormat.PMDesignator = "pm";
    }

    /// <summary>The culture of the runner for whom the page is; the invariant one where that is nobody, whatever the machine's own is.</summary>
    public static CultureInfo Current => CurrentCulture is RunnerCulture own ? own : InvariantCulture;

    /// <summary>Whether dates have their month first.</summary>
    public bool IsMonthFirst { get; }
}
