using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>The days after a race that was run in earnest (<see cref="Rules.AfterRace"/>).</summary>
/// <param name="Race">Race day.</param>
/// <param name="FirstRun">The first day with a run: a short and easy one.</param>
/// <param name="FirstHard">The first day on which more than an easy run is possible.</param>
/// <param name="FirstPair">The first day on which a back-to-back is possible.</param>
/// <param name="SmallerWeeks">The most of the whole weeks after the race that stay smaller, as shares of the largest of the four weeks before the race.</param>
public sealed record Recovery(DateOnly Race, DateOnly FirstRun, DateOnly FirstHard, DateOnly FirstPair, IReadOnlyList<double> SmallerWeeks)
{
    /// <summary>The most of the first run.</summary>
    public static Duration FirstRunTime => Duration.FromMinutes(Rules.SecondTestRun.Count);

    /// <summary>The recovery from a race.</summary>
    /// <param name="race">Race day.</param>
    /// <param name="distance">The race's distance, above zero.</param>
    public static Recovery After(DateOnly race, Distance distance)
    {
        var row = Rules.AfterRace.First(row => distance.Meters <= row.Meters);
        return new Recovery(race, race.AddDays(row.DaysWithoutRun + 1), race.AddDays(row.DaysEasy + 1), race.AddDays(row.DaysWithoutPair + 1), [.. row.Weeks.Where(share => share < 1)]);
    }

    /// <summary>Whether a day belongs to it.</summary>
    public bool Has(DateOnly day) => day > Race && day < FirstPair;

    /// <summary>The earliest good first day of another block: the first week after those that stay smaller.</summary>
    /// <param name="weekStart">The day on which the runner's weeks start.</param>
    public DateOnly NextBlock(DayOfWeek weekStart) => WeekAfter(SmallerWeeks.Count, weekStart);

    /// <summary>The first day of a whole week after the race.</summary>
    /// <param name="week">Which: the first is 0.</param>
    /// <param name="weekStart">The day on which the runner's weeks start.</param>
    public DateOnly WeekAfter(int week, DayOfWeek weekStart) => CalendarWeek.StartOf(Race.AddDays(7), weekStart).AddDays(7 * week);
}
