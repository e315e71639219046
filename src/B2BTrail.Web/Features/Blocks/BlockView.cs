using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Living;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A kept block with its weeks as they stand.</summary>
/// <param name="Block">The block.</param>
/// <param name="Weeks">Its weeks with all their days, each with its reasons.</param>
public sealed record KeptPlan(Block Block, IReadOnlyList<WeekDraft> Weeks);

/// <summary>A kept block as its page shows it: the plan as it stands beside what was done.</summary>
public sealed record BlockView(
    BlockId Id,
    string Name,
    DateOnly StartDate,
    DateOnly EndDate,
    bool EndsWithRace,
    Distance AskedPair,
    Distance ReachedPair,
    bool IsFeasible,
    IReadOnlyList<WeekView> Weeks)
{
    /// <summary>The version of the plan; an edit names the one that it was made on.</summary>
    public int Version { get; init; }

    /// <summary>Whether there is a change to take back, and one to make again.</summary>
    public (bool Undo, bool Redo) Can { get; init; }
}

/// <summary>A training week, planned and done.</summary>
public sealed record WeekView(int Number, DateOnly StartDate, Phase Phase, WeekKind Kind, IReadOnlyList<DayView> Days)
{
    /// <summary>The last day of the week.</summary>
    public DateOnly EndDate => StartDate.AddDays(6);

    /// <summary>All planned runs but the race.</summary>
    public Distance Planned => new(Days.Where(d => d.Kind != SessionKind.Race).Sum(d => d.Distance.Metres));

    /// <summary>All runs but the race as they were first planned.</summary>
    public Distance FirstPlanned => new(Days.Where(d => d.Kind != SessionKind.Race).Sum(d => (d.First?.Distance ?? d.Distance).Metres));

    /// <summary>All runs done but the race.</summary>
    public Distance Done => new(Days.Where(d => d.Kind != SessionKind.Race).Sum(d => (d.Done?.Metres ?? 0) + d.Extra.Metres));

    /// <summary>The first day of the week's pair.</summary>
    public DayView? PairFirst => Days.FirstOrDefault(d => d.Kind == SessionKind.PairFirst);

    /// <summary>The second day of the week's pair.</summary>
    public DayView? PairSecond => Days.FirstOrDefault(d => d.Kind == SessionKind.PairSecond);

    /// <summary>The easy day after the week's pair; null where none follows within the week.</summary>
    public DayView? PairThird => HasThirdDay && PairSecond is { } second ? Days.FirstOrDefault(d => d.Date == second.Date.AddDays(1) && d.Kind == SessionKind.Easy) : null;

    /// <summary>Whether the block's pairs have an easy third day.</summary>
    public bool HasThirdDay { get; init; }
}

/// <summary>One day, planned and done.</summary>
/// <param name="Session">The planned session.</param>
/// <param name="Date">The local day.</param>
/// <param name="Kind">What the day is for.</param>
/// <param name="Distance">How far; zero on a rest day.</param>
/// <param name="Ascent">The climb to look for.</param>
/// <param name="Duration">Time on feet.</param>
/// <param name="Workout">The kind of a quality session.</param>
/// <param name="Done">What the runs linked to the session add up to; null where there is none.</param>
/// <param name="Extra">Runs of that day that are linked to no session.</param>
/// <param name="RunId">One of the runs done; null where there is none.</param>
/// <param name="Hold">Who decided on the day.</param>
/// <param name="First">The day as first planned, where that was something else; null where it is the same.</param>
public sealed record DayView(
    SessionId Session,
    DateOnly Date,
    SessionKind Kind,
    Distance Distance,
    Climb Ascent,
    Duration Duration,
    Workout? Workout,
    Distance? Done,
    Distance Extra,
    RunId? RunId,
    Hold Hold = Hold.None,
    FirstDay? First = null)
{
    /// <summary>How hard; null on a rest day.</summary>
    public Effort? Effort { get; init; }

    /// <summary>Whether the plan of the day can still be changed: it is not over, not run, and not the race.</summary>
    public bool IsOpenOn(DateOnly today) => Date >= today && Done is null && Extra.Metres == 0 && Kind != SessionKind.Race;
}

/// <summary>A day as it was first planned.</summary>
public sealed record FirstDay(SessionKind Kind, Distance Distance);

/// <summary>Why a day is what it is.</summary>
/// <param name="Session">The day with its reasons.</param>
/// <param name="Week">The training week that holds it.</param>
/// <param name="Hold">Who decided on the day.</param>
/// <param name="MovedFrom">The day that it was first planned for, where that is another.</param>
public sealed record DayWhy(SessionDraft Session, WeekDraft Week, Hold Hold = Hold.None, DateOnly? MovedFrom = null);

/// <summary>A pair as one thing.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Second">The day after it.</param>
/// <param name="Third">The easy day after that; null where none follows.</param>
public sealed record PairView(DayView First, DayView Second, DayView? Third = null)
{
    /// <summary>Both days together.</summary>
    public Distance Total => First.Distance + Second.Distance;
}
