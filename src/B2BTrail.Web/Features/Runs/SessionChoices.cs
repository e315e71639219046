using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The planned sessions that a run may have stood for.</summary>
public sealed class SessionChoices(IDbContextFactory<TrailDb> databases)
{
    private const int DaysAround = 7;

    /// <summary>The running days within a week of the run, and the one that it is linked to, in order.</summary>
    public async Task<IReadOnlyList<SessionChoice>> AroundAsync(RunnerId runner, Run run, CancellationToken ct)
    {
        var (from, to) = (run.LocalDate.AddDays(-DaysAround), run.LocalDate.AddDays(DaysAround));
        await using var db = await databases.CreateDbContextAsync(ct);
        return await db.Sessions.OwnedBy(runner).AsNoTracking()
            .Where(s => s.Kind != SessionKind.Rest && ((s.Date >= from && s.Date <= to) || s.Id == run.SessionId))
            .OrderBy(s => s.Date)
            .Select(s => new SessionChoice(s.Id, s.Date, s.Kind, s.Distance))
            .ToListAsync(ct);
    }
}

/// <summary>A planned session to choose from.</summary>
public sealed record SessionChoice(SessionId Id, DateOnly Date, SessionKind Kind, Distance Distance);
