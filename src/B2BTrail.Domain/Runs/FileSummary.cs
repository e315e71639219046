using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What a file itself says of a whole activity, kept beside what its points give. Null where it says nothing usable.</summary>
public sealed record FileSummary
{
    /// <summary>A file that says nothing.</summary>
    public static readonly FileSummary None = new();

    /// <summary>How far.</summary>
    public Distance? Distance { get; init; }

    /// <summary>Time on the device's timer: pauses left out.</summary>
    public Duration? Timer { get; init; }

    /// <summary>Time from start to end.</summary>
    public Duration? Elapsed { get; init; }

    /// <summary>Climb as the device summed it up, from a barometer where it has one.</summary>
    public Climb? Ascent { get; init; }

    /// <summary>Height lost, as the device summed it up.</summary>
    public Climb? Descent { get; init; }

    /// <summary>Beats a minute, <see cref="RunEntry.LowestHeartRate"/>…<see cref="RunEntry.HighestHeartRate"/>.</summary>
    public int? AverageHeartRate { get; init; }
}
