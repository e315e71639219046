using B2BTrail.Domain.Blocks;

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

    /// <summary>The amounts of sessions, each in the part of its kind.</summary>
    /// <param name="sessions">What each session is for, and its amount.</param>
    /// <param name="unplanned">What stood for no session.</param>
    public static BarParts Of(IEnumerable<(SessionKind Kind, double Amount)> sessions, double unplanned)
    {
        var sums = new double[Enum.GetValues<BarPart>().Length];
        foreach (var (kind, amount) in sessions)
        {
            sums[(int)SessionKindBars.PartOf(kind)] += amount;
        }

        return new BarParts(
            sums[(int)BarPart.PairFirst],
            sums[(int)BarPart.PairSecond],
            sums[(int)BarPart.Single],
            sums[(int)BarPart.Other],
            sums[(int)BarPart.Unplanned] + unplanned);
    }

    /// <summary>All parts together.</summary>
    public double Total => PairFirst + PairSecond + Single + Other + Unplanned;

    /// <summary>The parts from the bottom up, in the order of <see cref="BarPart"/>.</summary>
    public double[] Stack => [PairFirst, PairSecond, Single, Other, Unplanned];
}
