using B2BTrail.Data;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Looks for a run in the log that is, or may be, the same as another.</summary>
internal static class SameRuns
{
    /// <summary>The run of the log that is most likely the same; null where all are different.</summary>
    /// <param name="db">The store.</param>
    /// <param name="runnerId">Whose log.</param>
    /// <param name="entry">What the other run says.</param>
    /// <param name="source">How the other run came to be.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static async Task<(Run Run, Likeness Likeness)?> ClosestAsync(
        TrailDb db, RunnerId runnerId, RunEntry entry, RunSource source, CancellationToken cancellationToken)
    {
        var (first, last) = (entry.LocalDate.AddDays(-1), entry.LocalDate.AddDays(1));
        var around = await db.Runs.OwnedBy(runnerId).Where(r => r.LocalDate >= first && r.LocalDate <= last).ToListAsync(cancellationToken);
        return SameRun.Closest(RunTrace.Of(entry, source), around, RunTrace.Of);
    }
}
