using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <content>The decision about day 2 of a back-to-back.</content>
public static partial class ReadinessRules
{
    /// <summary>A red or medical light: rest.</summary>
    public static SecondDayRule RedLight { get; } = new(SecondDayCode.RedLight, null, Measure.None, Basis.CoachRule);
    /// <summary>An amber light: a walk.</summary>
    public static SecondDayRule AmberLight { get; } = new(SecondDayCode.AmberLight, null, Measure.None, Basis.CoachRule);
    /// <summary>The answer about the legs up to which day 2 is rest.</summary>
    public static SecondDayRule SoreLegs { get; } = new(SecondDayCode.SoreLegs, 1, Measure.Points, Basis.Estimate);
    /// <summary>The answer about the legs up to which day 2 is a walk.</summary>
    public static SecondDayRule StiffLegs { get; } = new(SecondDayCode.StiffLegs, 2, Measure.Points, Basis.Estimate);
    /// <summary>The worst pain from which on day 2 is rest.</summary>
    public static SecondDayRule Pain { get; } = new(SecondDayCode.Pain, 5, Measure.Points, Basis.CoachRule) { Sources = [Citations.Thomee, Citations.Silbernagel] };
    /// <summary>The worst pain from which on day 2 is a walk.</summary>
    public static SecondDayRule SomePain { get; } = new(SecondDayCode.SomePain, 4, Measure.Points, Basis.CoachRule) { Sources = [Citations.Thomee, Citations.Silbernagel] };
    /// <summary>The RPE of day 1 from which on day 2 is a walk.</summary>
    public static SecondDayRule VeryHardFirstDay { get; } = new(SecondDayCode.VeryHardFirstDay, 8, Measure.Points, Basis.Estimate);
    /// <summary>What is left of day 2 after a day 1 that felt harder than planned by <see cref="HarderThanPlannedFrom"/>.</summary>
    public static SecondDayRule HarderThanPlanned { get; } = new(SecondDayCode.HarderThanPlanned, 2.0 / 3, Measure.Share, Basis.Estimate);
    /// <summary>The distance of day 1 against its plan, above which both days together stay at the planned sum.</summary>
    public static SecondDayRule FurtherThanPlanned { get; } = new(SecondDayCode.FurtherThanPlanned, 1.10, Measure.Factor, Basis.Estimate);
    /// <summary>The most that day 2 is of day 1 as run, like in published plans.</summary>
    public static SecondDayRule ShorterThanPlanned { get; } = new(SecondDayCode.ShorterThanPlanned, 0.75, Measure.Share, Basis.CoachRule) { Sources = [Citations.PublishedPlans] };
    /// <summary>The time of day 1 for its distance against its plan, above which day 2 keeps its time at the pace of day 1.</summary>
    public static SecondDayRule SlowerThanPlanned { get; } = new(SecondDayCode.SlowerThanPlanned, 1.20, Measure.Factor, Basis.Estimate);
    /// <summary>What is left is less than a run worth planning: a walk.</summary>
    public static SecondDayRule TooShort { get; } = new(SecondDayCode.TooShort, null, Measure.None, Basis.Estimate);
    /// <summary>Day 1 was missed: one long run, and nothing is made up.</summary>
    public static SecondDayRule FirstDayMissed { get; } = new(SecondDayCode.FirstDayMissed, null, Measure.None, Basis.CoachRule);
    /// <summary>No reason to change the plan.</summary>
    public static SecondDayRule AsPlanned { get; } = new(SecondDayCode.AsPlanned, null, Measure.None, Basis.CoachRule);
    /// <summary>How much harder than planned day 1 felt for <see cref="HarderThanPlanned"/>.</summary>
    public static ReadinessRule HarderThanPlannedFrom { get; } = new(2, Measure.Points, Basis.Estimate);
}
