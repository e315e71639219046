using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Races on the way, and the last days before any race.</content>
public static partial class Rules
{
    /// <summary>Smaller weeks after a race: see <see cref="AfterRace"/>.</summary>
    public static Rule RaceRecovery { get; } = new(RuleCode.RaceRecovery, null, Measure.None, Basis.CoachRule);
    /// <summary>No hard session in so many days before a race on the way that is raced.</summary>
    public static Rule EasyBeforeRace { get; } = new(null, 4, Measure.Days, Basis.CoachRule);
    /// <summary>The run two days before such a race.</summary>
    public static Rule TwoDaysBeforeOtherRace { get; } = new(null, 30, Measure.Minutes, Basis.CoachRule);
    /// <summary>The run on the day before such a race.</summary>
    public static Rule EveOfOtherRace { get; } = new(null, 20, Measure.Minutes, Basis.CoachRule);
    /// <summary>The run three days before such a race.</summary>
    public static Rule ThreeDaysBeforeOtherRace { get; } = new(null, 45, Measure.Minutes, Basis.CoachRule);
    /// <summary>The run four days before such a race.</summary>
    public static Rule FourDaysBeforeOtherRace { get; } = new(null, 60, Measure.Minutes, Basis.CoachRule);
    /// <summary>The runs of the last days before such a race, the day before it first.</summary>
    internal static IReadOnlyList<Rule> BeforeOtherRace { get; } = [EveOfOtherRace, TwoDaysBeforeOtherRace, ThreeDaysBeforeOtherRace, FourDaysBeforeOtherRace];
    /// <summary>The runs of the week of such a race against the last full week, the race among them.</summary>
    public static Rule WeekOfOtherRace { get; } = new(RuleCode.WeekOfOtherRace, 0.75, Measure.Share, Basis.CoachRule);
    /// <summary>The same without the race, at least.</summary>
    public static Rule WeekOfOtherRaceLeast { get; } = new(null, 0.30, Measure.Share, Basis.Estimate);
    /// <summary>The last days before the race, counted by days and not by weeks.</summary>
    public static Rule RaceCountdown { get; } = new(RuleCode.RaceCountdown, null, Measure.None, Basis.CoachRule);
    /// <summary>The days of the countdown.</summary>
    public static Rule CountdownDays { get; } = new(null, 14, Measure.Days, Basis.CoachRule);
    /// <summary>The run two days before the race.</summary>
    public static Rule CountdownTwo { get; } = new(null, 30, Measure.Minutes, Basis.CoachRule);
    /// <summary>A run three or four days before the race.</summary>
    public static Rule CountdownFour { get; } = new(null, 45, Measure.Minutes, Basis.CoachRule);
    /// <summary>A run five days before the race.</summary>
    public static Rule CountdownFive { get; } = new(null, 60, Measure.Minutes, Basis.CoachRule);
    /// <summary>A run six days before the race.</summary>
    public static Rule CountdownSix { get; } = new(null, 75, Measure.Minutes, Basis.CoachRule);
    /// <summary>The last longer run, seven to nine days before the race.</summary>
    public static Rule CountdownLong { get; } = new(null, 120, Measure.Minutes, Basis.CoachRule);
    /// <summary>The same against the last long day.</summary>
    public static Rule CountdownLongShare { get; } = new(null, 0.50, Measure.Share, Basis.CoachRule);
    /// <summary>The last three days before the race against the largest week.</summary>
    public static Rule CountdownLastThree { get; } = new(null, 0.12, Measure.Share, Basis.CoachRule);
    /// <summary>The same, in the runner's units, where that is more.</summary>
    public static Rule CountdownLastThreeUnits { get; } = new(null, 4, Measure.Units, Basis.CoachRule);
    /// <summary>One run of these three days against the largest week.</summary>
    public static Rule CountdownOne { get; } = new(null, 0.09, Measure.Share, Basis.CoachRule);
    /// <summary>The same, in the runner's units, where that is more.</summary>
    public static Rule CountdownOneUnits { get; } = new(null, 3, Measure.Units, Basis.CoachRule);
    /// <summary>The last ten days before the race against the largest week, at least.</summary>
    public static Rule CountdownLastTen { get; } = new(null, 0.30, Measure.Share, Basis.CoachRule);
    /// <summary>The fewest runs of the last seven days before a race.</summary>
    public static Rule CountdownRuns { get; } = new(null, 2, Measure.Count, Basis.CoachRule);
    /// <summary>By so many runs at most the last seven days before a race have fewer than an ordinary week.</summary>
    public static Rule CountdownRunsFewer { get; } = new(null, 2, Measure.Count, Basis.CoachRule);
    /// <summary>The part of a longer run in what the last two weeks hold.</summary>
    public static Rule CountdownLongPart { get; } = new(null, 8, Measure.Count, Basis.Estimate);
    /// <summary>The part of any other run in it.</summary>
    public static Rule CountdownOtherPart { get; } = new(null, 3, Measure.Count, Basis.Estimate);
    /// <summary>No race in earnest within so many days of the goal.</summary>
    public static Rule NoRaceBeforeGoal { get; } = new(null, 10, Measure.Days, Basis.CoachRule);
    /// <summary>No marathon in earnest within so many days of the goal.</summary>
    public static Rule NoMarathonBeforeGoal { get; } = new(null, 21, Measure.Days, Basis.CoachRule);
    /// <summary>No fifty miles in earnest within so many days of the goal.</summary>
    public static Rule NoFiftyMilesBeforeGoal { get; } = new(null, 35, Measure.Days, Basis.CoachRule);
    /// <summary>A race in earnest is at most so many times the longest run.</summary>
    public static Rule RaceAgainstLongest { get; } = new(null, 2, Measure.Factor, Basis.CoachRule);
    /// <summary>A hard run of so many meters counts as a race, though nobody called it one.</summary>
    public static Rule RaceFrom { get; } = new(null, 42_000, Measure.Meters, Basis.Estimate);
    /// <summary>From this rating on, such a run was hard.</summary>
    public static Rule RaceEffortFrom { get; } = new(null, 7, Measure.Points, Basis.Estimate);
    /// <summary>The most races on the way.</summary>
    public static Rule OtherRacesMost { get; } = new(null, 10, Measure.Count, Basis.Estimate);
}
