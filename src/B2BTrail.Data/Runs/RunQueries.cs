using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Data.Runs;

/// <summary>Queries on runs that more than one feature asks.</summary>
public static class RunQueries
{
    extension(IQueryable<Run> runs)
    {
        /// <summary>
        /// Totals of calendar weeks, in order, summed by the database; weeks without a run are left out. To be the last step of a query.
        /// </summary>
        public IQueryable<WeekTotals> ByWeek(DayOfWeek weekStart)
        {
            // Day 0, the first of January of the year 1, is a Monday.
            var shift = ((int)DayOfWeek.Monday - (int)weekStart + 7) % 7;
            return runs
                .GroupBy(r => (r.LocalDate.DayNumber + shift) / 7)
                .OrderBy(week => week.Key)
                .Select(week => new WeekTotals(
                    DateOnly.FromDayNumber((week.Key * 7) - shift),
                    week.Count(),
                    new Distance(week.Sum(r => r.Distance.Metres)),
                    new Climb(week.Sum(r => r.Ascent!.Value.Metres)),
                    new Duration(week.Sum(r => r.Moving!.Value.Seconds))));
        }
    }
}

/// <summary>What was run in a calendar week.</summary>
/// <param name="Start">The first day of the week.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Distance">How far.</param>
/// <param name="Ascent">The climb of the runs where it is known.</param>
/// <param name="Moving">The time in motion of the runs where it is known.</param>
public sealed record WeekTotals(DateOnly Start, int Runs, Distance Distance, Climb Ascent, Duration Moving);
