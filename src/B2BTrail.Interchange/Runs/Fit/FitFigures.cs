using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Turns stored numbers into figures, and impossible ones into missing ones.</summary>
internal static class FitFigures
{
    // What four bytes can hold; a wider field with more in it is corrupt.
    private const double Largest = uint.MaxValue;

    /// <summary>Meters from centimeters; not a number where missing or negative.</summary>
    public static double Meters(double centimeters) => centimeters is >= 0 and < Largest ? centimeters / 100 : double.NaN;

    /// <summary>Seconds from thousandths; not a number where missing or negative.</summary>
    public static double Seconds(double thousandths) => thousandths is >= 0 and < Largest ? thousandths / 1000 : double.NaN;

    /// <summary>Beats a minute; null where missing or impossible. Zero stands for none.</summary>
    public static int? HeartRate(double beats) =>
        beats is >= RunEntry.LowestHeartRate and <= RunEntry.HighestHeartRate ? (int)beats : null;

    /// <summary>Meters of climb; null where missing or impossible.</summary>
    public static Climb? Climb(double meters) => meters is >= 0 and <= Domain.Units.Climb.MaxMeters ? new Climb(meters) : null;

    /// <summary>A distance; null where missing.</summary>
    public static Distance? Distance(double meters) => double.IsNaN(meters) ? null : new Distance(meters);

    /// <summary>A duration to the nearest second; null where missing.</summary>
    public static Duration? Duration(double seconds) => double.IsNaN(seconds) ? null : new Duration((long)Math.Round(seconds));
}
