using B2BTrail.Domain.Runners;

namespace B2BTrail.Domain.Blocks;

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
        _sessions.AddRange(draft.Sessions.Select(session => new PlannedSession(runnerId, blockId, draft.Number, StandingSession.Of(session, SessionId.New()))));
    }

    internal PlannedWeek(RunnerId runnerId, BlockId blockId, PlanWeek week)
    {
        RunnerId = runnerId;
        BlockId = blockId;
        Number = week.Number;
        StartDate = week.StartDate;
        Become(week.Kind, week.Phase);
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

    /// <summary>Its sessions, by date.</summary>
    public IReadOnlyList<PlannedSession> Sessions => _sessions;

    internal PlannedSession Remove(SessionId id)
    {
        var session = _sessions.Find(s => s.Id == id) ?? throw new InvalidOperationException("The session is not in this week.");
        _sessions.Remove(session);
        return session;
    }

    internal void Add(PlannedSession session)
    {
        int place = _sessions.FindIndex(s => s.Date > session.Date);
        _sessions.Insert(place < 0 ? _sessions.Count : place, session);
    }

    internal void Become(WeekKind kind, Phase phase) => (Kind, Phase) = (kind, phase);
}
