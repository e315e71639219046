using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Charts;

/// <summary>One week of a weekly chart, or a month of a long range. Amounts are in the chart's measure, already in the runner's unit.</summary>
public sealed record WeekBar
{
    /// <summary>The first day of the week or month.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Whether it is a month.</summary>
    public bool IsMonth { get; init; }

    /// <summary>What was planned in all.</summary>
    public required double Planned { get; init; }

    /// <summary>What was done, by part.</summary>
    public BarParts Done { get; init; } = BarParts.None;

    /// <summary>What is planned, by part; used where the chart shows a plan alone.</summary>
    public BarParts Plan { get; init; } = BarParts.None;

    /// <summary>Step-back, taper and race weeks are marked; null is an ordinary week.</summary>
    public WeekKind? Mark { get; init; }

    /// <summary>Whether what it asks is due; a week that is not due yet is drawn dashed.</summary>
    public required bool IsDue { get; init; }

    /// <summary>What is planned and not done yet, by part; its back-to-back and its long run are drawn as tints on what was done.</summary>
    public BarParts Ahead { get; init; } = BarParts.None;

    /// <summary>What the first plan had, where that was something else; null where it is the same.</summary>
    public double? FirstPlanAmount { get; init; }

    /// <summary>What it had before a change that is looked at, where that was something else; null where it is the same.</summary>
    public double? Before { get; init; }

    /// <summary>The number of the training week, which names it on the axis; null where its date does.</summary>
    public int? Number { get; init; }

    /// <summary>Whether a race lies in it.</summary>
    public bool HasRace { get; init; }
}
