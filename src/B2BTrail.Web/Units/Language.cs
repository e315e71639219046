using System.Globalization;

namespace B2BTrail.Web.Units;

/// <summary>
/// The language of the screen. Another one is another code and culture here, and other words in the <c>…Text</c> classes and the markup.
/// </summary>
internal static class Language
{
    /// <summary>What pages say their language is.</summary>
    public const string Code = "en";

    /// <summary>
    /// How numbers and dates are written and read on the screen: the culture of <see cref="UnitText"/> and the other <c>…Text</c> classes.
    /// Addresses, files, style sheets and the API are for programs and stay with the invariant culture itself.
    /// </summary>
    public static CultureInfo Culture { get; } = CultureInfo.InvariantCulture;
}
