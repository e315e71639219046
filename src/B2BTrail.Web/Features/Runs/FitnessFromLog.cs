using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Reads off the log what a runner can do today, as a start for the planner's form.</summary>
public sealed class FitnessFromLog(IDbContextFactory<TrailDb> dbFactory, RunnerSettingsService runners, TimeProvider time)
{
    private const int WeeksLookedAt = 4;
    private const int DaysForLongest = 30;
    private const int DaysForTwoDays = 42;

    /// <summary>
    /// The highest of the last four calendar weeks, the current one among them; the longest run of 30 days; the most on two days in a row
    /// within 42. Null where the log has nothing in 42 days.
    /// </summary>
    public async Task<Fitness?> EstimateAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        var preferences = await runners.PreferencesAsync(runnerId, cancellationToken);
        var today = preferences.LocalDateAt(time.GetUtcNow());
        var earliest = today.AddDays(1 - DaysForTwoDays);

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var runs = await db.Runs.OwnedBy(runnerId)
            .Where(r => r.LocalDate >= earliest && r.LocalDate <= today)
            .Select(r => new { r.LocalDate, r.Distance.Metres })
            .ToListAsync(cancellationToken);
        if (runs.Count == 0)
        {
            return null;
        }

        var byDay = runs.GroupBy(r => r.LocalDate).ToDictionary(day => day.Key, day => day.Sum(r => r.Metres));
        var firstWeek = CalendarWeek.StartOf(today, preferences.WeekStart).AddDays(-7 * (WeeksLookedAt - 1));
        var weekly = byDay
            .Where(day => day.Key >= firstWeek)
            .GroupBy(day => CalendarWeek.StartOf(day.Key, preferences.WeekStart), day => day.Value)
            .Select(week => week.Sum()).DefaultIfEmpty().Max();
        var longest = runs.Where(r => r.LocalDate > today.AddDays(-DaysForLongest)).Select(r => r.Metres).DefaultIfEmpty().Max();
        var twoDays = byDay.Max(day => day.Value + byDay.GetValueOrDefault(day.Key.AddDays(1)));

        // Thirty and 42 days reach further back than four weeks. A week holds at least its longest run; two days from before the four
        // weeks count for no more than a whole week now.
        weekly = Math.Max(weekly, longest);
        return new Fitness(new Distance(weekly), new Distance(longest), new Distance(Math.Min(twoDays, weekly)));
    }
}
