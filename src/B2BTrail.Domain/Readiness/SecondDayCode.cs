namespace B2BTrail.Domain.Readiness;

/// <summary>What can decide the second morning; <see cref="SecondMorning.Rules"/> holds what each rests on.</summary>
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

    /// <summary>Pain of 5 of 10.</summary>
    Pain,

    /// <summary>Pain of 4 of 10.</summary>
    SomePain,

    /// <summary>The first day felt very hard.</summary>
    VeryHardFirstDay,

    /// <summary>The first day felt harder than planned.</summary>
    HarderThanPlanned,

    /// <summary>The first day went further than planned.</summary>
    FurtherThanPlanned,

    /// <summary>The first day was shorter than planned.</summary>
    ShorterThanPlanned,

    /// <summary>The first day took longer than planned.</summary>
    SlowerThanPlanned,

    /// <summary>What would be left is less than a run worth planning.</summary>
    TooShort,

    /// <summary>The first day was missed.</summary>
    FirstDayMissed,

    /// <summary>Nothing speaks against it.</summary>
    AsPlanned,
}
