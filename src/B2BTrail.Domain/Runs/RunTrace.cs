using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What is known of a run when it is asked whether it is the same as another.</summary>
public sealed record RunTrace
{
    /// <summary>The start, in UTC; null where only the day is known.</summary>
    public DateTime? StartUtc { get; init; }

    /// <summary>The runner's local day.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>How far.</summary>
    public required Distance Distance { get; init; }

    /// <summary>Time from start to end, else in motion; null where neither is known.</summary>
    public Duration? Time { get; init; }

    /// <summary>Whether the runner wrote it down, without a file behind it.</summary>
    public bool HandWritten { get; init; }

    /// <summary>What is known of a run in the log.</summary>
    public static RunTrace Of(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Of(run.Entry, run.Source);
    }

    /// <summary>What is known of a run that is not in the log yet.</summary>
    public static RunTrace Of(RunEntry entry, RunSource source)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return new RunTrace
        {
            StartUtc = entry.StartedUtc,
            LocalDate = entry.LocalDate,
            Distance = entry.Distance,
            Time = entry.Elapsed ?? entry.Moving,
            HandWritten = source == RunSource.Manual,
        };
    }
}
