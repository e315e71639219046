using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A session of a generated plan: a run or rest, on its day.</summary>
/// <param name="Date">The local day.</param>
/// <param name="Kind">What the day is for.</param>
/// <param name="Distance">Zero on a rest day, else a whole number of steps.</param>
/// <param name="Ascent">The climb to look for.</param>
/// <param name="Duration">Time on feet, warm-up and cool-down included.</param>
/// <param name="Workout">The kind of a quality session; null for all others.</param>
/// <param name="WarmUp">The easy start, part of <paramref name="Duration"/>.</param>
/// <param name="CoolDown">The easy end, part of <paramref name="Duration"/>.</param>
/// <param name="Effort">How hard; null on a rest day.</param>
/// <param name="Why">What made the session what it is: first what set it, then what would have allowed more, then what shaped it.</param>
public sealed record SessionDraft(
    DateOnly Date,
    SessionKind Kind,
    Distance Distance,
    Climb Ascent,
    Duration Duration,
    Workout? Workout,
    Duration WarmUp,
    Duration CoolDown,
    Effort? Effort,
    IReadOnlyList<Reason> Why);
