namespace B2BTrail.Domain.Runs;

/// <summary>
/// Decides whether two runs are one and the same: a runner wears two watches, exports a run from two programs, or wrote it down before
/// the file came. Our own rule with our own numbers, an estimate throughout; where it is not sure, the runner is asked.
/// </summary>
public static class SameRun
{
    /// <summary>Starts no further apart than this, in seconds, are one start: programs round it, or take the first point for it.</summary>
    public const double StartSeconds = 60;

    /// <summary>Distances that differ by no more than this share of the longer are one distance: programs sum up differently.</summary>
    public const double DistanceShare = 0.02;

    /// <summary>Nobody runs two runs at once: time spans that share more than this part of the shorter one may be one run.</summary>
    public const double OverlapShare = 0.5;

    /// <summary>Starts no further apart than this, in minutes, may be one where one of them was written from memory.</summary>
    public const double HandStartMinutes = 15;

    /// <summary>The same for distances that differ by no more than this share of the longer.</summary>
    public const double HandDistanceShare = 0.25;

    /// <summary>Starts further apart than this, in hours, are two runs even where one was written from memory and the distances are alike.</summary>
    public const double HandApartHours = 2;

    /// <summary>How alike two runs are. The order does not matter.</summary>
    public static Likeness Of(RunTrace a, RunTrace b)
    {
        ArgumentNullException.ThrowIfNull(a);
        ArgumentNullException.ThrowIfNull(b);
        bool isFromMemory = a.HandWritten || b.HandWritten;
        Likeness InDoubt(UnsureReason why) => new Likeness.Unsure(isFromMemory ? UnsureReason.HandWritten : why);

        double? apart = (b.StartUtc - a.StartUtc)?.TotalSeconds;
        if (Math.Abs(apart ?? double.MaxValue) <= StartSeconds)
        {
            return Differ(a, b) <= DistanceShare ? new Likeness.Same() : InDoubt(UnsureReason.OtherDistance);
        }

        if (apart is { } seconds && Overlap(seconds, a.Time?.Seconds ?? 0, b.Time?.Seconds ?? 0))
        {
            return InDoubt(UnsureReason.Overlap);
        }

        return isFromMemory && MayBeFromMemory(a, b, apart) ? InDoubt(UnsureReason.HandWritten) : new Likeness.Different();
    }

    /// <summary>
    /// The run that is most likely the same: one that surely is before one that may be, then the nearest by distance, then by start; null
    /// where all are different.
    /// </summary>
    /// <param name="trace">The run that is asked about.</param>
    /// <param name="others">Runs of about that time; a day either way takes in all that can be the same.</param>
    /// <param name="traceOf">What is known of one of them.</param>
    public static (T Run, Likeness Likeness)? Closest<T>(RunTrace trace, IEnumerable<T> others, Func<T, RunTrace> traceOf)
    {
        ArgumentNullException.ThrowIfNull(trace);
        var alike = others
            .Select(other => (Run: other, Trace: traceOf(other)))
            .Select(other => (other.Run, other.Trace, Likeness: Of(trace, other.Trace)))
            .Where(other => other.Likeness is not Likeness.Different)
            .OrderBy(other => other.Likeness is Likeness.Same ? 0 : 1)
            .ThenBy(other => Math.Abs(other.Trace.Distance.Meters - trace.Distance.Meters))
            .ThenBy(other => (other.Trace.StartUtc - trace.StartUtc)?.Duration() ?? TimeSpan.MaxValue)
            .Take(1)
            .ToList();
        return alike is [var closest] ? (closest.Run, closest.Likeness) : null;
    }

    /// <summary>The difference of two distances as a share of the longer.</summary>
    private static double Differ(RunTrace a, RunTrace b)
    {
        double longer = Math.Max(a.Distance.Meters, b.Distance.Meters);
        return longer == 0 ? 0 : Math.Abs(a.Distance.Meters - b.Distance.Meters) / longer;
    }

    /// <param name="apart">Seconds by which the second starts later.</param>
    /// <param name="first">How long the first took, in seconds.</param>
    /// <param name="second">How long the second took, in seconds.</param>
    private static bool Overlap(double apart, double first, double second)
    {
        double shared = Math.Min(first, apart + second) - Math.Max(0, apart);
        return shared > OverlapShare * Math.Min(first, second);
    }

    private static bool MayBeFromMemory(RunTrace a, RunTrace b, double? apart) => Math.Abs(apart ?? double.NaN) switch
    {
        // Who wrote both down knows what they wrote: only what was entered twice is alike.
        _ when a.HandWritten && b.HandWritten => apart is null && a.LocalDate == b.LocalDate && Differ(a, b) <= DistanceShare,
        <= HandStartMinutes * 60 => true,
        > HandApartHours * 3600 => false,
        _ => a.LocalDate == b.LocalDate && Differ(a, b) <= HandDistanceShare,
    };
}
