using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>A kept block with its weeks as they stand.</summary>
/// <param name="Block">The block.</param>
/// <param name="Weeks">Its weeks with all their days, each with its reasons.</param>
public sealed record ExplainedPlan(Block Block, IReadOnlyList<WeekDraft> Weeks);
