namespace B2BTrail.Domain.Runs;

/// <summary>
/// The satellites count weeks up to 1,024 and then begin again (IS-GPS-200, 20.3.3.3.1.1). A receiver that does not know of it is
/// 1,024 weeks behind from then on.
/// </summary>
public static class GpsWeeks
{
    private static readonly TimeSpan Round = TimeSpan.FromDays(7 * 1024);

    // A file is written when its recording ends, or some days later when it is exported.
    private static readonly TimeSpan WrittenBefore = TimeSpan.FromDays(1);
    private static readonly TimeSpan WrittenAfter = TimeSpan.FromDays(7);

    // FIT came with the watches of 2009.
    private static readonly DateTime FirstFit = new(2008, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>The right start, where a file was written one round after it says to have started; else null.</summary>
    public static DateTime? Corrected(DateTime startUtc, DateTime? writtenUtc) =>
        startUtc < DateTime.MaxValue - Round && writtenUtc - startUtc is { } after && after >= Round - WrittenBefore && after <= Round + WrittenAfter ? startUtc + Round : null;

    /// <summary>The likely start of a FIT file that says to be older than the format; null where it is not, or that lies ahead.</summary>
    public static DateTime? LikelyOfFit(DateTime startUtc, DateTime nowUtc) =>
        !UnsetClock.Says(startUtc) && startUtc < FirstFit && startUtc + Round <= nowUtc + ActivityScreening.Ahead ? startUtc + Round : null;
}
