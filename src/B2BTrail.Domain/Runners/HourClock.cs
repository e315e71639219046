namespace B2BTrail.Domain.Runners;

/// <summary>How the hours of a day are counted.</summary>
public enum HourClock
{
    /// <summary>18:30.</summary>
    Hours24,

    /// <summary>6:30 pm.</summary>
    Hours12,
}
