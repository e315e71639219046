namespace B2BTrail.Domain.Blocks;

/// <summary>
/// What a day is for. What another kind takes is listed in <c>docs/architecture.md</c> (what a change touches); <c>SessionKindTests</c> tells
/// what was left out.
/// </summary>
public enum SessionKind
{
    /// <summary>No run.</summary>
    Rest,
    /// <summary>An easy run.</summary>
    Easy,
    /// <summary>A run with a harder part.</summary>
    Quality,
    /// <summary>The single long run of a week.</summary>
    Long,
    /// <summary>The first day of a pair.</summary>
    PairFirst,
    /// <summary>The day after it, on tired legs.</summary>
    PairSecond,
    /// <summary>The race.</summary>
    Race,
}
