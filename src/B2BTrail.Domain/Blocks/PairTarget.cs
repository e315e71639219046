using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>The pair that was asked for, by the runner or by the race, and the largest in the plan.</summary>
/// <param name="Asked">What was asked, before any cap.</param>
/// <param name="Reached">The largest pair of the plan that is late enough to count; zero where there is none.</param>
public sealed record PairTarget(Distance Asked, Distance Reached)
{
    /// <summary>The first day of the pair that is reached; null where there is none, or where the runner brings it.</summary>
    public DateOnly? ReachedOn { get; init; }
}
