namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What the last three weeks before a race are meant to be of the largest week.</summary>
/// <param name="Meters">For races up to this distance.</param>
/// <param name="Far">15 to 21 days before the race.</param>
/// <param name="Near">8 to 14 days before it.</param>
/// <param name="Last">The last seven days.</param>
/// <param name="LastMost">The most that these days may be where less would not hold the runs that they keep.</param>
/// <param name="Most">The most that the first of them may be.</param>
public sealed record TaperRow(double Meters, double Far, double Near, double Last, double LastMost, double Most);
