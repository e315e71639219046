namespace B2BTrail.Domain.Blocks;

/// <summary>What a week is for.</summary>
public enum WeekKind
{
    /// <summary>It ends with a pair, or with a pair and its third day.</summary>
    Pair,
    /// <summary>It ends with a single long run.</summary>
    Long,
    /// <summary>Less, to absorb what was done.</summary>
    StepBack,
    /// <summary>Less and less before the race.</summary>
    Taper,
    /// <summary>The week of the race.</summary>
    Race,
}
