using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A session, planned and done.</summary>
/// <param name="Id">Which session it is.</param>
/// <param name="Date">The local day.</param>
/// <param name="Kind">What the day is for.</param>
/// <param name="Distance">How far; zero on a rest day.</param>
/// <param name="Ascent">The climb to look for.</param>
/// <param name="Duration">Time on feet.</param>
/// <param name="Workout">The kind of a quality session.</param>
/// <param name="Done">What the runs linked to the session add up to; null where there is none.</param>
/// <param name="Extra">Runs of that day that are linked to no session.</param>
/// <param name="RunId">One of the runs done; null where there is none.</param>
/// <param name="Lock">Who decided on the day.</param>
/// <param name="FirstPlanned">The session as the first plan had it, where that was something else; null where it is the same.</param>
public sealed record SessionView(
    SessionId Id,
    DateOnly Date,
    SessionKind Kind,
    Distance Distance,
    Climb Ascent,
    Duration Duration,
    Workout? Workout,
    Distance? Done,
    Distance Extra,
    RunId? RunId,
    SessionLock Lock = SessionLock.None,
    EarlierSession? FirstPlanned = null)
{
    /// <summary>Runs of that day that are linked to a session of another day, and are counted there.</summary>
    public Distance CountedElsewhere { get; init; }

    /// <summary>How hard; null on a rest day.</summary>
    public Effort? Effort { get; init; }

    /// <summary>What to do, part by part; null where it is one easy run.</summary>
    public SessionStructure? Structure { get; init; }

    /// <summary>Short quick runs within it; null without.</summary>
    public Strides? Strides { get; init; }

    /// <summary>Whether the runner takes the day off: told when the block was planned, or marked since.</summary>
    public bool IsTimeOff { get; init; }

    /// <summary>The name of a race on the way; null for all else.</summary>
    public string? RaceName { get; init; }

    /// <summary>The session as it stands, where what is shown is not saved yet; null where it is saved.</summary>
    public EarlierSession? Was { get; init; }

    /// <summary>Whether its run is not due, as a warning sign pauses the plan.</summary>
    public bool IsPaused { get; init; }

    /// <summary>Whether it is a race: the goal, or one on the way.</summary>
    public bool IsRace => Kind == SessionKind.Race || RaceName is not null;

    /// <summary>What was run on that day beside its session.</summary>
    public Distance Beside => Extra + CountedElsewhere;

    /// <summary>Whether it can still be changed: it is not over, not run, and not the race.</summary>
    public bool IsOpenOn(DateOnly today) => Date >= today && Done is null && Beside.Meters == 0 && Kind.MayBeEdited;

    /// <summary>The session as a change that is not saved would have it.</summary>
    public SessionView As(StandingSession after)
    {
        ArgumentNullException.ThrowIfNull(after);
        var stands = new EarlierSession(Kind, Distance);
        var first = FirstPlanned ?? stands;
        return this with
        {
            Kind = after.Kind,
            Distance = after.Distance,
            Ascent = after.Ascent,
            Duration = after.Duration,
            Workout = after.Workout,
            Lock = after.Lock,
            IsTimeOff = after.Lock == SessionLock.Blocked,
            FirstPlanned = first.LooksLike(after) ? null : first,
            Was = stands,
        };
    }
}
