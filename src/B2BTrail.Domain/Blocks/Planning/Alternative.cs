using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>A change to the request that would reach more, found by planning again.</summary>
/// <param name="Change">What to change.</param>
/// <param name="Amount">By how much: weeks, run days or minutes; metres for a smaller target or more base; 0 for a cadence.</param>
/// <param name="Reaches">The largest pair of the plan so changed.</param>
/// <param name="Request">The changed request, ready to plan.</param>
public sealed record Alternative(AlternativeChange Change, double Amount, Distance Reaches, BlockRequest Request);
