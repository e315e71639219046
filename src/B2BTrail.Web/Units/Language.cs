using System.Globalization;

namespace B2BTrail.Web.Units;

/// <summary>
/// The language of the screen: one for the whole program, named here. Another instead is another code and culture here, and other words in the
/// <c>…Text</c> classes and the markup. Several beside each other are a preference of the runner: <c>PreferencesOfRequest</c> sets the culture of all
/// that is answered to somebody signed in (a circuit keeps that of the request that opened it), <c>CalendarFeeds</c> that of a feed; before that, at
/// sign-in, it is <see cref="Own"/>. Code and culture here answer by it, the words of markup move to the <c>…Text</c> class beside it, and a resource
/// a language stands behind each of these, whose constants become properties.
/// MudBlazor's own words (its labels of arrows and buttons) come from a <c>MudLocalizer</c> registered in <c>Program</c>. Nothing else has to know: what is
/// made up is made up when it is shown (<c>WordsOutsideTextTests</c>), and the store keeps codes.
/// </summary>
internal static class Language
{
    /// <summary>What pages say their language is.</summary>
    public static string Code => "en";

    /// <summary>
    /// How numbers and dates are written and read on the screen: the culture of <see cref="UnitText"/> and the other <c>…Text</c> classes.
    /// Addresses, files, style sheets and the API are for programs and stay with the invariant culture itself.
    /// </summary>
    public static CultureInfo Culture => CultureInfo.CurrentCulture is RunnerCulture own ? own : Own;

    /// <summary>The culture of the language, before a runner's order of dates and clock.</summary>
    internal static CultureInfo Own => CultureInfo.InvariantCulture;
}
