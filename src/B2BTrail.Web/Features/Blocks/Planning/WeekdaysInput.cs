namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>The most minutes on each weekday, 0 for never; a weekday that is left out is like any other.</summary>
public sealed record WeekdaysInput
{
    public int? Monday { get; init; }

    public int? Tuesday { get; init; }

    public int? Wednesday { get; init; }

    public int? Thursday { get; init; }

    public int? Friday { get; init; }

    public int? Saturday { get; init; }

    public int? Sunday { get; init; }

    public static WeekdaysInput From(IReadOnlyDictionary<DayOfWeek, int> minutes) => new()
    {
        Monday = On(minutes, DayOfWeek.Monday),
        Tuesday = On(minutes, DayOfWeek.Tuesday),
        Wednesday = On(minutes, DayOfWeek.Wednesday),
        Thursday = On(minutes, DayOfWeek.Thursday),
        Friday = On(minutes, DayOfWeek.Friday),
        Saturday = On(minutes, DayOfWeek.Saturday),
        Sunday = On(minutes, DayOfWeek.Sunday),
    };

    /// <summary>The weekdays that were said something of.</summary>
    internal Dictionary<DayOfWeek, int> ToMinutes()
    {
        (DayOfWeek Day, int? Minutes)[] all =
        [
            (DayOfWeek.Monday, Monday), (DayOfWeek.Tuesday, Tuesday), (DayOfWeek.Wednesday, Wednesday), (DayOfWeek.Thursday, Thursday),
            (DayOfWeek.Friday, Friday), (DayOfWeek.Saturday, Saturday), (DayOfWeek.Sunday, Sunday),
        ];
        return all.Where(day => day.Minutes is not null).ToDictionary(day => day.Day, day => day.Minutes!.Value);
    }

    private static int? On(IReadOnlyDictionary<DayOfWeek, int> minutes, DayOfWeek day) => minutes.TryGetValue(day, out var most) ? most : null;
}
