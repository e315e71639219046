using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A planned session of a kept block.</summary>
public sealed class PlannedSession
{
    private PlannedSession()
    {
    }

    internal PlannedSession(RunnerId runnerId, BlockId blockId, int weekNumber, StandingSession session)
    {
        Id = session.Id;
        RunnerId = runnerId;
        BlockId = blockId;
        Take(session, weekNumber);
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
    public SessionLock Lock { get; private set; }

    /// <summary>0 where its reasons are in the first plan, else the number of the re-planning.</summary>
    public int OriginDraft { get; private set; }

    /// <summary>The day in that plan.</summary>
    public DateOnly OriginDate { get; private set; }

    /// <summary>The session as one value.</summary>
    public StandingSession Standing => new()
    {
        Id = Id,
        Date = Date,
        Kind = Kind,
        Distance = Distance,
        Ascent = Ascent,
        Duration = Duration,
        Workout = Workout,
        Origin = new Origin(OriginDraft, OriginDate),
        Lock = Lock,
    };

    internal void Take(StandingSession session, int weekNumber)
    {
        WeekNumber = weekNumber;
        Date = session.Date;
        Kind = session.Kind;
        Distance = session.Distance;
        Ascent = session.Ascent;
        Duration = session.Duration;
        Workout = session.Workout;
        Lock = session.Lock;
        OriginDraft = session.Origin.Draft;
        OriginDate = session.Origin.Date;
    }
}
