using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>From when to when there is anything to chart.</summary>
public sealed class ChartRange(IDbContextFactory<TrailDb> dbFactory)
{
    // What is left of the most years lies ahead.
    private const int MostYearsBack = WeekRange.MostYears - 4;

    /// <summary>From the first run or planned day to the last planned day or today; where that is more than a range may have, what is around today.</summary>
    public async Task<(DateOnly First, DateOnly Last)> OfAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var firstRun = await db.Runs.OwnedBy(runnerId).MinAsync(r => (DateOnly?)r.LocalDate, cancellationToken);
        var firstDay = await db.Blocks.OwnedBy(runnerId).MinAsync(b => (DateOnly?)b.StartDate, cancellationToken);
        var lastDay = await db.Blocks.OwnedBy(runnerId).MaxAsync(b => (DateOnly?)b.EndDate, cancellationToken);
        var first = new[] { firstRun, firstDay, today }.Min()!.Value;
        var last = lastDay is { } end && end > today ? end : today;
        if (last.DayNumber - first.DayNumber < WeekRange.MaxDays)
        {
            return (first, last);
        }

        var from = first > today.AddYears(-MostYearsBack) ? first : today.AddYears(-MostYearsBack);
        var to = from.AddDays(WeekRange.MaxDays - 1);
        return (from, last < to ? last : to);
    }
}
