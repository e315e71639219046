namespace B2BTrail.Domain.Readiness;

/// <summary>What to do on day 2.</summary>
public enum SecondDayAction
{
    /// <summary>As planned.</summary>
    Go,

    /// <summary>A shorter run than planned.</summary>
    Shorten,

    /// <summary>One long run in place of the back-to-back whose day 1 was missed.</summary>
    LongInstead,

    /// <summary>A walk of 30 to 45 minutes.</summary>
    Walk,

    /// <summary>No running and no walk.</summary>
    Rest,
}
