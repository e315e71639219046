using System.Globalization;

namespace B2BTrail.Web.Units;

/// <summary>
/// The language of the screen, English for everybody. What is written for a person is made up when it is shown, in the culture of its request, as
/// runners choose how their dates and times look; the store keeps codes.
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
