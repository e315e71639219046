namespace B2BTrail.Domain.Blocks;

/// <summary>A day of a block, counted from 0 on the first day of its first training week.</summary>
internal readonly record struct DayIndex(int Value)
{
    /// <summary>A date as a day of the block that starts on another; below 0 before it.</summary>
    internal static DayIndex Of(DateOnly date, DateOnly start) => new(date.DayNumber - start.DayNumber);

    /// <summary>The training week that holds it.</summary>
    internal WeekIndex Week => new(Value / WeekIndex.Length);

    /// <summary>Its place in that week, from 0 on the week's first day to 6.</summary>
    internal int Place => Value % WeekIndex.Length;

    /// <summary>The day as an index of a list of all days.</summary>
    public static implicit operator int(DayIndex day) => day.Value;

    /// <summary>So many days later.</summary>
    public static DayIndex operator +(DayIndex day, int days) => new(day.Value + days);

    /// <summary>So many days earlier; below 0 before the block.</summary>
    public static DayIndex operator -(DayIndex day, int days) => new(day.Value - days);

    /// <summary>The next day.</summary>
    public static DayIndex operator ++(DayIndex day) => new(day.Value + 1);

    /// <summary>The day before.</summary>
    public static DayIndex operator --(DayIndex day) => new(day.Value - 1);
}
