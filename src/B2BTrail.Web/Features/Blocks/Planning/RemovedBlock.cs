using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Runs;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>A block that was removed, with the runs that were linked to its sessions.</summary>
public sealed record RemovedBlock(Block Block, IReadOnlyList<RunLink> Links, RemovedHistory Changes);
