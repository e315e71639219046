namespace B2BTrail.Domain.Blocks;

/// <summary>How often a pair comes, read backwards from the last one.</summary>
public enum Cadence
{
    /// <summary>A pair, then a step-back week.</summary>
    EverySecondWeek,
    /// <summary>A pair, a step-back week, a week with one long run.</summary>
    EveryThirdWeek,
    /// <summary>Two pairs in four weeks, never in neighboring weeks.</summary>
    TwoInFour,
}
