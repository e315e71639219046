using B2BTrail.Data;
using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Planning;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Readiness;
using B2BTrail.Web.Shared;
using Microsoft.EntityFrameworkCore;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Kept blocks as the pages read them.</summary>
public sealed class BlockQueries(IDbContextFactory<TrailDb> dbFactory)
{
    /// <summary>The runner's blocks, kept last first.</summary>
    public async Task<PageOf<BlockRow>> ListAsync(RunnerId runnerId, BlockFilter filter, int skip, int take, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        var blocks = db.Blocks.OwnedBy(runnerId);
        if (filter.From is { } from)
        {
            blocks = blocks.Where(b => b.EndDate >= from);
        }

        if (filter.To is { } to)
        {
            blocks = blocks.Where(b => b.StartDate <= to);
        }

        var total = await blocks.CountAsync(cancellationToken);
        var rows = await blocks
            .OrderByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Skip(skip).Take(take)
            .Select(b => new BlockRow(b.Id, b.Name, b.StartDate, b.EndDate, b.KeptUtc, b.Weeks.Count))
            .ToListAsync(cancellationToken);
        return new PageOf<BlockRow>(rows, total);
    }

    /// <summary>The block that is followed on a day: of those that cover it, the one kept last.</summary>
    public async Task<BlockId?> FollowedOnAsync(RunnerId runnerId, DateOnly day, CancellationToken cancellationToken = default)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Blocks.OwnedBy(runnerId)
            .Where(b => b.StartDate <= day && b.EndDate >= day)
            .OrderByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Select(b => (BlockId?)b.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>The block to look at on a day: the one that is followed, else the one that is followed next, else the one that ended last; null where there is none.</summary>
    public async Task<BlockId?> CurrentAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken = default)
    {
        if (await FollowedOnAsync(runnerId, today, cancellationToken) is { } followed)
        {
            return followed;
        }

        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Blocks.OwnedBy(runnerId)
            .OrderByDescending(b => b.StartDate > today)
            .ThenBy(b => b.StartDate > today ? b.StartDate : (DateOnly?)null)
            .ThenByDescending(b => b.StartDate > today ? (DateOnly?)null : b.EndDate)
            .ThenByDescending(b => b.KeptUtc).ThenByDescending(b => b.Id)
            .Select(b => (BlockId?)b.Id)
            .FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>A block with what was done against it; null where the runner has no such block.</summary>
    public async Task<BlockView?> OpenAsync(RunnerId runnerId, BlockId id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        if (await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is not { } block)
        {
            return null;
        }

        return await ViewAsync(db, block, block.Plan, cancellationToken);
    }

    /// <summary>The days whose runs a light takes from a day of the runner's on; null where running is allowed.</summary>
    public async Task<RunningStop?> StopOnAsync(RunnerId runnerId, DateOnly today, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return RunningStop.On(today, (await ReadinessQueries.LoadAsync(db, runnerId, today, cancellationToken)).Days(today));
    }

    /// <summary>A block that was read already, with what was done against it.</summary>
    internal static async Task<BlockView> ViewAsync(TrailDb db, Block block, StandingPlan plan, CancellationToken cancellationToken)
    {
        var (runnerId, id) = (block.RunnerId, block.Id);
        var runs = await db.Runs.OwnedBy(runnerId).AsNoTracking()
            .Where(r => r.LocalDate >= block.StartDate.AddDays(-1) && r.LocalDate <= block.EndDate.AddDays(1))
            .OrderBy(r => r.LocalDate).ThenBy(r => r.Id)
            .Select(r => new DoneRun(r.Id, r.LocalDate, r.SessionId, r.Distance.Meters))
            .ToListAsync(cancellationToken);

        // Without what each changed, which is long where the race moved.
        var changes = block.Version == 0 ? PlanHistory.Empty : PlanHistory.Of((await db.PlanRevisions.OwnedBy(runnerId)
            .Where(r => r.BlockId == id).OrderBy(r => r.Number).Select(r => new { r.Number, r.Cause }).ToListAsync(cancellationToken))
            .Select(r => (r.Number, r.Cause)));
        var target = plan.PairTarget;
        return new BlockView(
            block.Id,
            block.Name,
            block.StartDate,
            block.EndDate,
            plan.SessionsOn(plan.EndDate).Any(session => session.Kind == SessionKind.Race),
            target.Asked,
            target.Reached,
            target.IsReached,
            Weeks(plan, runs))
        {
            Version = block.Version,
            Generation = block.FirstPlan.Generation,
            LoweredFrom = plan.Request.LoweredFrom,
            Can = (changes.Undo is not null, changes.Redo is not null),
        };
    }

    /// <summary>Why a day of a block is what it is now; null where there is no such block or day.</summary>
    public async Task<DayWhy?> WhyAsync(RunnerId runnerId, BlockId id, DateOnly date, CancellationToken cancellationToken) =>
        await WhyAsync(runnerId, id, plan => plan.OnlySessionOn(date) is { } session ? [session] : [], cancellationToken) is [var why] ? why : null;

    /// <summary>The days of a training week and why they are what they are; null where there is no such block or week.</summary>
    public async Task<IReadOnlyList<DayWhy>?> WeekAsync(RunnerId runnerId, BlockId id, int number, CancellationToken cancellationToken) =>
        await WhyAsync(runnerId, id, plan => plan.Weeks.FirstOrDefault(w => w.Number == number)?.Sessions ?? [], cancellationToken) is { Count: > 0 } days ? days : null;

    /// <summary>A block with its weeks as they stand and the reasons of their days; null where the runner has no such block.</summary>
    public async Task<ExplainedPlan?> PlanAsync(RunnerId runnerId, BlockId id, CancellationToken cancellationToken)
    {
        if (await LoadAsync(runnerId, id, cancellationToken) is not var (block, replannings))
        {
            return null;
        }

        var plan = block.Plan;
        return new ExplainedPlan(block, [.. plan.Weeks.Select(week => Draft(
            week, plan, [.. week.Sessions.Select(session => plan.Explain(session, Why(session, plan, replannings)))]))]);
    }

    private async Task<List<DayWhy>> WhyAsync(RunnerId runnerId, BlockId id, Func<StandingPlan, IReadOnlyList<StandingSession>> which, CancellationToken cancellationToken)
    {
        if (await LoadAsync(runnerId, id, cancellationToken) is not var (block, replannings))
        {
            return [];
        }

        var plan = block.Plan;
        return [.. which(plan).Select(session => WhyOn(session, plan, replannings))];
    }

    private async Task<(Block Block, List<AcceptedProposal> Replannings)?> LoadAsync(RunnerId runnerId, BlockId id, CancellationToken cancellationToken)
    {
        await using var db = await dbFactory.CreateDbContextAsync(cancellationToken);
        return await db.Blocks.OwnedBy(runnerId).WithWeeks().AsNoTracking().FirstOrDefaultAsync(b => b.Id == id, cancellationToken) is { } block
            ? (block, await db.Replannings.OwnedBy(runnerId).AsNoTracking().Where(r => r.BlockId == id).ToListAsync(cancellationToken))
            : null;
    }

    /// <summary>Why a day of a plan is what it is.</summary>
    internal static DayWhy WhyOn(StandingSession session, StandingPlan plan, IReadOnlyList<AcceptedProposal> replannings)
    {
        var week = plan.WeekOf(session.Date);
        var sessions = week.Sessions.Select(d => plan.Explain(d, [])).ToList();
        var (isOwn, planned) = Own(session, plan);
        return new DayWhy(
            plan.Explain(session, Why(session, plan, replannings)),
            Draft(week, plan, sessions),
            session.Lock,
            session.Origin.Date == session.Date ? null : session.Origin.Date)
        {
            IsTimeOff = IsTimeOff(session, plan),
            IsOwn = isOwn,
            Planned = planned,
        };
    }

    // What a re-planning had made of the day is not kept: a run that only moved is still that.
    private static (bool IsOwn, SessionDraft? Planned) Own(StandingSession session, StandingPlan plan) => session switch
    {
        { IsLocked: false } => (false, null),
        { Origin.Draft: > 0 } => (session.Origin.Date == session.Date, null),
        _ when plan.OnlyFirstPlanOn(session.Origin.Date) is { } first =>
            first.Distance.IsAsLongAs(session.Distance) ? (false, null) : (true, first),
        _ => (true, null),
    };

    private static WeekDraft Draft(PlanWeek week, StandingPlan plan, IReadOnlyList<SessionDraft> sessions) =>
        new(week.Number, week.StartDate, week.Phase, week.Kind, sessions) { Role = plan.FirstPlan.Weeks[week.Number - 1].Role };

    private static IReadOnlyList<Reason> Why(StandingSession session, StandingPlan plan, IReadOnlyList<AcceptedProposal> replannings) =>
        OneSessionPerDay.Of(replannings.Where(r => r.Number == session.Origin.Draft).SelectMany(r => r.Days).Where(d => d.Date == session.Origin.Date))?.Why
        ?? plan.OnlyFirstPlanOn(session.Origin.Date)?.Why

        // The runner took it from a day that lies after the race now.
        ?? [];

    /// <summary>Why a day of a draft is what it is; null where it has no such day.</summary>
    internal static DayWhy? WhyOn(DateOnly date, BlockDraft draft) => OneSessionPerDay.Of(draft.Weeks
        .SelectMany(week => week.Sessions.Where(s => s.Date == date).Select(session => new DayWhy(session, week))));

    private static List<WeekView> Weeks(StandingPlan plan, List<DoneRun> runs)
    {
        var bySession = runs.Where(r => r.SessionId is not null).ToLookup(r => r.SessionId!.Value);
        var loose = runs.Where(r => r.SessionId is null).ToLookup(r => r.Date);
        var dateOf = plan.Weeks.SelectMany(week => week.Sessions).ToDictionary(session => session.Id, session => session.Date);
        var elsewhere = runs.Where(r => r.SessionId is { } id && dateOf.TryGetValue(id, out var date) && date != r.Date).ToLookup(r => r.Date);
        return [.. plan.Weeks.Select(week => new WeekView(
            week.Number,
            week.StartDate,
            week.Phase,
            week.Kind,
            Days(week))
        {
            Role = plan.FirstPlan.Weeks[week.Number - 1].Role,
            Notices = week.Sessions.Any(session => First(session) is not null) ? [] : [.. PlanNotices.OfWeek(plan.FirstPlan, week.Number)],
            HasThirdDay = plan.Request.Shape == PairShape.ThreeDays,
        })];

        List<SessionView> Days(PlanWeek week) => [.. week.Sessions.Select(session =>
        {
            var explained = plan.Explain(session, []);
            return Day(session, First(session), [.. bySession[session.Id]], [.. Beside(session, loose)], [.. Beside(session, elsewhere)]) with
            {
                Effort = explained.Effort,
                Structure = explained.Structure,
                Strides = explained.Strides,
                IsTimeOff = IsTimeOff(session, plan),
                RaceName = explained.RaceName,
            };
        })];

        // What was run beside the plan belongs to the day: it is shown, and counted, with its first session.
        IEnumerable<DoneRun> Beside(StandingSession session, ILookup<DateOnly, DoneRun> runsOn) => IsFirstOfDate(session) ? runsOn[session.Date] : [];

        bool IsFirstOfDate(StandingSession session) => plan.SessionsOn(session.Date).First() == session;

        // The first plan of a date is told with its first session, or it would be counted twice; another was not in it.
        EarlierSession? First(StandingSession session) =>
            (IsFirstOfDate(session) ? plan.OnlyFirstPlanOn(session.Date) is { } planned ? new EarlierSession(planned.Kind, planned.Distance) : null : new EarlierSession(SessionKind.Rest, default)) is { } first
                && !first.LooksLike(session)
                ? first
                : null;
    }

    private static bool IsTimeOff(StandingSession session, StandingPlan plan) => session.Lock == SessionLock.Blocked
        || plan.Request.BlockedDates.Contains(session.Date)
        || plan.Request.Availability.Spans.Any(span => span.Allows == SpanAllows.Nothing && span.From <= session.Date && session.Date <= span.To);

    private static SessionView Day(StandingSession session, EarlierSession? first, List<DoneRun> done, List<DoneRun> extra, List<DoneRun> elsewhere) => new(
        session.Id,
        session.Date,
        session.Kind,
        session.Distance,
        session.Ascent,
        session.Duration,
        session.Workout,
        done.Count == 0 ? null : new Distance(done.Sum(r => r.Meters)),
        new Distance(extra.Sum(r => r.Meters)),
        done.Concat(extra).Concat(elsewhere).Select(r => (RunId?)r.Id).FirstOrDefault(),
        session.Lock,
        first)
    {
        CountedElsewhere = new Distance(elsewhere.Sum(r => r.Meters)),
    };

    private sealed record DoneRun(RunId Id, DateOnly Date, SessionId? SessionId, double Meters);
}
