namespace B2BTrail.Domain.Blocks;

/// <summary>Who decided on a day.</summary>
public enum SessionLock
{
    /// <summary>The planner.</summary>
    None,
    /// <summary>The runner moved it, or set its distance.</summary>
    Edited,
    /// <summary>The runner skips it.</summary>
    Skipped,
    /// <summary>The runner cannot run on it: travel, family, work.</summary>
    Blocked,
    /// <summary>The answer of the second morning, which the runner took.</summary>
    SecondMorning,
}
