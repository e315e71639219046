namespace B2BTrail.Domain.Blocks;

/// <summary>Makes a block of back-to-back training out of a request, within all limits at once.</summary>
public static class BlockPlanner
{
    /// <summary>
    /// Plans the block. Pure and deterministic. A target out of reach gives the plan that can be reached; a request that cannot be
    /// planned at all tells why.
    /// </summary>
    public static PlanOutcome Plan(BlockRequest request) => new PlanOutcome.Impossible([new RequestProblem("", "Not planned.")]);

    /// <summary>
    /// The changes that would reach the target, each found by planning again; empty where the plan is feasible or impossible.
    /// </summary>
    public static IReadOnlyList<Alternative> AlternativesTo(BlockRequest request) => [];
}
