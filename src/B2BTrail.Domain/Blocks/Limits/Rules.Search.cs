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
    /// <summary>The most that a higher weekly distance is tried, against today's.</summary>
    public static Rule MoreBaseMost { get; } = new(null, 4, Measure.Factor, Basis.Estimate);
}
