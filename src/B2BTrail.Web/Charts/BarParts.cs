namespace B2BTrail.Web.Charts;

/// <summary>A week's amount by what it was for.</summary>
/// <param name="PairFirst">First days of pairs.</param>
/// <param name="PairSecond">Second days of pairs.</param>
/// <param name="Single">Single long runs and races.</param>
/// <param name="Other">All other planned runs.</param>
/// <param name="Unplanned">Runs outside any plan.</param>
public sealed record BarParts(double PairFirst, double PairSecond, double Single, double Other, double Unplanned)
{
    /// <summary>Nothing.</summary>
    public static BarParts None { get; } = new(0, 0, 0, 0, 0);

    /// <summary>All parts together.</summary>
    public double Total => PairFirst + PairSecond + Single + Other + Unplanned;

    /// <summary>The parts from the bottom up.</summary>
    public double[] Stack => [PairFirst, PairSecond, Single, Other, Unplanned];
}
