using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>The days beside the long ones: which run, how far, how hard, how hilly.</content>
public static partial class Rules
{
    /// <summary>Another day against the longest of its week: see <see cref="OtherDays"/>.</summary>
    public static Rule OtherDayShare { get; } = new(RuleCode.OtherDayShare, null, Measure.None, Basis.Estimate);
    /// <summary>The time of the medium-long run.</summary>
    public static Rule MediumLongTime { get; } = new(RuleCode.MediumLongTime, 105, Measure.Minutes, Basis.CoachRule);
    /// <summary>The same for a runner whose week is large; then any other day may take as much before today's week is lost.</summary>
    public static Rule MediumLongTimeLargeWeek { get; } = new(null, 150, Measure.Minutes, Basis.CoachRule);
    /// <summary>A large week.</summary>
    public static Rule LargeWeek { get; } = new(null, 60 * Distance.MetersPerMile, Measure.Meters, Basis.CoachRule);
    /// <summary>The part of the medium-long run in what is left of a week.</summary>
    public static Rule MediumLongPart { get; } = new(null, 8, Measure.Count, Basis.Estimate);
    /// <summary>The part of any other run in it.</summary>
    public static Rule OtherPart { get; } = new(null, 6, Measure.Count, Basis.Estimate);
    /// <summary>The part of a run after a hard or a long day, and of one on the day before a pair.</summary>
    public static Rule RecoveryPart { get; } = new(null, 4, Measure.Count, Basis.Estimate);
    /// <summary>Two runs mid-week differ by this share of the longer, where their limits leave room.</summary>
    public static Rule EasyRunsApart { get; } = new(null, 0.2, Measure.Share, Basis.CoachRule);
    /// <summary>An easy run, unless today's week asks for more.</summary>
    public static Rule EasyTime { get; } = new(null, 90, Measure.Minutes, Basis.CoachRule);
    /// <summary>A run after a hard or a long day, unless today's week asks for more.</summary>
    public static Rule RecoveryTime { get; } = new(null, 45, Measure.Minutes, Basis.CoachRule);
    /// <summary>The time that a weekday leaves.</summary>
    public static Rule DayTime { get; } = new(RuleCode.DayTime, null, Measure.Minutes, Basis.YourLimit) { Range = (30, 360) };
    /// <summary>A weekday that is never free.</summary>
    public static Rule Weekday { get; } = new(RuleCode.Weekday, null, Measure.None, Basis.YourLimit);
    /// <summary>A span of days with less: its minutes.</summary>
    public static Rule SpanTime { get; } = new(RuleCode.SpanTime, null, Measure.Minutes, Basis.YourLimit) { Range = (20, 360) };
    /// <summary>What is left of the week, spread over its other days.</summary>
    public static Rule RestOfWeek { get; } = new(RuleCode.RestOfWeek, null, Measure.None, Basis.CoachRule);
    /// <summary>The easy run after a single long run, against that run: see <see cref="OtherDays"/>.</summary>
    public static Rule DayAfterLong { get; } = new(RuleCode.DayAfterLong, null, Measure.None, Basis.Estimate);
    /// <summary>The easy run after a single long run, against its week: see <see cref="OtherDays"/>.</summary>
    public static Rule DayAfterLongShare { get; } = new(RuleCode.DayAfterLongShare, null, Measure.None, Basis.Estimate);
    /// <summary>No run on the day after a pair.</summary>
    public static Rule DayAfterPair { get; } = new(RuleCode.DayAfterPair, null, Measure.None, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>No run on the day before a pair.</summary>
    public static Rule EveOfPair { get; } = new(RuleCode.EveOfPair, null, Measure.None, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>No run on the day before the race.</summary>
    public static Rule EveOfRace { get; } = new(RuleCode.EveOfRace, null, Measure.None, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>At least one day without a run in any week: its first.</summary>
    public static Rule RestDay { get; } = new(RuleCode.RestDay, null, Measure.None, Basis.CoachRule, Citations.PublishedPlans);
    /// <summary>No more running days than the runner chose.</summary>
    public static Rule RunDays { get; } = new(RuleCode.RunDays, null, Measure.None, Basis.YourLimit);
    /// <summary>A day that the runner blocked.</summary>
    public static Rule BlockedDay { get; } = new(RuleCode.BlockedDay, null, Measure.None, Basis.YourLimit);
    /// <summary>The race.</summary>
    public static Rule RaceDay { get; } = new(RuleCode.RaceDay, null, Measure.None, Basis.YourLimit);
    /// <summary>One harder session in a week without a pair, never twice the same in a row.</summary>
    public static Rule QualityTurn { get; } = new(RuleCode.QualityTurn, null, Measure.None, Basis.CoachRule);
    /// <summary>No harder session in the week of a pair.</summary>
    public static Rule PairWeekEasy { get; } = new(RuleCode.PairWeekEasy, null, Measure.None, Basis.CoachRule);
    /// <summary>The shortest time in which a harder session has room for its easy start and end.</summary>
    public static Rule QualityShortest { get; } = new(null, 40, Measure.Minutes, Basis.Estimate);
    /// <summary>An easy start and end within the time of the run.</summary>
    public static Rule WarmUp { get; } = new(RuleCode.WarmUp, null, Measure.None, Basis.CoachRule);
    /// <summary>The easy start of a hard session.</summary>
    public static Rule WarmUpHard { get; } = new(null, 15, Measure.Minutes, Basis.CoachRule);
    /// <summary>The easy end of a hard session.</summary>
    public static Rule CoolDownHard { get; } = new(null, 10, Measure.Minutes, Basis.CoachRule);
    /// <summary>The easy start of a long day.</summary>
    public static Rule WarmUpLong { get; } = new(null, 10, Measure.Minutes, Basis.CoachRule);
    /// <summary>The easy end of a long day.</summary>
    public static Rule CoolDownLong { get; } = new(null, 5, Measure.Minutes, Basis.CoachRule);
    /// <summary>The easy start of an easy run.</summary>
    public static Rule WarmUpEasy { get; } = new(null, 5, Measure.Minutes, Basis.CoachRule);
    /// <summary>The easy end of an easy run.</summary>
    public static Rule CoolDownEasy { get; } = new(null, 5, Measure.Minutes, Basis.CoachRule);
    /// <summary>The most of its time that the easy start of a run may be, and its easy end.</summary>
    public static Rule WarmUpShare { get; } = new(null, 0.25, Measure.Share, Basis.Estimate);
    /// <summary>Climb like the race's.</summary>
    public static Rule RaceClimb { get; } = new(RuleCode.RaceClimb, null, Measure.None, Basis.CoachRule);
    /// <summary>The climb of a day beside the long ones against a long day, meter for meter.</summary>
    public static Rule ClimbOtherDays { get; } = new(null, 0.5, Measure.Share, Basis.Estimate);
    /// <summary>The climb of a usual week that was not told, in meters for each kilometer.</summary>
    public static Rule AssumedClimb { get; } = new(null, 10, Measure.Meters, Basis.Estimate);
    /// <summary>Below this share of the race's climb, meter for meter, the last long days are told to be flatter than the race.</summary>
    public static Rule ClimbShort { get; } = new(null, 0.8, Measure.Share, Basis.CoachRule);
    /// <summary>So many meters of climb cost about as much as a kilometer along.</summary>
    public static Rule ClimbCostPerKilometer { get; } = new(null, 100, Measure.Meters, Basis.CoachRule);
    /// <summary>A week's climb against the largest of the four before it.</summary>
    public static Rule ClimbRamp { get; } = new(RuleCode.ClimbRamp, 0.10, Measure.Share, Basis.Estimate);
    /// <summary>The same in meters, where that is more.</summary>
    public static Rule ClimbRampLeast { get; } = new(null, 100, Measure.Meters, Basis.Estimate);
    /// <summary>What counts as run as planned.</summary>
    public static Rule CountsAsPlanned { get; } = new(RuleCode.CountsAsPlanned, 0.10, Measure.Share, Basis.Estimate);
}
