namespace B2BTrail.Domain.Blocks;

/// <summary>Ways out of a target that is out of reach.</summary>
public enum AlternativeChange
{
    /// <summary>A later race, or a later date of the pair.</summary>
    MoreWeeks,
    /// <summary>One or two more running days a week.</summary>
    MoreRunDays,
    /// <summary>One running day a week less: the long days are then more of their week.</summary>
    FewerRunDays,
    /// <summary>No runs on a weekday that carries one: another takes it.</summary>
    WeekdayOff,
    /// <summary>More time for the longer day.</summary>
    MoreFirstDayTime,
    /// <summary>More time for the shorter day.</summary>
    MoreSecondDayTime,
    /// <summary>More time in the week.</summary>
    MoreWeekTime,
    /// <summary>More time on a weekday that has little.</summary>
    MoreWeekdayTime,
    /// <summary>The shorter day first and the longer second: time on the two days differs.</summary>
    LongerSecond,
    /// <summary>Pairs more or less often.</summary>
    OtherCadence,
    /// <summary>More of the week in the pair.</summary>
    MoreWeekShare,
    /// <summary>A shorter race on the same date.</summary>
    OtherRace,
    /// <summary>The pair that the plan reaches.</summary>
    SmallerTarget,
    /// <summary>Two of the changes together.</summary>
    Two,
}
