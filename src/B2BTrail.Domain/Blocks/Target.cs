using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>Targets that the runner sets; null is what follows from the goal.</summary>
/// <param name="Pair">The two days of the largest pair together.</param>
/// <param name="PeakWeek">The largest week.</param>
public sealed record Target(Distance? Pair, Distance? PeakWeek)
{
    /// <summary>Nothing set: the goal decides.</summary>
    public static Target FromGoal { get; } = new(null, null);
}
