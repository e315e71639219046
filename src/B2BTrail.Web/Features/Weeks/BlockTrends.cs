namespace B2BTrail.Web.Features.Weeks;

/// <summary>The block that is on, or the latest one, and the one before it.</summary>
/// <param name="This">The block; null where the runner has none.</param>
/// <param name="Before">The block that ended last before it began; null where none did.</param>
public sealed record BlockTrends(BlockTrend? This, BlockTrend? Before);
