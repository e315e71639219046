namespace B2BTrail.Domain.Units;

/// <summary>What figures that mean the same may miss each other by.</summary>
internal static class Tolerance
{
    /// <summary>Figures that lost their last digits in multiplication: shares, and fractions of a step or of a meter.</summary>
    internal const double Rounding = 1e-6;

    /// <summary>A distance typed in whole meters against the step that it stands for, in steps.</summary>
    internal const double Typed = 0.002;

    /// <summary>Distances in meters after sums of steps.</summary>
    internal const double Meter = 1;
}
