using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>One rule of the planner: what is shown and what runs is the same object.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Name">A short name.</param>
/// <param name="Value">Its number as shipped, in <paramref name="Measure"/>; null where the rule has none.</param>
/// <param name="Measure">What the number is: a share, days, hours or units of distance.</param>
/// <param name="Basis">How far it can be trusted.</param>
/// <param name="Source">Where it comes from, in a sentence.</param>
public sealed record Rule(RuleCode Code, string Name, double? Value, Measure Measure, Basis Basis, string Source)
{
    /// <summary>The number of a rule that has one.</summary>
    internal double Number => Value ?? throw new InvalidOperationException($"{Code} has no number.");
}
