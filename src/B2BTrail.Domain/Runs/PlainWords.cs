using System.Globalization;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>Quantities in a sentence that is kept as it is, whichever unit its runner thinks in later: both units, English.</summary>
internal static class PlainWords
{
    /// <summary>Such as "10.25 km (6.37 mi)".</summary>
    internal static string Length(double metres) =>
        Invariant($"{metres / 1000:#,0.00} km ({metres / Distance.MetresPerMile:#,0.00} mi)");

    /// <summary>Such as "33 km/h (21 mph)".</summary>
    internal static string Speed(double metresPerSecond) =>
        Invariant($"{metresPerSecond * 3.6:#,0} km/h ({metresPerSecond * 3600 / Distance.MetresPerMile:#,0} mph)");

    /// <summary>Such as "1:02:53".</summary>
    internal static string Time(Duration time) =>
        Invariant($"{time.Seconds / 3600}:{time.Seconds / 60 % 60:00}:{time.Seconds % 60:00}");

    /// <summary>Such as "18 July 1990".</summary>
    internal static string Day(DateTime instant) => instant.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
