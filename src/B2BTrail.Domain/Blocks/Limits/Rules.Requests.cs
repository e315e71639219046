using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <content>What can be planned for at all.</content>
public static partial class Rules
{
    /// <summary>Days with a run in a training week, as a runner may choose them.</summary>
    public static Rule RunDaysPerWeek { get; } = new(null, null, Measure.Days, Basis.YourLimit) { Range = (3, 6) };
    /// <summary>The fewest running days with a third day, so that one is left for mid-week.</summary>
    public static Rule RunDaysWithThirdDay { get; } = new(null, 4, Measure.Days, Basis.Estimate);
    /// <summary>The races that can be planned for.</summary>
    public static Rule RaceDistance { get; } = new(null, null, Measure.Meters, Basis.Estimate) { Range = (5_000, 500_000) };
    /// <summary>The most climb that a race on foot can have, for each kilometer.</summary>
    public static Rule RaceClimbMost { get; } = new(null, 250, Measure.Meters, Basis.Estimate);
    /// <summary>The largest week that a request may speak of: four hundred miles.</summary>
    public static Rule WeekMost { get; } = new(null, 400 * Distance.MetersPerMile, Measure.Meters, Basis.Estimate);
    /// <summary>The most weeks in a block: two years.</summary>
    public static Rule BlockWeeks { get; } = new(null, 104, Measure.Weeks, Basis.Estimate);
    /// <summary>A longest run below this share of the week is asked about.</summary>
    public static Rule LongestUsualLeast { get; } = new(null, 0.15, Measure.Share, Basis.Estimate);
    /// <summary>A longest run above this share of the week is asked about, where there are more than three running days.</summary>
    public static Rule LongestUsualMost { get; } = new(null, 0.75, Measure.Share, Basis.Estimate);
    /// <summary>A week from so many meters on is asked about: 130 miles.</summary>
    public static Rule WeekUsualMost { get; } = new(null, 130 * Distance.MetersPerMile, Measure.Meters, Basis.Estimate);
    /// <summary>A goal further away than so many weeks is asked about.</summary>
    public static Rule WeeksUsualMost { get; } = new(null, 52, Measure.Weeks, Basis.Estimate);
    /// <summary>A trail pace slower than so many minutes for a kilometer is asked about.</summary>
    public static Rule PaceUsualSlowest { get; } = new(null, 20, Measure.Minutes, Basis.Estimate);
    /// <summary>The days of the log from which a trail pace is read.</summary>
    public static Rule PaceWindow { get; } = new(null, 56, Measure.Days, Basis.Estimate);
    /// <summary>The fewest long runs that a trail pace is read from.</summary>
    public static Rule PaceRunsLeast { get; } = new(null, 6, Measure.Count, Basis.Estimate);
    /// <summary>A logged run of this share of the longest tells the pace of long runs.</summary>
    public static Rule PaceLongRun { get; } = new(null, 0.6, Measure.Share, Basis.Estimate);
    /// <summary>The share of the logged distance whose climb must be known before a week's climb is read from it.</summary>
    public static Rule AscentToldLeast { get; } = new(null, 0.5, Measure.Share, Basis.Estimate);
}
