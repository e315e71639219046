using B2BTrail.Data;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Kept blocks as the pages read them.</summary>
public sealed class BlockBook(IDbContextFactory<TrailDb> store)
{
    /// <summary>A block with what was done against it; null where the runner has no such block.</summary>
    public async Task<BlockView?> OpenAsync(RunnerId runner, BlockId id, CancellationToken ct) =>
        (await OpenWithDraftAsync(runner, id, ct))?.Block;

    /// <summary>The same with the draft, which is long to read, so that it is read once.</summary>
    internal async Task<(BlockView Block, BlockDraft Draft)?> OpenWithDraftAsync(RunnerId runner, BlockId id, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var block = await db.Blocks.OwnedBy(runner).AsNoTracking()
            .Where(b => b.Id == id)
            .Select(b => new { b.Id, b.Name, b.StartDate, b.EndDate, b.Draft })
            .SingleOrDefaultAsync(ct);
        if (block is null)
        {
            return null;
        }

        var sessions = await db.Sessions.OwnedBy(runner).AsNoTracking().Where(s => s.BlockId == id).OrderBy(s => s.Date).ToListAsync(ct);
        var runs = await db.Runs.OwnedBy(runner).AsNoTracking()
            .Where(r => r.LocalDate >= block.StartDate.AddDays(-1) && r.LocalDate <= block.EndDate.AddDays(1))
            .OrderBy(r => r.LocalDate).ThenBy(r => r.Id)
            .Select(r => new DoneRun(r.Id, r.LocalDate, r.SessionId, r.Distance.Metres))
            .ToListAsync(ct);
        return (new BlockView(
            block.Id,
            block.Name,
            block.StartDate,
            block.EndDate,
            sessions.Exists(s => s.Kind == SessionKind.Race),
            block.Draft.PairTarget.Asked,
            block.Draft.PairTarget.Reached,
            block.Draft.IsFeasible,
            Weeks(block.Draft, sessions, runs)), block.Draft);
    }

    /// <summary>Why a day of a block is what it is; null where there is no such block or day.</summary>
    public async Task<DayWhy?> WhyAsync(RunnerId runner, BlockId id, DateOnly date, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        var draft = await db.Blocks.OwnedBy(runner).AsNoTracking().Where(b => b.Id == id).Select(b => b.Draft).SingleOrDefaultAsync(ct);
        return draft is null ? null : WhyOn(date, draft);
    }

    /// <summary>Why a day of a draft is what it is; null where it has no such day.</summary>
    internal static DayWhy? WhyOn(DateOnly date, BlockDraft draft) => draft.Weeks
        .SelectMany(week => week.Sessions.Where(s => s.Date == date).Select(session => new DayWhy(session, week)))
        .FirstOrDefault();

    private static List<WeekView> Weeks(BlockDraft draft, List<PlannedSession> sessions, List<DoneRun> runs)
    {
        var bySession = runs.Where(r => r.SessionId is not null).ToLookup(r => r.SessionId!.Value);
        var loose = runs.Where(r => r.SessionId is null).ToLookup(r => r.Date);
        var byWeek = sessions.ToLookup(s => s.WeekNumber);
        return [.. draft.Weeks.Select(week => new WeekView(
            week.Number,
            week.StartDate,
            week.Phase,
            week.Kind,
            [.. byWeek[week.Number].Select(s => Day(s, [.. bySession[s.Id]], [.. loose[s.Date]]))]))];
    }

    private static DayView Day(PlannedSession session, List<DoneRun> done, List<DoneRun> extra) => new(
        session.Id,
        session.Date,
        session.Kind,
        session.Distance,
        session.Ascent,
        session.Duration,
        session.Workout,
        done.Count == 0 ? null : new Distance(done.Sum(r => r.Metres)),
        new Distance(extra.Sum(r => r.Metres)),
        done.Concat(extra).Select(r => (RunId?)r.Id).FirstOrDefault());

    private sealed record DoneRun(RunId Id, DateOnly Date, SessionId? SessionId, double Metres);
}
