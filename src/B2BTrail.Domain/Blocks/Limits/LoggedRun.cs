using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a logged run tells of its runner's fitness.</summary>
/// <param name="Date">Its local day.</param>
/// <param name="Distance">How far.</param>
/// <param name="Ascent">Its climb; null where it is not known.</param>
/// <param name="Duration">How long, stops included; null where it is not known.</param>
public sealed record LoggedRun(DateOnly Date, Distance Distance, Climb? Ascent, Duration? Duration);
