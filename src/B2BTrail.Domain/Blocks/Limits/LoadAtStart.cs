namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>What a runner can do on the day that a block starts.</summary>
/// <param name="Weekly">The week from which weeks grow.</param>
/// <param name="Longest">The longest run from which sessions grow.</param>
/// <param name="TwoDays">The two days in a row from which back-to-backs grow.</param>
/// <param name="DaysOff">The days without a run just before it.</param>
internal readonly record struct LoadAtStart<T>(T Weekly, T Longest, T TwoDays, int DaysOff = 0);
