using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Today;

/// <summary>A block that starts later.</summary>
public sealed record UpcomingBlock(BlockId Block, string Name, DateOnly StartDate);
