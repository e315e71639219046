namespace B2BTrail.Domain.Blocks;

/// <summary>The shape of a pair.</summary>
public enum PairShape
{
    /// <summary>The longer day, then the shorter on tired legs: what most published plans do.</summary>
    LongerFirst,
    /// <summary>The shorter day, then the longer: the order of Hal Higdon's ultramarathon plan.</summary>
    LongerSecond,
    /// <summary>The longer day, the shorter, and a short easy third: for races of several days (an estimate of ours).</summary>
    ThreeDays,
}
