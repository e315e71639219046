using B2BTrail.Data.Runners;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Data.Tests.Runs;

public sealed class WeekTotalsTests
{
    [Theory]
    [InlineData(DayOfWeek.Monday)]
    [InlineData(DayOfWeek.Sunday)]
    [InlineData(DayOfWeek.Saturday)]
    public async Task Weeks_summed_by_the_database_are_those_of_the_calendar(DayOfWeek weekStart)
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        var other = await folder.AddRunnerAsync();

        // Two ends of a year, one of them in ISO week 53, and a leap day, a run on every day.
        var days = Days(new DateOnly(2026, 12, 20), 25).Concat(Days(new DateOnly(2028, 2, 20), 20)).Concat(Days(new DateOnly(1970, 1, 1), 9)).ToList();
        await using (var db = folder.Db())
        {
            db.AddRange(days.Select((day, i) => Samples.Run(runner, day, 5 + i, Climb.FromMetres(10 * i), Duration.FromMinutes(30 + i))));
            db.AddRange(days.Select(day => Samples.Run(other, day, 99)));
            await db.SaveChangesAsync();
        }

        await using var read = folder.Db();
        var totals = await read.Runs.OwnedBy(runner).ByWeek(weekStart).ToListAsync();

        var expected = days
            .Select((day, i) => (Week: CalendarWeek.StartOf(day, weekStart), Kilometres: 5 + i, Climb: 10 * i, Minutes: 30 + i))
            .GroupBy(d => d.Week)
            .OrderBy(g => g.Key)
            .Select(g => (g.Key, g.Count(), g.Sum(d => d.Kilometres), g.Sum(d => d.Climb), g.Sum(d => d.Minutes)));
        Assert.Equal(
            expected,
            totals.Select(t => (t.Start, t.Runs, (int)Math.Round(t.Distance.Metres / 1000), (int)Math.Round(t.Ascent.Metres), (int)t.Moving.Minutes)));
    }

    [Fact]
    public async Task A_week_over_the_end_of_the_year_is_one_week()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        foreach (var day in Days(new DateOnly(2026, 12, 28), 7))
        {
            await folder.AddAsync(Samples.Run(runner, day));
        }

        await using var db = folder.Db();
        var monday = await db.Runs.OwnedBy(runner).ByWeek(DayOfWeek.Monday).ToListAsync();
        Assert.Equal((new DateOnly(2026, 12, 28), 7), (Assert.Single(monday).Start, monday[0].Runs));

        var sunday = await db.Runs.OwnedBy(runner).ByWeek(DayOfWeek.Sunday).ToListAsync();
        Assert.Equal([(new DateOnly(2026, 12, 27), 6), (new DateOnly(2027, 1, 3), 1)], sunday.Select(w => (w.Start, w.Runs)));
    }

    [Fact]
    public async Task What_is_not_known_counts_as_nothing()
    {
        await using var folder = await TestFolder.OpenAsync();
        var runner = await folder.AddRunnerAsync();
        await folder.AddAsync(Samples.Run(runner, Samples.Monday));
        await using var db = folder.Db();
        var week = Assert.Single(await db.Runs.OwnedBy(runner).ByWeek(DayOfWeek.Monday).ToListAsync());
        Assert.Equal(new WeekTotals(Samples.Monday, 1, Distance.FromKilometres(10), default, default), week);
    }

    [Fact]
    public async Task The_sums_are_the_databases_work()
    {
        await using var folder = await TestFolder.OpenAsync();
        await using var db = folder.Db();
        var sql = ((IQueryable<Run>)db.Runs).ByWeek(DayOfWeek.Monday).ToQueryString();
        Assert.Contains("GROUP BY", sql, StringComparison.Ordinal);
        Assert.Contains("SUM(\"r\".\"DistanceMetres\")", sql.Replace("r0", "r", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static IEnumerable<DateOnly> Days(DateOnly from, int count) => Enumerable.Range(0, count).Select(from.AddDays);
}
