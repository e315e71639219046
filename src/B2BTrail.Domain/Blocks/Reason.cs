using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Why a session is what it is: one rule, with the figures it worked on. The words are made where they are shown.</summary>
/// <param name="Code">Which rule.</param>
/// <param name="Role">What the rule did here.</param>
/// <param name="Basis">How far the rule can be trusted.</param>
/// <param name="Value">What the session got, where the rule is about a distance.</param>
/// <param name="Limit">The most that the rule would allow; null where it sets no limit.</param>
public sealed record Reason(RuleCode Code, ReasonRole Role, Basis Basis, Distance? Value = null, Distance? Limit = null)
{
    /// <summary>The distance that the rule started from: the longest run of 30 days, the largest week of four, …</summary>
    public Distance? Reference { get; init; }

    /// <summary>What the week holds, in meters, where <see cref="Reference"/> is the week as it was meant and its days came to something else; null elsewhere.</summary>
    public Distance? Held { get; init; }

    /// <summary>The rule's share, factor or ratio, such as 0.10 for ten per cent.</summary>
    public double? Factor { get; init; }

    /// <summary>Where a path of the rule starts, in the measure of <see cref="To"/>: meters or a ratio.</summary>
    public double? From { get; init; }

    /// <summary>Where a path of the rule leads.</summary>
    public double? To { get; init; }

    /// <summary>How many pairs, weeks or days the rule counted.</summary>
    public int? Count { get; init; }

    /// <summary>A time that the rule caps.</summary>
    public Duration? Time { get; init; }
}
