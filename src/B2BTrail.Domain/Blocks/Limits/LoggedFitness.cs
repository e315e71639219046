using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>Reads off a log what a runner can do today, over the spans that the limits are measured against.</summary>
public static class LoggedFitness
{
    /// <summary>How many days of the log are read, today among them: those that tell, and the longest time off after them.</summary>
    public static int Days => Rules.TwoDayWindow.Count + Rules.BreakEndsBlock.Count;

    /// <summary>
    /// The highest of the last four calendar weeks, the current one among them; the longest run of 30 days and its day; the most on two days
    /// in a row within 42; the climb of a usual week. After four days and more without a run, these are counted back from the last run, and
    /// the days since are told. A race of the last six weeks is told; it counts for no more than the longest other run, and its week and the
    /// weeks of its recovery push none out, nor are its days off told. Null where there is no run, or none since more days than a block can
    /// start after.
    /// </summary>
    /// <param name="runs">The runs of the last <see cref="Days"/> days.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="weekStart">The day on which their weeks start.</param>
    public static Fitness? Read(IReadOnlyCollection<LoggedRun> runs, DateOnly today, DayOfWeek weekStart)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count == 0)
        {
            return null;
        }

        var race = LastRace(runs, today, weekStart);
        var recovered = race is null ? today : Recovery.After(race.Date, race.Distance).NextBlock(weekStart);
        int daysOff = Math.Max(0, today.DayNumber - runs.Max(run => run.Date).DayNumber - 1);
        if (daysOff > Rules.BreakEndsBlock.Count)
        {
            return null;
        }

        bool isOff = daysOff >= Rules.BreakFrom.Count && today >= recovered;
        var until = isOff ? runs.Max(run => run.Date) : today;

        // Recovery says nothing of what a runner can do: its days, and its weeks with that of the race, are taken out of the windows.
        var (days, weeks) = race is null ? (0, 0) : Recovering(race.Date, until < recovered ? until : recovered.AddDays(-1), weekStart);
        var usual = until.AddDays(-days);
        var recent = AsTraining([.. runs.Where(run => run.Date > usual.AddDays(-Rules.TwoDayWindow.Count))]);
        var byDay = recent.GroupBy(run => run.Date).ToDictionary(day => day.Key, day => day.Sum(run => run.Distance.Meters));
        var firstWeek = CalendarWeek.StartOf(until, weekStart).AddDays(-WeekIndex.Length * (Rules.WeekWindow.Count - 1 + weeks));
        var weekly = byDay
            .Where(day => day.Key >= firstWeek)
            .GroupBy(day => CalendarWeek.StartOf(day.Key, weekStart), day => day.Value)
            .Select(week => week.Sum()).DefaultIfEmpty().Max();
        var longest = recent.Where(run => run.Date > usual.AddDays(-Rules.LongestWindow.Count)).MaxBy(run => (run.Distance.Meters, !run.CountsAsRace, run.Date));
        var twoDays = byDay.Max(day => day.Value + byDay.GetValueOrDefault(day.Key.AddDays(1)));

        // Thirty and 42 days reach further back than four weeks. A week holds at least its longest run; two days from before the four
        // weeks count for no more than a whole week now.
        weekly = Math.Max(weekly, longest?.Distance.Meters ?? 0);
        return new Fitness(new Distance(weekly), longest?.Distance ?? default, new Distance(Math.Min(twoDays, weekly)))
        {
            LongestRunDate = longest?.Date,
            WeeklyAscent = AscentOf(recent, firstWeek, weekly),
            DaysOff = isOff ? daysOff : 0,
            LastRace = race is null ? null : new PastRace(race.Date, race.Distance, RaceEffort.Raced),
        };
    }

    /// <summary>The race that still needs recovery the longest, of those within the days that a block asks for; null where there is none.</summary>
    private static LoggedRun? LastRace(IEnumerable<LoggedRun> runs, DateOnly today, DayOfWeek weekStart) => runs
        .Where(run => run.CountsAsRace && run.Date <= today && run.Date >= today.AddDays(-Rules.LastRaceWindow.Count))
        .MaxBy(run => (Recovery.After(run.Date, run.Distance).NextBlock(weekStart), run.Distance.Meters));

    /// <summary>The days after a race up to a day, and the weeks from its own to that of the day.</summary>
    private static (int Days, int Weeks) Recovering(DateOnly race, DateOnly until, DayOfWeek weekStart) => (
        until.DayNumber - race.DayNumber,
        ((CalendarWeek.StartOf(until, weekStart).DayNumber - CalendarWeek.StartOf(race, weekStart).DayNumber) / WeekIndex.Length) + 1);

    /// <summary>The same runs with races no longer than the longest run that was none: nothing grows from a race in earnest.</summary>
    private static List<LoggedRun> AsTraining(List<LoggedRun> runs)
    {
        double most = runs.Where(run => !run.CountsAsRace).Select(run => run.Distance.Meters).DefaultIfEmpty(double.MaxValue).Max();
        return runs.ConvertAll(run => run.CountsAsRace && run.Distance.Meters > most ? run with { IsRace = true, Distance = new Distance(most), Ascent = null } : run);
    }

    /// <summary>The climb of a week of this distance at the climb of the runs that tell theirs; null where they are fewer than half of the distance.</summary>
    private static Climb? AscentOf(List<LoggedRun> runs, DateOnly from, double weekly)
    {
        var counted = runs.Where(run => run.Date >= from).ToList();
        var told = counted.Where(run => run.Ascent is not null).ToList();
        double meters = told.Sum(run => run.Distance.Meters);
        return meters > 0 && meters >= Rules.AscentToldLeast.Number * counted.Sum(run => run.Distance.Meters)
            ? new Climb(told.Sum(run => run.Ascent!.Value.Meters) / meters * weekly)
            : null;
    }
}
