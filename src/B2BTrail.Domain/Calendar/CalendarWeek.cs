namespace B2BTrail.Domain.Calendar;

/// <summary>
/// Calendar weeks: seven days from the runner's own first day of the week. Always computed from local dates, never stored,
/// so a week is right across the end of a year and whatever the zone.
/// </summary>
public static class CalendarWeek
{
    /// <summary>The first day of the week that holds <paramref name="date"/>.</summary>
    public static DateOnly StartOf(DateOnly date, DayOfWeek weekStart) =>
        date.AddDays(-(((int)date.DayOfWeek - (int)weekStart + 7) % 7));

    /// <summary>The first days of all weeks that touch <paramref name="from"/>…<paramref name="to"/>, in order; none where the range is empty.</summary>
    public static IEnumerable<DateOnly> StartsBetween(DateOnly from, DateOnly to, DayOfWeek weekStart)
    {
        for (var start = StartOf(from, weekStart); start <= to; start = start.AddDays(7))
        {
            yield return start;
        }
    }
}
