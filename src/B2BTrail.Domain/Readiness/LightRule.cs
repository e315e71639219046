using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <summary>A sign that asks for a light, as the rule that is shown and the rule that runs.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Colour">The light that it asks for.</param>
/// <param name="Limit">The figure from which on it does; null where it has none.</param>
/// <param name="Advice">Whether someone should look at it.</param>
/// <param name="Basis">How far the rule can be trusted.</param>
/// <param name="Source">Where it comes from, in a sentence.</param>
public sealed record LightRule(LightCode Code, LightColour Colour, double? Limit, Advice Advice, Basis Basis, string Source);
