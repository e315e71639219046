using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Days without a run, planned or not, lights, and the way back.</content>
public static partial class Rules
{
    /// <summary>The shortest time off that counts as a break.</summary>
    public static Rule BreakFrom { get; } = new(RuleCode.BreakFrom, 4, Measure.Days, Basis.CoachRule);
    /// <summary>Where a runner starts again after a break, as a share of what they could do before it.</summary>
    public static Rule AfterBreak { get; } = new(RuleCode.AfterBreak, null, Measure.None, Basis.CoachRule);
    /// <summary>No pair in the first days after a break.</summary>
    public static Rule PairAfterBreak { get; } = new(RuleCode.PairAfterBreak, null, Measure.None, Basis.Estimate);
    /// <summary>After more days off than this a block no longer fits the runner.</summary>
    public static Rule BreakEndsBlock { get; } = new(null, 90, Measure.Days, Basis.CoachRule);
    /// <summary>Up to so many days off, what was done before them still counts for <see cref="BreakCarriesOver"/>.</summary>
    public static Rule BreakHalfCounts { get; } = new(null, 60, Measure.Days, Basis.Estimate);
    /// <summary>How much of what was done before a break counts after it.</summary>
    public static Rule BreakCarriesOver { get; } = new(null, 0.5, Measure.Share, Basis.Estimate);
    /// <summary>For so many days after it a break is told as the cause of what changes.</summary>
    public static Rule BreakIsTold { get; } = new(null, 42, Measure.Days, Basis.Estimate);
    /// <summary>No run for some days after a red light.</summary>
    public static Rule RedRest { get; } = new(RuleCode.RedRest, 3, Measure.Days, Basis.Estimate);
    /// <summary>One run in place of a pair after an amber or red light, against the pair's long day.</summary>
    public static Rule AmberLong { get; } = new(RuleCode.AmberLong, 0.60, Measure.Share, Basis.Estimate);
    /// <summary>The full week after one with an amber or red light, against that week.</summary>
    public static Rule AmberRepeat { get; } = new(RuleCode.AmberRepeat, 1, Measure.Share, Basis.Estimate);
    /// <summary>Planning anew never asks more of a day than the first plan, the one that the block was kept with.</summary>
    public static Rule FirstPlan { get; } = new(RuleCode.FirstPlan, null, Measure.None, Basis.Estimate);
    /// <summary>The first weeks after weeks emptied by blocked days, against the last that were run before them.</summary>
    public static Rule AfterBlockedWeeks { get; } = new(RuleCode.AfterBlockedWeeks, null, Measure.None, Basis.CoachRule);
    /// <summary>From so many blocked days on, a week tells nothing of what the runner can do.</summary>
    public static Rule WeekCutShort { get; } = new(null, 3, Measure.Days, Basis.Estimate);
}
