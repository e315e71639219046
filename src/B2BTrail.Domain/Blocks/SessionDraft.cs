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
    IReadOnlyList<Reason> Why)
{
    /// <summary>What the session is for; null in a draft of the first generation.</summary>
    public SessionPurpose? Purpose { get; init; }

    /// <summary>What to do, part by part; null where it is one easy run.</summary>
    public SessionStructure? Structure { get; init; }

    /// <summary>Short quick runs within it; null without.</summary>
    public Strides? Strides { get; init; }

    /// <summary>How long it may take, and how that was reckoned; null on a rest day.</summary>
    public TimeEstimate? Estimate { get; init; }

    /// <summary>The name of a race on the way; null for all else.</summary>
    public string? RaceName { get; init; }
}
