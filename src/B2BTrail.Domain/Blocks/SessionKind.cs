namespace B2BTrail.Domain.Blocks;

/// <summary>
/// What a day is for. Another kind takes a member here, its facts in <see cref="SessionKinds"/>, and in the web its words in <c>SessionText</c>,
/// its color in <c>tokens.css</c> and its member in <c>KindsResponse</c>; where the planner places it is said in <c>DayKinds</c>. What is
/// left out, <c>SessionKindTests</c> tells.
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
