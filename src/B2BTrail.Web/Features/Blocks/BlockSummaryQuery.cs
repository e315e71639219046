using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Sums up a block.</summary>
public sealed class BlockSummaryQuery(IDbContextFactory<TrailDb> dbFactory, BlockQueries blocks)
{
    /// <summary>What a block came to; null where the runner has no such block.</summary>
    public async Task<BlockSummary?> OfAsync(Viewer viewer, BlockId id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        if (await blocks.OpenAsync(viewer.Id, id, cancellationToken) is not { } block)
        {
            return null;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var runs = await db.Runs.OwnedBy(viewer.Id).AsNoTracking()
            .Where(run => run.LocalDate >= block.StartDate && run.LocalDate <= block.EndDate)
            .Select(run => new { run.LocalDate, run.Distance, run.Moving, run.Elapsed, run.Ascent, run.Rpe, run.SessionId })
            .ToListAsync(cancellationToken);
        return new BlockSummary(
            block,
            viewer.Today,
            new Duration(runs.Sum(run => (run.Moving ?? run.Elapsed)?.Seconds ?? 0)),
            new Climb(runs.Sum(run => run.Ascent?.Meters ?? 0)),
            new Distance(runs.Where(run => run.Ascent is not null).Sum(run => run.Distance.Meters)),
            runs.Where(run => run.Rpe is not null).GroupBy(run => run.LocalDate).ToDictionary(day => day.Key, day => day.Max(run => run.Rpe!.Value)))
        {
            LongestRun = runs.Where(run => !block.Sessions.Any(session => session.IsRace && session.Date == run.LocalDate)).MaxBy(run => run.Distance) is { } longest
                ? (longest.LocalDate, longest.Distance)
                : null,
            RaceTime = new Duration(runs.Where(run => run.SessionId is { } id && block.Sessions.Any(session => session.IsRace && session.Date == block.EndDate && session.Id == id)).Sum(run => (run.Moving ?? run.Elapsed)?.Seconds ?? 0)),
        };
    }
}
