using B2BTrail.Data;
using B2BTrail.Data.Blocks;
using B2BTrail.Data.Runners;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Kept blocks as the pages read them.</summary>
public sealed class BlockBook(IDbContextFactory<TrailDb> store)
{
    /// <summary>A block with what was done against it; null where the runner has no such block.</summary>
    public async Task<BlockView?> OpenAsync(RunnerId runner, BlockId id, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        if (await db.Blocks.OwnedBy(runner).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct) is not { } block)
        {
            return null;
        }

        var runs = await db.Runs.OwnedBy(runner).AsNoTracking()
            .Where(r => r.LocalDate >= block.StartDate.AddDays(-1) && r.LocalDate <= block.EndDate.AddDays(1))
            .OrderBy(r => r.LocalDate).ThenBy(r => r.Id)
            .Select(r => new DoneRun(r.Id, r.LocalDate, r.SessionId, r.Distance.Metres))
            .ToListAsync(ct);
        var plan = block.Plan;
        var changes = block.Version == 0 ? new Undoing(null, null) : Undoing.Of(
            await db.PlanRevisions.OwnedBy(runner).AsNoTracking().Where(r => r.BlockId == id).OrderBy(r => r.Number).ToListAsync(ct));
        var largest = plan.Days.Where(d => d.Kind == SessionKind.PairFirst).Select(d => plan.PairOn(d.Date)?.Distance.Metres ?? 0).DefaultIfEmpty().Max();
        return new BlockView(
            block.Id,
            block.Name,
            block.StartDate,
            block.EndDate,
            plan.Days[^1].Kind == SessionKind.Race,
            block.Draft.PairTarget.Asked,
            new Distance(largest),
            BlockDraft.Reaches(largest, block.Draft.PairTarget.Asked.Metres),
            Weeks(plan, runs))
        {
            Version = block.Version,
            Can = (changes.Undo is not null, changes.Redo is not null),
        };
    }

    /// <summary>Why a day of a block is what it is now; null where there is no such block or day.</summary>
    public async Task<DayWhy?> WhyAsync(RunnerId runner, BlockId id, DateOnly date, CancellationToken ct) =>
        await WhyAsync(runner, id, plan => plan.On(date) is { } day ? [day] : [], ct) is [var why] ? why : null;

    /// <summary>The days of a training week and why they are what they are; null where there is no such block or week.</summary>
    public async Task<IReadOnlyList<DayWhy>?> WeekAsync(RunnerId runner, BlockId id, int number, CancellationToken ct) =>
        await WhyAsync(runner, id, plan => plan.Weeks.FirstOrDefault(w => w.Number == number)?.Days ?? [], ct) is { Count: > 0 } days ? days : null;

    /// <summary>A block with its weeks as they stand and the reasons of their days; null where the runner has no such block.</summary>
    public async Task<KeptPlan?> PlanAsync(RunnerId runner, BlockId id, CancellationToken ct)
    {
        if (await LoadAsync(runner, id, ct) is not var (block, replannings))
        {
            return null;
        }

        var plan = block.Plan;
        return new KeptPlan(block, [.. plan.Weeks.Select(week => new WeekDraft(
            week.Number, week.StartDate, week.Phase, week.Kind, [.. week.Days.Select(day => plan.Explain(day, Why(day, plan, replannings)))]))]);
    }

    private async Task<List<DayWhy>> WhyAsync(RunnerId runner, BlockId id, Func<StandingPlan, IReadOnlyList<PlanDay>> which, CancellationToken ct)
    {
        if (await LoadAsync(runner, id, ct) is not var (block, replannings))
        {
            return [];
        }

        var plan = block.Plan;
        return [.. which(plan).Select(day => WhyOn(day, plan, replannings))];
    }

    private async Task<(Block Block, List<Replanning> Replannings)?> LoadAsync(RunnerId runner, BlockId id, CancellationToken ct)
    {
        await using var db = await store.CreateDbContextAsync(ct);
        return await db.Blocks.OwnedBy(runner).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, ct) is { } block
            ? (block, await db.Replannings.OwnedBy(runner).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(ct))
            : null;
    }

    /// <summary>Why a day of a plan is what it is.</summary>
    internal static DayWhy WhyOn(PlanDay day, StandingPlan plan, IReadOnlyList<Replanning> replannings)
    {
        var week = plan.WeekOf(day.Date);
        var sessions = week.Days.Select(d => plan.Explain(d, [])).ToList();
        return new DayWhy(
            plan.Explain(day, Why(day, plan, replannings)),
            new WeekDraft(week.Number, week.StartDate, week.Phase, week.Kind, sessions),
            day.Hold,
            day.Origin.Date == day.Date ? null : day.Origin.Date);
    }

    private static IReadOnlyList<Reason> Why(PlanDay day, StandingPlan plan, IReadOnlyList<Replanning> replannings) =>
        (day.Origin.Draft == 0 ? null : replannings.FirstOrDefault(r => r.Number == day.Origin.Draft)?.Days.FirstOrDefault(d => d.Date == day.Origin.Date)?.Why)
        ?? plan.FirstPlanned(day.Origin.Date).Why;

    /// <summary>Why a day of a draft is what it is; null where it has no such day.</summary>
    internal static DayWhy? WhyOn(DateOnly date, BlockDraft draft) => draft.Weeks
        .SelectMany(week => week.Sessions.Where(s => s.Date == date).Select(session => new DayWhy(session, week)))
        .FirstOrDefault();

    private static List<WeekView> Weeks(StandingPlan plan, List<DoneRun> runs)
    {
        var bySession = runs.Where(r => r.SessionId is not null).ToLookup(r => r.SessionId!.Value);
        var loose = runs.Where(r => r.SessionId is null).ToLookup(r => r.Date);
        return [.. plan.Weeks.Select(week => new WeekView(
            week.Number,
            week.StartDate,
            week.Phase,
            week.Kind,
            [.. week.Days.Select(day => Day(day, First(day), [.. bySession[day.Id]], [.. loose[day.Date]]) with { Effort = plan.EffortOf(day) })])
        {
            HasThirdDay = plan.Request.Shape == PairShape.ThreeDays,
        })];

        FirstDay? First(PlanDay day) => plan.FirstPlanned(day.Date) is var first && (first.Kind != day.Kind || Math.Abs(first.Distance.Metres - day.Distance.Metres) > 1)
            ? new FirstDay(first.Kind, first.Distance)
            : null;
    }

    private static DayView Day(PlanDay session, FirstDay? first, List<DoneRun> done, List<DoneRun> extra) => new(
        session.Id,
        session.Date,
        session.Kind,
        session.Distance,
        session.Ascent,
        session.Duration,
        session.Workout,
        done.Count == 0 ? null : new Distance(done.Sum(r => r.Metres)),
        new Distance(extra.Sum(r => r.Metres)),
        done.Concat(extra).Select(r => (RunId?)r.Id).FirstOrDefault(),
        session.Hold,
        first);

    private sealed record DoneRun(RunId Id, DateOnly Date, SessionId? SessionId, double Metres);
}
