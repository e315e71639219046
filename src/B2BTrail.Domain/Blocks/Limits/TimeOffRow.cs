namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What time off of some length means for the days after it.</summary>
/// <param name="Days">The length, in days.</param>
/// <param name="Share">The share of what they could do before from which the runner starts again.</param>
/// <param name="DaysWithoutPair">For so many days there is no back-to-back.</param>
public sealed record TimeOffRow(int Days, double Share, int DaysWithoutPair);
