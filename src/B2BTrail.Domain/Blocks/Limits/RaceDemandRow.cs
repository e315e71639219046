namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What published plans ask of their largest back-to-back before a race of one distance.</summary>
/// <param name="Meters">The race, in meters.</param>
/// <param name="Share">The back-to-back as a share of the race.</param>
/// <param name="Ratio">The shorter day as a share of the longer.</param>
public sealed record RaceDemandRow(double Meters, double Share, double Ratio);
