using System.Globalization;

namespace B2BTrail.Web.Units;

/// <summary>
/// A language of the screen. What is written for a person is made up when it is shown, in the language of its request; the store keeps codes.
/// </summary>
/// <param name="Code">What pages say their language is.</param>
/// <param name="Formats">How numbers, names of days and times of day are written in it, before a runner's order of dates and clock.</param>
internal sealed record Language(string Code, CultureInfo Formats)
{
    /// <summary>American English, written alike on every machine.</summary>
    public static readonly Language English = new("en", OnEveryMachine("am", "pm"));

    /// <summary>The language of the request: that of its runner, and English before sign-in.</summary>
    public static Language Current => CultureInfo.CurrentCulture is RunnerCulture own ? own.Language : English;

    /// <summary>
    /// How numbers and dates are written and read on the screen: the culture of <see cref="UnitText"/> and the other <c>…Text</c> classes.
    /// Addresses, files, style sheets and the API are for programs and stay with the invariant culture itself.
    /// </summary>
    public static CultureInfo Culture => CultureInfo.CurrentCulture as RunnerCulture ?? English.Formats;

    // The English of a machine differs from one to the next, as in "Sep" and "Sept".
    private static CultureInfo OnEveryMachine(string morning, string evening)
    {
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.DateTimeFormat.AMDesignator, culture.DateTimeFormat.PMDesignator) = (morning, evening);
        return CultureInfo.ReadOnly(culture);
    }
}
