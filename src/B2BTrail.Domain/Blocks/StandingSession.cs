using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A session of a plan as it stands: a run or rest, on its day. Where it moves it keeps its id, so that who follows it sees it move.</summary>
public sealed record StandingSession
{
    /// <summary>Which session it is.</summary>
    public required SessionId Id { get; init; }

    /// <summary>The local day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>What the day is for.</summary>
    public required SessionKind Kind { get; init; }

    /// <summary>How far; zero on a rest day, and only there.</summary>
    public required Distance Distance { get; init; }

    /// <summary>The climb to look for.</summary>
    public Climb Ascent { get; init; }

    /// <summary>Time on feet.</summary>
    public Duration Duration { get; init; }

    /// <summary>The kind of a quality session; null for all others.</summary>
    public Workout? Workout { get; init; }

    /// <summary>Where its reasons are written.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Who decided on it; what a runner decided is never planned anew.</summary>
    public SessionLock Lock { get; init; }

    /// <summary>Whether the runner decided on it.</summary>
    public bool IsLocked => Lock != SessionLock.None;

    /// <summary>Whether there is something to do.</summary>
    public bool IsOnFoot => Kind.IsOnFoot;

    /// <summary>A session as a first plan has it, under an id.</summary>
    internal static StandingSession Of(SessionDraft first, SessionId id) => new()
    {
        Id = id,
        Date = first.Date,
        Kind = first.Kind,
        Distance = first.Distance,
        Ascent = first.Ascent,
        Duration = first.Duration,
        Workout = first.Workout,
        Origin = new Origin(0, first.Date),
    };

    /// <summary>The same day as rest, under the same id.</summary>
    public StandingSession AsRest(SessionLock sessionLock) => this with
    {
        Kind = SessionKind.Rest,
        Distance = default,
        Ascent = default,
        Duration = default,
        Workout = null,
        Lock = sessionLock,
    };

    /// <summary>The same session over another distance; climb and time follow the distance.</summary>
    public StandingSession Of(Distance distance) => IsOnFoot && Distance.Meters > 0
        ? this with
        {
            Distance = distance,
            Ascent = new Climb(Math.Floor(Ascent.Meters * (distance / Distance))),
            Duration = new Duration((long)Math.Round(Duration.Seconds * (distance / Distance))),
        }
        : this with { Distance = distance };

    /// <summary>The same run on another day, under its own id.</summary>
    public StandingSession On(DateOnly date) => this with { Date = date };

    /// <summary>Whether both ask the same of the same day.</summary>
    public bool AsksTheSameAs(StandingSession other) =>
        Date == other.Date && Kind == other.Kind && Workout == other.Workout && Distance.IsAsLongAs(other.Distance);
}
