namespace B2BTrail.Domain.Readiness;

/// <summary>The reasons of a decision about day 2; <see cref="ReadinessRules"/> holds what each counts with.</summary>
public enum SecondDayCode
{
    /// <summary>A red or medical light.</summary>
    RedLight,

    /// <summary>An amber light.</summary>
    AmberLight,

    /// <summary>Legs sore at every step.</summary>
    SoreLegs,

    /// <summary>Legs rather sore.</summary>
    StiffLegs,

    /// <summary>Pain too strong to run or walk with.</summary>
    Pain,

    /// <summary>Pain too strong to run with.</summary>
    SomePain,

    /// <summary>Day 1 felt very hard.</summary>
    VeryHardFirstDay,

    /// <summary>Day 1 felt harder than planned.</summary>
    HarderThanPlanned,

    /// <summary>Day 1 went further than planned.</summary>
    FurtherThanPlanned,

    /// <summary>Day 1 was shorter than planned.</summary>
    ShorterThanPlanned,

    /// <summary>Day 1 took longer than planned.</summary>
    SlowerThanPlanned,

    /// <summary>What would be left is less than a run worth planning.</summary>
    TooShort,

    /// <summary>Day 1 was missed.</summary>
    FirstDayMissed,

    /// <summary>No reason to change the plan.</summary>
    AsPlanned,
}
