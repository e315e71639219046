namespace B2BTrail.Domain.Blocks;

/// <summary>The rules that make a plan. The first nine can hold a pair below what was asked.</summary>
public enum RuleCode
{
    /// <summary>A week against the largest of the four before it.</summary>
    WeekRamp,

    /// <summary>A session against the longest of the 30 days before it.</summary>
    SessionSpike,

    /// <summary>A pair against the largest two days in a row of the 42 days before it.</summary>
    PairGrowth,

    /// <summary>A pair against its week.</summary>
    WeekShare,

    /// <summary>The time cap of the first day.</summary>
    FirstDayTime,

    /// <summary>The time cap of the second day.</summary>
    SecondDayTime,

    /// <summary>The time cap of the week.</summary>
    WeekTime,

    /// <summary>The other days hold no more.</summary>
    DaysFull,

    /// <summary>The second day would be too short to count as one of a pair.</summary>
    PairTooSmall,
}
