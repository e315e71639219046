namespace B2BTrail.Domain.Readiness;

/// <summary>What to do on the second day.</summary>
public enum SecondDayAction
{
    /// <summary>As planned.</summary>
    Go,

    /// <summary>Less than planned.</summary>
    Shorten,

    /// <summary>One long run, in place of the pair whose first day was missed.</summary>
    LongInstead,

    /// <summary>A walk of half an hour to three quarters.</summary>
    Walk,

    /// <summary>Nothing.</summary>
    Rest,
}
