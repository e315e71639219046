using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What a runner or a file says of a run. Where a new member goes from here: docs/architecture.md, "How a column is added".</summary>
public sealed record RunEntry
{
    /// <summary>The longest note, in characters.</summary>
    public const int MaxNotesLength = 4000;

    /// <summary>The longest name, in characters.</summary>
    public const int MaxNameLength = 100;

    /// <summary>The lowest average heart rate that is taken, in beats a minute.</summary>
    public const int LowestHeartRate = 20;

    /// <summary>The highest average heart rate that is taken, in beats a minute.</summary>
    public const int HighestHeartRate = 250;

    /// <summary>The earliest day of a run.</summary>
    public static readonly DateOnly EarliestDate = new(1970, 1, 1);

    /// <summary>The runner's local day.</summary>
    public required DateOnly LocalDate { get; init; }

    /// <summary>The start, in UTC and whole microseconds; null where only the day is known.</summary>
    public DateTime? StartedUtc
    {
        get;
        init => field = value?.AddTicks(-(value.Value.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>The IANA zone of the local day.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How far; more than zero.</summary>
    public required Distance Distance { get; init; }

    /// <summary>Time in motion.</summary>
    public Duration? Moving { get; init; }

    /// <summary>Time from start to end.</summary>
    public Duration? Elapsed { get; init; }

    /// <summary>Climb.</summary>
    public Climb? Ascent { get; init; }

    /// <summary>Height lost.</summary>
    public Climb? Descent { get; init; }

    /// <summary>Beats a minute.</summary>
    public int? AverageHeartRate { get; init; }

    /// <summary>How hard it felt, 1…10.</summary>
    public int? Rpe { get; init; }

    /// <summary>How the legs felt, 1 (wrecked) … 5 (fresh).</summary>
    public int? Feel { get; init; }

    /// <summary>What the runner, or the service that it comes from, calls it: one line of at most <see cref="MaxNameLength"/> characters.</summary>
    public string? Name { get; init; }

    /// <summary>The runner's own words, at most <see cref="MaxNotesLength"/> characters.</summary>
    public string? Notes { get; init; }

    /// <summary>Whether it was a race run in earnest.</summary>
    public bool IsRace { get; init; }

    /// <summary>Under which words it is found again.</summary>
    public RunTags Tags { get; init; }
}
