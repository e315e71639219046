using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The planned sessions that a run may have stood for.</summary>
public sealed class SessionChoices(IDbContextFactory<TrailDb> dbFactory)
{
    internal const int DaysAround = 7;

    /// <summary>The running days within a week of the run that are not still to come, and the one that it is linked to, in order.</summary>
    public async Task<IReadOnlyList<SessionChoice>> AroundAsync(RunnerId runnerId, Run run, DateOnly today, CancellationToken cancellationToken)
    {
        var (from, week) = (run.LocalDate.AddDays(-DaysAround), run.LocalDate.AddDays(DaysAround));
        var to = week < today ? week : today;
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);

        return await db.Sessions.OwnedBy(runnerId).AsNoTracking()
            .Where(s => SessionKinds.OnFoot.Contains(s.Kind) && ((s.Date >= from && s.Date <= to) || s.Id == run.SessionId))
            .OrderBy(s => s.Date).ThenBy(s => s.Id)
            .Select(s => new SessionChoice(s.Id, s.Date, s.Kind, s.Distance))
            .ToListAsync(cancellationToken);
    }
}
