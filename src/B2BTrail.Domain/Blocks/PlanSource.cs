namespace B2BTrail.Domain.Blocks;

/// <summary>What the sessions of a plan were made from, and what they are held against.</summary>
/// <param name="Request">What was asked.</param>
/// <param name="FirstPlan">What was generated for it.</param>
public sealed record PlanSource(BlockRequest Request, BlockDraft FirstPlan);
