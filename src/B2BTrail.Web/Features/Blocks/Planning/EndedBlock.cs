using B2BTrail.Domain.Blocks;

namespace B2BTrail.Web.Features.Blocks.Planning;

/// <summary>A block that was ended before its time.</summary>
/// <param name="Id">Which one.</param>
/// <param name="Name">The runner's name for it.</param>
/// <param name="LastDay">Its last day now.</param>
/// <param name="Version">The version of its plan that ends it, by which that is undone.</param>
public sealed record EndedBlock(BlockId Id, string Name, DateOnly LastDay, int Version);
