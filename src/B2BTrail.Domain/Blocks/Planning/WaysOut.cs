namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What a runner can do whose target is out of reach. One of the two is always there.</summary>
/// <param name="Alternatives">The changes that would reach more, best first, at most six.</param>
/// <param name="NotThisYear">What is in reach by the date, and when the race is; null where the race is not given up.</param>
public sealed record WaysOut(IReadOnlyList<Alternative> Alternatives, PlanNotice? NotThisYear)
{
    /// <summary>Nothing to change: the target is reached, or nothing can be planned.</summary>
    public static WaysOut None { get; } = new([], null);
}
