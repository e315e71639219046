namespace B2BTrail.Domain.Blocks;

/// <summary>What a plan is made from, before and after what is asked of it changed.</summary>
/// <param name="Before">As it was.</param>
/// <param name="After">As it is now.</param>
public sealed record SourceChange(PlanSource Before, PlanSource After);
