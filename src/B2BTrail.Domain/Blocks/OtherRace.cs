using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks;

/// <summary>A race on the way to the goal.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Date">Its day, within the block.</param>
/// <param name="Distance">Its distance.</param>
/// <param name="Ascent">Its climb; null where it is not known.</param>
/// <param name="Effort">How it is to be run.</param>
public sealed record OtherRace(string Name, DateOnly Date, Distance Distance, Climb? Ascent, RaceEffort Effort);
