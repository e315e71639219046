namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Ways out of a target that is out of reach.</summary>
public enum AlternativeChange
{
    /// <summary>A later race, or an earlier start.</summary>
    MoreWeeks,
    /// <summary>One more running day a week.</summary>
    MoreRunDays,
    /// <summary>More time on the days that a time cap held.</summary>
    MoreTime,
    /// <summary>Pairs more or less often.</summary>
    OtherCadence,
    /// <summary>The pair that can be reached.</summary>
    SmallerTarget,
    /// <summary>A higher weekly distance to start from.</summary>
    MoreBase,
}
