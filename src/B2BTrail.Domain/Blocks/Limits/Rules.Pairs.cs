using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>How large a back-to-back is, how its days share it, and where it lies.</content>
public static partial class Rules
{
    /// <summary>The shorter day would be too short to count as one of a pair.</summary>
    public static Rule PairTooSmall { get; } = new(RuleCode.PairTooSmall, 0.30, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>Pairs grow evenly from what the runner can do to the target.</summary>
    public static Rule PairPath { get; } = new(RuleCode.PairPath, null, Measure.None, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The shorter day's share of the longer grows evenly.</summary>
    public static Rule RatioPath { get; } = new(RuleCode.RatioPath, 0.375, Measure.Share, Basis.CoachRule, Citations.Article);
    /// <summary>The most that the shorter day may run ahead of the path of its share.</summary>
    public static Rule RatioLeeway { get; } = new(RuleCode.RatioLeeway, 0.10, Measure.Share, Basis.Estimate);
    /// <summary>The most that the shorter day may be of the longer.</summary>
    public static Rule RatioMost { get; } = new(RuleCode.RatioMost, 0.75, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The most of its week that a pair may be where the other days hold no more and the runner moved no <see cref="WeekShare"/>.</summary>
    public static Rule PairShareMost { get; } = new(RuleCode.PairShareMost, 0.70, Measure.Share, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The same with three running days.</summary>
    public static Rule PairShareFewDays { get; } = new(RuleCode.PairShareFewDays, 0.80, Measure.Share, Basis.Estimate);
    /// <summary>No pair in the first weeks of a runner who is new to two long days.</summary>
    public static Rule FirstWeeks { get; } = new(RuleCode.FirstWeeks, 2, Measure.Weeks, Basis.Estimate);
    /// <summary>The days between the last pair and the race.</summary>
    public static Rule LastPair { get; } = new(RuleCode.LastPair, 18, Measure.Days, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The days from the start of one pair to that of the next.</summary>
    public static Rule PairsApart { get; } = new(RuleCode.PairsApart, 13, Measure.Days, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>The shorter day of the pair comes first, as the runner chose.</summary>
    public static Rule LongerSecond { get; } = new(RuleCode.LongerSecond, null, Measure.None, Basis.CoachRule, Citations.Higdon);
    /// <summary>The first pair against the largest two days that were planned or told.</summary>
    public static Rule FirstPair { get; } = new(RuleCode.FirstPair, 0.95, Measure.Share, Basis.CoachRule);
    /// <summary>The longer day of the first pair against today's longest run; of any pair where a day 2 with little time makes it shorter.</summary>
    public static Rule FirstPairLong { get; } = new(null, 0.90, Measure.Share, Basis.CoachRule);
    /// <summary>The largest two days that are assumed where none were told, against the week.</summary>
    public static Rule AssumedTwoDays { get; } = new(null, 0.5, Measure.Share, Basis.Estimate);
    /// <summary>The same with three running days.</summary>
    public static Rule AssumedTwoDaysFewDays { get; } = new(null, 0.6, Measure.Share, Basis.Estimate);
    /// <summary>The same against the longest run, at most.</summary>
    public static Rule AssumedTwoDaysMost { get; } = new(null, 1.5, Measure.Factor, Basis.Estimate);
    /// <summary>The third day against the second.</summary>
    public static Rule ThirdDay { get; } = new(RuleCode.ThirdDay, 0.50, Measure.Share, Basis.Estimate);
    /// <summary>The share of the asked pair from which a plan counts as reaching it.</summary>
    public static Rule FeasibleShare { get; } = new(RuleCode.FeasibleShare, 0.85, Measure.Share, Basis.Estimate);
    /// <summary>The most days between a pair that counts as reached and the end of the block.</summary>
    public static Rule PairStillCounts { get; } = new(RuleCode.PairStillCounts, 63, Measure.Days, Basis.Estimate);
    /// <summary>From this many times the longest run on, the largest two days in a row show a runner who is used to back-to-backs.</summary>
    public static Rule UsedToPairs { get; } = new(null, 1.3, Measure.Factor, Basis.Estimate);
    /// <summary>The last so many back-to-backs are the peak of the block.</summary>
    public static Rule PeakPairs { get; } = new(null, 3, Measure.Count, Basis.Estimate);
}
