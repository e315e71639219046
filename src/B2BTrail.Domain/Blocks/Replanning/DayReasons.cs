namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Why a day is what a re-planning made of it.</summary>
/// <param name="Date">The day.</param>
/// <param name="Why">The reasons: first what set it.</param>
public sealed record DayReasons(DateOnly Date, IReadOnlyList<Reason> Why);
