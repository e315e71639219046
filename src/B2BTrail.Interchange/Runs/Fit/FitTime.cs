namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Instants of FIT: whole seconds since the end of 1989 in UTC.</summary>
internal static class FitTime
{
    /// <summary>Smaller numbers count from when the device was switched on: its clock was never set.</summary>
    public const double FirstOfSetClock = 0x10000000;

    private const double LargestOffsetHours = 14;

    private static readonly DateTime Zero = new(1989, 12, 31, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The instant in UTC; null where there is none.</summary>
    public static DateTime? ToUtc(double time) => double.IsNaN(time) ? null : Zero.AddSeconds(time);

    /// <summary>
    /// How far the local clock was ahead of UTC, to the nearest quarter of an hour, as all zones in use are; null where the two do not
    /// lie within 14 hours, the most that any zone is away from UTC.
    /// </summary>
    public static TimeSpan? Offset(double local, double utc)
    {
        var quarters = Math.Round((local - utc) / 900);
        return Math.Abs(quarters) <= LargestOffsetHours * 4 ? TimeSpan.FromMinutes(15 * quarters) : null;
    }
}
