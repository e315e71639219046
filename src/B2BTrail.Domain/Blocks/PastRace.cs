using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>The last race before a block.</summary>
/// <param name="Date">Its day, before the block and not more than six weeks before it.</param>
/// <param name="Distance">Its distance.</param>
/// <param name="Effort">How it was run.</param>
public sealed record PastRace(DateOnly Date, Distance Distance, RaceEffort Effort);
