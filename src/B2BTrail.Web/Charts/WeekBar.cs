using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Charts;

/// <summary>One week of a weekly chart. Amounts are in the chart's measure, already in the runner's unit.</summary>
/// <param name="Start">The week's first day.</param>
/// <param name="Planned">What was planned in all.</param>
/// <param name="Done">What was done, by part.</param>
/// <param name="Plan">What is planned, by part; used where the chart shows a plan alone.</param>
/// <param name="Mark">Step-back, taper and race weeks are marked; null is an ordinary week.</param>
/// <param name="IsDue">Whether the week has begun; a week to come is drawn dashed.</param>
public sealed record WeekBar(DateOnly Start, double Planned, BarParts Done, BarParts Plan, WeekKind? Mark, bool IsDue);

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
