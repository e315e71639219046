using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What would be proposed to someone who kept a block.</summary>
/// <param name="Plan">The block's plan as it would stand.</param>
/// <param name="Outcome">What looking at it again came to; null where a race on another day was asked about.</param>
/// <param name="Moved">What a race on another day would make of it; null where none was asked about.</param>
/// <param name="LargestPair">The largest back-to-back that the plan has now, in meters.</param>
public sealed record ReplanPreview(StandingPlan Plan, ReplanOutcome? Outcome, ChangedBlock? Moved, double LargestPair);
