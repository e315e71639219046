using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runners;

/// <summary>What day it is where a runner is.</summary>
public static class RunnerDay
{
    /// <summary>The runner's local day at an instant.</summary>
    public static async Task<DateOnly> AtAsync(TrailDb db, RunnerId runnerId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (await db.Runners.OwnedBy(runnerId).AsNoTracking().SingleAsync(cancellationToken)).Preferences.LocalDateAt(now);
    }
}
