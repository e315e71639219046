using System.Runtime.CompilerServices;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>One rule of the planner: what is shown and what runs is the same object.</summary>
/// <param name="Code">The code under which a session tells of it; null for a rule that no session tells of.</param>
/// <param name="Value">Its number as shipped, in <paramref name="Measure"/>; null where the rule has none.</param>
/// <param name="Measure">What the number is.</param>
/// <param name="Basis">How far it can be trusted.</param>
/// <param name="Source">Where it comes from; null for our own judgment and what the runner chooses.</param>
/// <param name="Name">The member of <see cref="Rules"/> that holds it.</param>
public sealed record Rule(RuleCode? Code, double? Value, Measure Measure, Basis Basis, Citation? Source = null, [CallerMemberName] string Name = "")
{
    /// <summary>The lowest and highest number that a runner may choose instead; null where they may not.</summary>
    public (double Low, double High)? Range { get; init; }

    // Asked for at every step of a search: kept as a plain number, and what is missing is told elsewhere, so that asking is one read.
    private readonly double _number = Value ?? double.NaN;

    /// <summary>The number of a rule that has one.</summary>
    internal double Number => double.IsNaN(_number) ? Missing() : _number;

    /// <summary>The number of a rule that counts days, weeks or minutes.</summary>
    internal int Count => (int)Number;

    /// <summary>The number of a rule in minutes, as a time.</summary>
    internal Duration Time => Duration.FromMinutes(Number);

    /// <summary>The lowest and highest number of a rule that a runner may move.</summary>
    internal (double Low, double High) Bounds => Range ?? throw new InvalidOperationException($"{Name} cannot be moved.");

    /// <summary>Whether a number is one that a runner may choose.</summary>
    public bool Allows(double number) => number >= Bounds.Low && number <= Bounds.High;

    private double Missing() => throw new InvalidOperationException($"{Name} has no number.");
}
