namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Something that an amber light changes of the days to come.</summary>
public enum AmberEffect
{
    /// <summary>The run of its day is shorter.</summary>
    Today,

    /// <summary>Hard sessions of the days after it become easy.</summary>
    HardSessions,

    /// <summary>One run takes the place of the week's pair.</summary>
    Pair,

    /// <summary>What is left of a pair that has begun falls away.</summary>
    RestOfPair,

    /// <summary>A single long run of the week is shorter.</summary>
    LongRun,

    /// <summary>The next full week is no bigger than its own.</summary>
    NextWeek,
}
