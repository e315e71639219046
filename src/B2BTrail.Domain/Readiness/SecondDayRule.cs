using System.Runtime.CompilerServices;
using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <summary>What a reason of the decision about day 2 counts with.</summary>
/// <param name="Code">Which reason.</param>
/// <param name="Value">Its number, in <paramref name="Measure"/>; null if it has none.</param>
/// <param name="Measure">What the number is.</param>
/// <param name="Basis">How far the rule can be trusted.</param>
/// <param name="Name">The member of <see cref="ReadinessRules"/> that holds it: the name of its code.</param>
public sealed record SecondDayRule(SecondDayCode Code, double? Value, Measure Measure, Basis Basis, [CallerMemberName] string Name = "")
    : ReadinessRule(Value, Measure, Basis, Name);
