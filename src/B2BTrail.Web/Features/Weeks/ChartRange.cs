using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>From when to when there is anything to chart.</summary>
public sealed class ChartRange(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>From the first run or planned day to the last planned day or today.</summary>
    public async Task<(DateOnly First, DateOnly Last)> OfAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var firstRun = await db.Runs.OwnedBy(runnerId).MinAsync(r => (DateOnly?)r.LocalDate, cancellationToken);
        var firstDay = await db.Blocks.OwnedBy(runnerId).MinAsync(b => (DateOnly?)b.StartDate, cancellationToken);
        var lastDay = await db.Blocks.OwnedBy(runnerId).MaxAsync(b => (DateOnly?)b.EndDate, cancellationToken);
        var first = new[] { firstRun, firstDay, today }.Min()!.Value;
        return (first, lastDay is { } last && last > today ? last : today);
    }
}
