using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>How far the planner looks for a plan, and for the changes that would reach a target.</content>
public static partial class Rules
{
    /// <summary>Each steeper path is headed this much higher than the one before.</summary>
    public static Rule SteeperBy { get; } = new(null, 1.1, Measure.Factor, Basis.Estimate);
    /// <summary>No path is headed for more than so many times the runner's largest two days.</summary>
    public static Rule Steepest { get; } = new(null, 40, Measure.Factor, Basis.Estimate);
    /// <summary>Paths in between do not make up for more than this share of what is worth reaching.</summary>
    public static Rule Hopeless { get; } = new(null, 0.9, Measure.Share, Basis.Estimate);
    /// <summary>The most weeks by which a later race is tried.</summary>
    public static Rule MoreWeeks { get; } = new(null, 78, Measure.Weeks, Basis.Estimate);
    /// <summary>The step in which more time is tried.</summary>
    public static Rule MoreTimeStep { get; } = new(null, 15, Measure.Minutes, Basis.Estimate);
    /// <summary>The most time that is added when more time is tried.</summary>
    public static Rule MoreTimeMost { get; } = new(null, 1_440, Measure.Minutes, Basis.Estimate);
    /// <summary>A look at what a change reaches takes steps so much larger between its paths.</summary>
    public static Rule EstimateBy { get; } = new(null, 1.6, Measure.Factor, Basis.Estimate);
    /// <summary>A change is planned whole where a look at it comes as near as this.</summary>
    public static Rule EstimateNear { get; } = new(null, 0.97, Measure.Share, Basis.Estimate);
    /// <summary>Where a change that looked enough is not, so many steps more are tried.</summary>
    public static Rule EstimateTries { get; } = new(null, 4, Measure.Count, Basis.Estimate);
    /// <summary>A change is told from so much more than the plan reaches on.</summary>
    public static Rule LiftFrom { get; } = new(null, 1.05, Measure.Factor, Basis.Estimate);
    /// <summary>The most changes that are told.</summary>
    public static Rule WaysOutMost { get; } = new(null, 6, Measure.Count, Basis.Estimate);
    /// <summary>A plan that reaches less than this share of its target, in less than <see cref="NotThisYearWeeks"/>, is not for this time.</summary>
    public static Rule NotThisYearBelow { get; } = new(null, 0.60, Measure.Share, Basis.Estimate);
    /// <summary>The weeks from which on a plan far below its target is worth trying.</summary>
    public static Rule NotThisYearWeeks { get; } = new(null, 12, Measure.Weeks, Basis.Estimate);
}
