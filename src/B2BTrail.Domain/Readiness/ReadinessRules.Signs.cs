using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <content>The runner's usual score, and the signs that tell fatigue from injury.</content>
public static partial class ReadinessRules
{
    /// <summary>The days before a check-in whose scores are the runner's usual.</summary>
    public static ReadinessRule UsualDays { get; } = new(28, Measure.Days, Basis.Estimate);
    /// <summary>The fewest check-ins of these days from which a usual is known.</summary>
    public static ReadinessRule UsualFewest { get; } = new(10, Measure.CheckIns, Basis.Estimate);
    /// <summary>The smallest deviation: who always answers alike must not be alarmed by a single point.</summary>
    public static ReadinessRule UsualDeviation { get; } = new(1.0, Measure.Points, Basis.Estimate);
    /// <summary>The answer about the legs up to which muscles are sore.</summary>
    public static ReadinessRule SoreMusclesLegs { get; } = new(3, Measure.Points, Basis.Estimate);
    /// <summary>The worst pain up to which sore muscles are no injury.</summary>
    public static ReadinessRule SoreMusclesPain { get; } = new(3, Measure.Points, Basis.Estimate);
    /// <summary>The score below which the runner is tired as long as their usual is not known.</summary>
    public static ReadinessRule TiredBelow { get; } = new(16, Measure.Points, Basis.Estimate);
    /// <summary>How far the score is below the usual of a runner who is tired.</summary>
    public static ReadinessRule TiredBelowUsual { get; } = new(-1, Measure.Deviations, Basis.Estimate);
    /// <summary>The last runs that must all have felt harder than planned for less energy.</summary>
    public static ReadinessRule LessEnergyRuns { get; } = new(2, Measure.Runs, Basis.Estimate);
    /// <summary>How much harder than planned each of them felt.</summary>
    public static ReadinessRule LessEnergyAbove { get; } = new(1, Measure.Points, Basis.Estimate);
    /// <summary>The days up to today in which these runs lie.</summary>
    public static ReadinessRule LessEnergyWithin { get; } = new(7, Measure.Days, Basis.Estimate);
    /// <summary>The days in a row with pain in one place that make it lasting.</summary>
    public static ReadinessRule LastingSign { get; } = new(3, Measure.Days, Basis.Estimate);
    /// <summary>How long tiredness may last before someone should look for the cause.</summary>
    public static ReadinessRule TiredTooLong { get; } = new(14, Measure.Days, Basis.Estimate);
    /// <summary>The fewest check-ins of these days that tell whether it lasted.</summary>
    public static ReadinessRule TiredTooLongFewest { get; } = new(8, Measure.CheckIns, Basis.Estimate);
    /// <summary>The share of these check-ins that show tiredness; more is too long.</summary>
    public static ReadinessRule TiredTooLongShare { get; } = new(0.75, Measure.Share, Basis.Estimate);
}
