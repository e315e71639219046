using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>Reads off a log what a runner can do today, over the spans that the limits are measured against.</summary>
public static class LoggedFitness
{
    /// <summary>How many days of the log are read, today among them.</summary>
    public static int Days => Rules.TwoDayWindow.Count;

    /// <summary>
    /// The highest of the last four calendar weeks, the current one among them; the longest run of 30 days; the most on two days in a row
    /// within 42. Null where there is no run.
    /// </summary>
    /// <param name="runs">The runs of the last <see cref="Days"/> days, each with its local day.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="weekStart">The day on which their weeks start.</param>
    public static Fitness? Read(IReadOnlyCollection<(DateOnly Date, Distance Distance)> runs, DateOnly today, DayOfWeek weekStart)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0)
        {
            return null;
        }

        var byDay = runs.GroupBy(r => r.Date).ToDictionary(day => day.Key, day => day.Sum(r => r.Distance.Metres));
        var firstWeek = CalendarWeek.StartOf(today, weekStart).AddDays(-WeekIndex.Length * (Rules.WeekWindow.Count - 1));
        var weekly = byDay
            .Where(day => day.Key >= firstWeek)
            .GroupBy(day => CalendarWeek.StartOf(day.Key, weekStart), day => day.Value)
            .Select(week => week.Sum()).DefaultIfEmpty().Max();
        var longest = runs.Where(r => r.Date > today.AddDays(-Rules.LongestWindow.Count)).Select(r => r.Distance.Metres).DefaultIfEmpty().Max();
        var twoDays = byDay.Max(day => day.Value + byDay.GetValueOrDefault(day.Key.AddDays(1)));

        // Thirty and 42 days reach further back than four weeks. A week holds at least its longest run; two days from before the four
        // weeks count for no more than a whole week now.
        weekly = Math.Max(weekly, longest);
        return new Fitness(new Distance(weekly), new Distance(longest), new Distance(Math.Min(twoDays, weekly)));
    }
}
