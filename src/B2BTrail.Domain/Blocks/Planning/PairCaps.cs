namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What a pair may be at most in its week, in steps.</summary>
/// <param name="Spike">A single run, after the longest of the 30 days before it.</param>
/// <param name="Growth">Both days, after the largest two of the 42 days before them.</param>
/// <param name="Longer">The longer day, by the time that the runner has for it.</param>
/// <param name="Shorter">The shorter day, by the time that the runner has for it.</param>
internal readonly record struct PairCaps(int Spike, int Growth, int Longer, int Shorter)
{
    /// <summary>
    /// The longer day, by time: beside a shorter day that has little of it only as long as makes a pair with it
    /// (<see cref="Limits.Rules.PairTooSmall"/>).
    /// </summary>
    internal int Beside => Math.Min(Longer, RequestInSteps.Floor(Shorter / Limits.Rules.PairTooSmall.Number));

    /// <summary>Whether the shorter day is what has too little time.</summary>
    internal bool IsHeldByShorter => Beside < Longer;

    /// <summary>Both days, by time.</summary>
    internal int InTime => RequestInSteps.MostInTime(Beside, Shorter);
}
