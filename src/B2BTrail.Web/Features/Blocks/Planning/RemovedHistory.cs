using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>How a block's plan came to be what it is.</summary>
public sealed record RemovedHistory(
    IReadOnlyList<PlanRevision> Revisions, IReadOnlyList<AcceptedProposal> Replannings, IReadOnlyList<ReplanAnswer> Answers);
