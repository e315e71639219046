using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>What a week without a back-to-back is, and the weeks before a race.</content>
public static partial class Rules
{
    /// <summary>Weeks grow no faster than the target needs.</summary>
    public static Rule WeekPath { get; } = new(RuleCode.WeekPath, null, Measure.None, Basis.CoachRule);
    /// <summary>A single long run against its week: see <see cref="OtherDays"/>.</summary>
    public static Rule LongShare { get; } = new(RuleCode.LongShare, null, Measure.None, Basis.Estimate);
    /// <summary>A single long run against the longer day of the pairs around it.</summary>
    public static Rule LongBesidePairs { get; } = new(RuleCode.LongBesidePairs, 1.05, Measure.Share, Basis.Estimate);
    /// <summary>A step-back week against the last full week.</summary>
    public static Rule StepBackWeek { get; } = new(RuleCode.StepBackWeek, 0.68, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The long run of a step-back week against the longest of 30 days.</summary>
    public static Rule StepBackLong { get; } = new(RuleCode.StepBackLong, 0.60, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The long run of a step-back week against its week.</summary>
    public static Rule StepBackShare { get; } = new(RuleCode.StepBackShare, 0.40, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The most that a step-back week may be of the largest of four when a plan is checked or planned again.</summary>
    public static Rule StepBackMost { get; } = new(null, 0.75, Measure.Share, Basis.Estimate);
    /// <summary>The least that a small step-back week may be of the last full week, where the shortest runs let whole steps reach it.</summary>
    public static Rule StepBackLeast { get; } = new(null, 0.60, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>A taper week fifteen or more days before the race, against the largest week: see <see cref="Tapers"/>.</summary>
    public static Rule TaperFar { get; } = new(RuleCode.TaperFar, null, Measure.None, Basis.CoachRule, Citations.Bosquet);
    /// <summary>A taper week eight to fourteen days before the race, against the largest week: see <see cref="Tapers"/>.</summary>
    public static Rule TaperNear { get; } = new(RuleCode.TaperNear, null, Measure.None, Basis.CoachRule, Citations.Bosquet);
    /// <summary>The last days before the race, against the largest week: see <see cref="Tapers"/>.</summary>
    public static Rule TaperLast { get; } = new(RuleCode.TaperLast, null, Measure.None, Basis.CoachRule, Citations.Bosquet);
    /// <summary>A week before the taper where the race is too near for more, against today's week.</summary>
    public static Rule ShortPlan { get; } = new(RuleCode.ShortPlan, 0.90, Measure.Share, Basis.CoachRule);
    /// <summary>From so many days before the race on, a week lies before the taper.</summary>
    public static Rule BeforeTaperFrom { get; } = new(null, 22, Measure.Days, Basis.CoachRule);
    /// <summary>Races so many weeks away, and nearer ones, leave room for a taper only.</summary>
    public static Rule ShortPlanWeeks { get; } = new(null, 4, Measure.Weeks, Basis.CoachRule);
    /// <summary>The long run of a full week against the longest so far.</summary>
    public static Rule LongKept { get; } = new(RuleCode.LongKept, 0.95, Measure.Share, Basis.CoachRule);
    /// <summary>A full week against what the runner does today.</summary>
    public static Rule WeekKept { get; } = new(RuleCode.WeekKept, 0.95, Measure.Share, Basis.CoachRule);
    /// <summary>A full week grows by so much, or stays as it is.</summary>
    public static Rule WeekGrowsFrom { get; } = new(null, 0.02, Measure.Share, Basis.Estimate);
    /// <summary>The long run of a taper week against the longer day of the last pair.</summary>
    public static Rule TaperLong { get; } = new(RuleCode.TaperLong, 0.55, Measure.Share, Basis.Estimate);
    /// <summary>The most that the first taper week may be of the largest week when a plan is checked or planned again: see <see cref="Tapers"/>; for drafts of the first generation.</summary>
    public static Rule TaperMost { get; } = new(null, 0.66, Measure.Share, Basis.Estimate);
    /// <summary>From so many days before the race on, a taper week counts as far from it.</summary>
    public static Rule TaperFarFrom { get; } = new(null, 15, Measure.Days, Basis.CoachRule, Citations.Bosquet);
    /// <summary>A taper is a share of the largest of so many weeks before it; what was run longer ago, before an injury say, is no longer the runner's peak.</summary>
    public static Rule TaperPeakWindow { get; } = new(null, 8, Measure.Weeks, Basis.Estimate);
    /// <summary>From so many days before the race on, a taper week counts as near to it; later ones as the last.</summary>
    public static Rule TaperNearFrom { get; } = new(null, 8, Measure.Days, Basis.CoachRule, Citations.Bosquet);
}
