using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>
/// One thing to say of a file or of an activity in it: a code, and the figures that its sentence names. A figure is null where the code
/// has none. The words stand in the user interface.
/// </summary>
/// <param name="Code">What there is to say.</param>
public sealed record FileNotice(FileNoticeCode Code)
{
    /// <summary>How many points, activities, laps or entries; for a limit, the limit.</summary>
    public int? Count { get; init; }

    /// <summary>Of how many.</summary>
    public int? Total { get; init; }

    /// <summary>A name: the file's own word for its sport, or the IANA name of a time zone.</summary>
    public string? Name { get; init; }

    /// <summary>What the activity is of.</summary>
    public Sport? Sport { get; init; }

    /// <summary>What the file holds instead of an activity.</summary>
    public FileContent? Content { get; init; }

    /// <summary>The day that the file claims, in UTC.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The day that was taken, or is offered, instead; in UTC.</summary>
    public DateOnly? UsedDate { get; init; }

    /// <summary>How far it was, as the file says.</summary>
    public Distance? Distance { get; init; }

    /// <summary>How far its positions come to.</summary>
    public Distance? PositionDistance { get; init; }

    /// <summary>Which of the two was used.</summary>
    public Distance? UsedDistance { get; init; }

    /// <summary>Time in motion, else from start to end.</summary>
    public Duration? Time { get; init; }

    /// <summary>The time that was used instead.</summary>
    public Duration? UsedTime { get; init; }

    /// <summary>How much it climbed, as the file says.</summary>
    public Climb? Climb { get; init; }

    /// <summary>The climb that was used instead.</summary>
    public Climb? UsedClimb { get; init; }

    /// <summary>Average heart rate, in beats a minute, as it was read earlier.</summary>
    public int? HeartRate { get; init; }

    /// <summary>The heart rate that is read now.</summary>
    public int? UsedHeartRate { get; init; }

    /// <summary>Mean speed, in meters a second.</summary>
    public double? Speed { get; init; }
}
