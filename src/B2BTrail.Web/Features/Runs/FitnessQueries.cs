using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Runs;

/// <summary>Reads off the log what a runner can do today, as a start for the planner's form.</summary>
public sealed class FitnessQueries(IDbContextFactory<TrailDb> dbFactory, RunnerSettingsService runners, TimeProvider time)
{
    /// <summary>What <see cref="LoggedFitness.Read"/> makes of the log; null where it has nothing in <see cref="LoggedFitness.Days"/> days.</summary>
    public async Task<Fitness?> EstimateAsync(RunnerId runnerId, CancellationToken cancellationToken = default)
    {
        var preferences = await runners.PreferencesAsync(runnerId, cancellationToken);
        var today = preferences.LocalDateAt(time.GetUtcNow());
        var earliest = today.AddDays(1 - LoggedFitness.Days);

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var runs = await db.Runs.OwnedBy(runnerId)
            .Where(r => r.LocalDate >= earliest && r.LocalDate <= today)
            .Select(r => new { r.LocalDate, r.Distance.Metres })
            .ToListAsync(cancellationToken);
        return LoggedFitness.Read([.. runs.Select(r => (r.LocalDate, new Distance(r.Metres)))], today, preferences.WeekStart);
    }
}
