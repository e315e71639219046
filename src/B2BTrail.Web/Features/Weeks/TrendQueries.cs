using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>What the page of trends shows beside its weeks: the year so far, and blocks by their weeks.</summary>
public sealed class TrendQueries(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>What was run from New Year to a day.</summary>
    public async Task<YearSoFar> YearAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken = default)
    {
        var first = new DateOnly(today.Year, 1, 1);
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var sums = await db.Runs.OwnedBy(runnerId).Where(r => r.LocalDate >= first && r.LocalDate <= today)
            .GroupBy(r => 1)
            .Select(all => new
            {
                Runs = all.Count(),
                Meters = all.Sum(r => r.Distance.Meters),
                Seconds = all.Sum(r => r.Moving != null ? r.Moving.Value.Seconds : r.Elapsed != null ? r.Elapsed.Value.Seconds : 0),
                Ascent = all.Sum(r => r.Ascent != null ? r.Ascent.Value.Meters : 0),
                Untimed = all.Count(r => r.Moving == null && r.Elapsed == null),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return new YearSoFar(today.Year, sums is null ? default : new Totals(sums.Meters, sums.Seconds, sums.Ascent), sums?.Runs ?? 0) { Untimed = sums?.Untimed ?? 0 };
    }

    /// <summary>The block that is followed on a day, else the latest that is over, else the next one; and the one before it.</summary>
    public async Task<BlockTrends> BlocksAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var blocks = await db.Blocks.OwnedBy(runnerId)
            .OrderByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Select(b => new BlockRow(b.Id, b.Name, b.StartDate, b.EndDate))
            .ToListAsync(cancellationToken);
        var shown = blocks.Find(b => b.Start <= today && b.End >= today)
            ?? blocks.Where(b => b.End < today).MaxBy(b => b.End)
            ?? blocks.MinBy(b => b.Start);
        if (shown is null)
        {
            return new BlockTrends(null, null);
        }

        var before = blocks.Where(b => b.End < shown.Start).MaxBy(b => b.End);
        return new BlockTrends(
            await TrendAsync(db, runnerId, shown, cancellationToken),
            before is null ? null : await TrendAsync(db, runnerId, before, cancellationToken));
    }

    private static async Task<BlockTrend> TrendAsync(TrailDb db, RunnerId runnerId, BlockRow block, CancellationToken cancellationToken)
    {
        var sessions = await db.Sessions.OwnedBy(runnerId).Where(s => s.BlockId == block.Id)
            .Select(s => new PlannedRow(s.WeekNumber, s.Kind, s.Distance.Meters)).ToListAsync(cancellationToken);
        var runs = await (
            from run in db.Runs.OwnedBy(runnerId)
            where run.LocalDate >= block.Start && run.LocalDate <= block.End
            join session in db.Sessions.OwnedBy(runnerId) on run.SessionId equals (SessionId?)session.Id into linked
            from session in linked.DefaultIfEmpty()
            select new DoneRow(
                run.LocalDate,
                session == null ? null : (SessionKind?)session.Kind,
                run.Distance.Meters,
                run.Moving != null ? run.Moving.Value.Seconds : run.Elapsed != null ? run.Elapsed.Value.Seconds : 0,
                run.Ascent != null ? run.Ascent.Value.Meters : 0)).ToListAsync(cancellationToken);
        var byWeek = runs.ToLookup(run => (run.Date.DayNumber - block.Start.DayNumber) / 7 + 1);
        var plannedByWeek = sessions.ToLookup(session => session.Week);
        var days = runs.GroupBy(run => run.Date).ToDictionary(day => day.Key, day => day.Sum(run => run.Meters));
        var count = (block.End.DayNumber - block.Start.DayNumber) / 7 + 1;
        return new BlockTrend(block.Id, block.Name, block.Start, block.End, [.. Enumerable.Range(1, count).Select(number => Week(
            number, block.Start.AddDays(7 * (number - 1)), [.. plannedByWeek[number]], [.. byWeek[number]], days))]);
    }

    private static BlockTrendWeek Week(int number, DateOnly start, List<PlannedRow> planned, List<DoneRow> done, Dictionary<DateOnly, double> days)
    {
        var pair = planned.Where(s => s.Kind.IsPairDay).ToList();
        var pairDone = done.Where(run => run.Kind is { IsPairDay: true }).ToList();
        return new BlockTrendWeek(
            number,
            start,
            planned.Sum(s => s.Meters),
            done.Aggregate(default(Totals), (sum, run) => sum + new Totals(run.Meters, run.Seconds, run.Ascent)),
            planned.Where(s => s.Kind.CountsAsDistance).Select(s => s.Meters).DefaultIfEmpty().Max(),
            done.Select(run => run.Meters).DefaultIfEmpty().Max(),
            pair.Count > 1 ? pair.Sum(s => s.Meters) : null,
            pairDone.Select(run => run.Kind).Distinct().Count() > 1 ? pairDone.Sum(run => run.Meters) : null,
            Enumerable.Range(0, 7).Select(day => start.AddDays(day))
                .Select(day => days.TryGetValue(day, out var second) && days.TryGetValue(day.AddDays(-1), out var first) ? first + second : 0).Max());
    }

    private sealed record BlockRow(BlockId Id, string Name, DateOnly Start, DateOnly End);

    private sealed record PlannedRow(int Week, SessionKind Kind, double Meters);

    private sealed record DoneRow(DateOnly Date, SessionKind? Kind, double Meters, long Seconds, double Ascent);
}
