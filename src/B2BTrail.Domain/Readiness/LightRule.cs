using System.Runtime.CompilerServices;
using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <summary>A sign and the light that it turns on.</summary>
/// <param name="Code">Which sign.</param>
/// <param name="Color">The light.</param>
/// <param name="Advice">Whether the runner should see someone.</param>
/// <param name="Value">The number from which on the sign counts, in <paramref name="Measure"/>; null if it has none.</param>
/// <param name="Measure">What the number is.</param>
/// <param name="Basis">How far the rule can be trusted.</param>
/// <param name="Name">The member of <see cref="ReadinessRules"/> that holds it: the name of its code.</param>
public sealed record LightRule(
    LightCode Code, LightColor Color, Advice Advice, double? Value, Measure Measure, Basis Basis, [CallerMemberName] string Name = "")
    : ReadinessRule(Value, Measure, Basis, Name);
