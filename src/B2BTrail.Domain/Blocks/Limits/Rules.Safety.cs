using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Beyond these an edit is refused, whoever asks for it.</content>
public static partial class Rules
{
    /// <summary>The longest run that can be planned by hand.</summary>
    public static Rule SafestLongestRun { get; } = new(null, 360, Measure.Minutes, Basis.Estimate);
    /// <summary>A run against the longest of the 30 days before it: above this lies the band with the most injuries.</summary>
    public static Rule SafestRun { get; } = new(null, 2.0, Measure.Factor, Basis.Observed, Citations.Frandsen);
    /// <summary>A week against the largest of the four before it.</summary>
    public static Rule SafestWeek { get; } = new(null, 1.5, Measure.Factor, Basis.Estimate);
    /// <summary>That week is measured from this share of <see cref="WeekRampFrom"/> at least.</summary>
    public static Rule SafestWeekFrom { get; } = new(null, 0.5, Measure.Share, Basis.Estimate);
    /// <summary>The most days with a run in a training week.</summary>
    public static Rule SafestRunDays { get; } = new(null, 6, Measure.Days, Basis.CoachRule, Citations.PublishedPlans);
}
