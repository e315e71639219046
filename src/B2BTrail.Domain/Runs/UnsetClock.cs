namespace B2BTrail.Domain.Runs;

/// <summary>Starts that no run has: those from which a clock that was never set begins to count.</summary>
public static class UnsetClock
{
    /// <summary>Some watches begin to count at the first of January 2010; so long after it, a start is taken for theirs.</summary>
    private static readonly TimeSpan AfterReset = TimeSpan.FromHours(3);

    private static readonly DateTime Reset = new(2010, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Whether a clock that says so was never set.</summary>
    public static bool Says(DateTime startUtc) =>
        startUtc < ActivityScreening.EarliestStart || (startUtc >= Reset && startUtc < Reset + AfterReset);
}
