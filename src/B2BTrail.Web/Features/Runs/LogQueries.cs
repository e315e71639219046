using B2BTrail.Data;
using B2BTrail.Domain.Calendar;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Weeks;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The log by calendar weeks.</summary>
public sealed class LogQueries(IDbContextFactory<TrailDb> dbFactory, WeekQueries weeks, RunnerSettingsService runners)
{
    /// <summary>The weeks that hold runs which a filter lets through, each with the totals of all of it.</summary>
    public async Task<RunLog> WeeksAsync(RunnerId runnerId, RunFilter filter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var weekStart = (await runners.PreferencesAsync(runnerId, cancellationToken)).WeekStart;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var runs = filter.Of(db.Runs.OwnedBy(runnerId), db.Sessions.OwnedBy(runnerId));
        if (await runs.MinAsync(r => (DateOnly?)r.LocalDate, cancellationToken) is not { } first)
        {
            return new RunLog([]);
        }

        var start = CalendarWeek.StartOf(first, weekStart);
        var origin = start.DayNumber;
        var shown = await runs
            .GroupBy(r => (r.LocalDate.DayNumber - origin) / 7)
            .Select(week => new { Index = week.Key, Runs = week.Count() })
            .OrderByDescending(week => week.Index)
            .ToListAsync(cancellationToken);
        var totals = await weeks.WeeksAsync(runnerId, start, start.AddDays(7 * shown[0].Index), weekStart, cancellationToken);
        return new RunLog([.. shown.Select(week => new LogWeek(
            totals[week.Index].StartDate, week.Runs, new Distance(totals[week.Index].Done.Meters), new Distance(totals[week.Index].Planned.Meters))
        {
            Untimed = totals[week.Index].Untimed,
        })]);
    }
}
