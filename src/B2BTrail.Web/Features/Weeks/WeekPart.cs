namespace B2BTrail.Web.Features.Weeks;

/// <summary>The kinds into which a week is split.</summary>
public enum WeekPart
{
    /// <summary>The first day of a pair.</summary>
    PairFirst,

    /// <summary>The day after it.</summary>
    PairSecond,

    /// <summary>The single long run of a week.</summary>
    Long,

    /// <summary>Runs with a harder part.</summary>
    Quality,

    /// <summary>Easy runs.</summary>
    Easy,

    /// <summary>The race.</summary>
    Race,

    /// <summary>Runs that stood for no planned session.</summary>
    Unplanned,
}
