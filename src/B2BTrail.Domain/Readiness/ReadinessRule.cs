using System.Runtime.CompilerServices;
using B2BTrail.Domain.Evidence;

namespace B2BTrail.Domain.Readiness;

/// <summary>One rule of readiness: what is shown and what runs is the same object.</summary>
/// <param name="Value">Its number, in <paramref name="Measure"/>; null if the rule has none.</param>
/// <param name="Measure">What the number is.</param>
/// <param name="Basis">How far it can be trusted.</param>
/// <param name="Name">The member of <see cref="ReadinessRules"/> that holds it.</param>
public record ReadinessRule(double? Value, Measure Measure, Basis Basis, [CallerMemberName] string Name = "")
{
    /// <summary>Where it comes from; empty for our own judgment and for common advice.</summary>
    public IReadOnlyList<Citation> Sources { get; init; } = [];

    /// <summary>The number of a rule that has one.</summary>
    /// <exception cref="InvalidOperationException">The rule has no number.</exception>
    public double Number => Value ?? throw new InvalidOperationException($"{Name} has no number.");

    /// <summary>The number of a rule that counts days, points, check-ins or runs in whole numbers.</summary>
    /// <exception cref="InvalidOperationException">The rule has no number.</exception>
    public int Count => (int)Number;
}
