using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Names one kept block.</summary>
public readonly record struct BlockId(Guid Value)
{
    /// <summary>A fresh id; later ids sort after earlier ones.</summary>
    public static BlockId New() => new(Guid.CreateVersion7());
}

/// <summary>Names one planned session of a kept block.</summary>
public readonly record struct SessionId(Guid Value)
{
    /// <summary>A fresh id.</summary>
    public static SessionId New() => new(Guid.CreateVersion7());
}

/// <summary>
/// A block that a runner keeps: the plan as it stands, beside the draft that it was made from. Where two blocks cover a day, the one
/// kept last is followed.
/// </summary>
public sealed class Block
{
    private readonly List<PlannedWeek> _weeks = [];

    private Block()
    {
    }

    private Block(BlockId id, RunnerId runnerId, BlockRequest request, BlockDraft draft, DateTime keptUtc)
    {
        Id = id;
        RunnerId = runnerId;
        Name = request.Name.Trim();
        KeptUtc = keptUtc;
        StartDate = draft.StartDate;
        EndDate = draft.EndDate;
        Request = request;
        Draft = draft;
        _weeks.AddRange(draft.Weeks.Select(week => new PlannedWeek(runnerId, id, week)));
    }

    /// <summary>Which block it is.</summary>
    public BlockId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The runner's name for it.</summary>
    public string Name { get; private set; } = "";

    /// <summary>When it was kept, in UTC.</summary>
    public DateTime KeptUtc { get; private set; }

    /// <summary>The first day of the first training week.</summary>
    public DateOnly StartDate { get; private set; }

    /// <summary>Its last day: race day, or the end of the closing step-back week.</summary>
    public DateOnly EndDate { get; private set; }

    /// <summary>What was asked.</summary>
    public BlockRequest Request { get; private set; } = null!;

    /// <summary>What was generated, with every reason; never changes.</summary>
    public BlockDraft Draft { get; private set; } = null!;

    /// <summary>How often its plan was changed since; the number of its last <see cref="PlanRevision"/>.</summary>
    public int Version { get; private set; }

    /// <summary>The weeks of the plan as it stands, in order.</summary>
    public IReadOnlyList<PlannedWeek> Weeks => _weeks;

    /// <summary>The plan as it stands, as one value.</summary>
    public StandingPlan Plan => new(Request, Draft, [.. _weeks.SelectMany(week => week.Sessions).Select(session => session.Day).OrderBy(day => day.Date)]);

    /// <summary>Keeps a draft as a block.</summary>
    public static Block Keep(BlockId id, RunnerId runnerId, BlockRequest request, BlockDraft draft, DateTime keptUtc)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(draft);
        return new Block(id, runnerId, request, draft, keptUtc);
    }

    /// <summary>Changes the plan; null where it is no longer what the change started from.</summary>
    /// <param name="change">What changes.</param>
    /// <param name="cause">What brought it about.</param>
    /// <param name="utc">Now.</param>
    /// <param name="of">The number of the revision that is taken back, made again or gone back to.</param>
    public PlanRevision? Change(PlanChange change, ChangeCause cause, DateTime utc, int? of = null)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (Plan.After(change) is not { } plan)
        {
            return null;
        }

        foreach (var (before, after) in change.Days)
        {
            var (from, to) = (WeekOf(before.Date), WeekOf(after.Date));
            var session = from.Release(after.Id);
            session.Take(after, to.Number);
            to.Hold(session);
        }

        foreach (var week in plan.Weeks)
        {
            _weeks[week.Number - 1].BecomeKind(week.Kind);
        }

        return new PlanRevision(RunnerId, Id, ++Version, utc, cause, change, of);
    }

    private PlannedWeek WeekOf(DateOnly date) => _weeks[(date.DayNumber - StartDate.DayNumber) / 7];
}

/// <summary>A training week of a kept block.</summary>
public sealed class PlannedWeek
{
    private readonly List<PlannedSession> _sessions = [];

    private PlannedWeek()
    {
    }

    internal PlannedWeek(RunnerId runnerId, BlockId blockId, WeekDraft draft)
    {
        RunnerId = runnerId;
        BlockId = blockId;
        Number = draft.Number;
        StartDate = draft.StartDate;
        Phase = draft.Phase;
        Kind = draft.Kind;
        _sessions.AddRange(draft.Sessions.Select(session => new PlannedSession(runnerId, blockId, draft.Number, session)));
    }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block that it belongs to.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>Its number, from 1.</summary>
    public int Number { get; private set; }

    /// <summary>The day after the pair's second day, or after its third.</summary>
    public DateOnly StartDate { get; private set; }

    /// <summary>Where in the block it lies.</summary>
    public Phase Phase { get; private set; }

    /// <summary>What it is for.</summary>
    public WeekKind Kind { get; private set; }

    /// <summary>One session a day, in order.</summary>
    public IReadOnlyList<PlannedSession> Sessions => _sessions;

    internal PlannedSession Release(SessionId id)
    {
        var session = _sessions.Find(s => s.Id == id) ?? throw new InvalidOperationException("The session is not in this week.");
        _sessions.Remove(session);
        return session;
    }

    internal void Hold(PlannedSession session)
    {
        int place = _sessions.FindIndex(s => s.Date > session.Date);
        _sessions.Insert(place < 0 ? _sessions.Count : place, session);
    }

    internal void BecomeKind(WeekKind kind) => Kind = kind;
}

/// <summary>One planned day of a kept block.</summary>
public sealed class PlannedSession
{
    private PlannedSession()
    {
    }

    internal PlannedSession(RunnerId runnerId, BlockId blockId, int weekNumber, SessionDraft draft)
    {
        Id = SessionId.New();
        RunnerId = runnerId;
        BlockId = blockId;
        WeekNumber = weekNumber;
        Date = draft.Date;
        Kind = draft.Kind;
        Distance = draft.Distance;
        Ascent = draft.Ascent;
        Duration = draft.Duration;
        Workout = draft.Workout;
        OriginDate = draft.Date;
    }

    /// <summary>Which session it is.</summary>
    public SessionId Id { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>The block that it belongs to.</summary>
    public BlockId BlockId { get; private set; }

    /// <summary>The number of its training week.</summary>
    public int WeekNumber { get; private set; }

    /// <summary>The local day.</summary>
    public DateOnly Date { get; private set; }

    /// <summary>What the day is for.</summary>
    public SessionKind Kind { get; private set; }

    /// <summary>How far; zero on a rest day.</summary>
    public Distance Distance { get; private set; }

    /// <summary>The climb to look for.</summary>
    public Climb Ascent { get; private set; }

    /// <summary>Time on feet.</summary>
    public Duration Duration { get; private set; }

    /// <summary>The kind of a quality session; null for all others.</summary>
    public Workout? Workout { get; private set; }

    /// <summary>Who decided on it.</summary>
    public Hold Hold { get; private set; }

    /// <summary>0 where its reasons are in the draft that the block was kept with, else the number of the re-planning.</summary>
    public int OriginDraft { get; private set; }

    /// <summary>The day in that draft.</summary>
    public DateOnly OriginDate { get; private set; }

    /// <summary>The session as one value.</summary>
    public PlanDay Day => new()
    {
        Id = Id,
        Date = Date,
        Kind = Kind,
        Distance = Distance,
        Ascent = Ascent,
        Duration = Duration,
        Workout = Workout,
        Origin = new Origin(OriginDraft, OriginDate),
        Hold = Hold,
    };

    internal void Take(PlanDay day, int weekNumber)
    {
        WeekNumber = weekNumber;
        Date = day.Date;
        Kind = day.Kind;
        Distance = day.Distance;
        Ascent = day.Ascent;
        Duration = day.Duration;
        Workout = day.Workout;
        Hold = day.Hold;
        OriginDraft = day.Origin.Draft;
        OriginDate = day.Origin.Date;
    }
}
