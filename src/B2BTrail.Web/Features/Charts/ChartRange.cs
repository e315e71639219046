using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Charts;

/// <summary>From when to when there is anything to chart.</summary>
public sealed class ChartRange(IDbContextFactory<TrailDb> databases)
{
    /// <summary>From the first run or planned day to the last planned day or today.</summary>
    public async Task<(DateOnly First, DateOnly Last)> OfAsync(RunnerId runner, DateOnly today, CancellationToken ct)
    {
        await using var db = await databases.CreateDbContextAsync(ct);
        var firstRun = await db.Runs.OwnedBy(runner).MinAsync(r => (DateOnly?)r.LocalDate, ct);
        var firstDay = await db.Blocks.OwnedBy(runner).MinAsync(b => (DateOnly?)b.StartDate, ct);
        var lastDay = await db.Blocks.OwnedBy(runner).MaxAsync(b => (DateOnly?)b.EndDate, ct);
        var first = new[] { firstRun, firstDay, today }.Min()!.Value;
        return (first, lastDay is { } last && last > today ? last : today);
    }
}
