using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks;

/// <summary>A limit that held the pair down.</summary>
/// <param name="Code">Which limit.</param>
/// <param name="Weeks">In how many weeks it did.</param>
/// <param name="Basis">What the limit rests on; the runner's own where they moved it.</param>
public sealed record BoundLimit(RuleCode Code, int Weeks, Basis Basis);
