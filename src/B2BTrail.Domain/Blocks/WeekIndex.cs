namespace B2BTrail.Domain.Blocks;

/// <summary>A training week of a block, counted from 0.</summary>
internal readonly record struct WeekIndex(int Value)
{
    /// <summary>The days of a week.</summary>
    internal const int Length = 7;

    /// <summary>Its first day.</summary>
    internal DayIndex Start => Day(0);

    /// <summary>The first day after it.</summary>
    internal DayIndex End => Day(Length);

    /// <summary>Its day at a place, from 0 to 6.</summary>
    internal DayIndex Day(int place) => new((Value * Length) + place);

    /// <summary>The week as an index of a list of all weeks.</summary>
    public static implicit operator int(WeekIndex week) => week.Value;

    /// <summary>So many weeks later.</summary>
    public static WeekIndex operator +(WeekIndex week, int weeks) => new(week.Value + weeks);

    /// <summary>So many weeks earlier; below 0 before the block.</summary>
    public static WeekIndex operator -(WeekIndex week, int weeks) => new(week.Value - weeks);

    /// <summary>The next week.</summary>
    public static WeekIndex operator ++(WeekIndex week) => new(week.Value + 1);

    /// <summary>The week before.</summary>
    public static WeekIndex operator --(WeekIndex week) => new(week.Value - 1);
}
