namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What follows a race that was run in earnest.</summary>
/// <param name="Meters">Races up to this distance.</param>
/// <param name="DaysWithoutRun">For so many days after it there is no run.</param>
/// <param name="DaysEasy">For so many days after it there are easy runs only.</param>
/// <param name="DaysWithoutPair">For so many days after it there is no back-to-back.</param>
/// <param name="Weeks">The most of the weeks after it, as shares of the largest of the four before it.</param>
public sealed record RaceRecoveryRow(double Meters, int DaysWithoutRun, int DaysEasy, int DaysWithoutPair, IReadOnlyList<double> Weeks);
