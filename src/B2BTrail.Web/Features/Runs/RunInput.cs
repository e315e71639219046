using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>
/// A run as scripts and the log page write it. It takes every member of an answer, so that an answer can be changed and sent back as
/// it is; only the day and the distance are required.
/// </summary>
public sealed record RunInput
{
    /// <summary>On a change it must be the id in the address; a new run gets its own.</summary>
    public Guid? Id { get; init; }

    public DateOnly? LocalDate { get; init; }

    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>An IANA zone; the runner's own where left out.</summary>
    public string? TimeZone { get; init; }

    public double? DistanceMeters { get; init; }

    public double? MovingSeconds { get; init; }

    public double? ElapsedSeconds { get; init; }

    public double? AscentMeters { get; init; }

    public double? DescentMeters { get; init; }

    public int? AverageHeartRate { get; init; }

    public int? Rpe { get; init; }

    public int? Feel { get; init; }

    /// <summary>What it is called; no name where left out.</summary>
    public string? Name { get; init; }

    public string? Notes { get; init; }

    /// <summary>Whether it was a race run in earnest; not one where left out.</summary>
    public bool? Race { get; init; }

    /// <summary>A few short words under which it is found again; kept in lower case.</summary>
    public IReadOnlyList<string?>? Tags { get; init; }

    public Guid? ShoeId { get; init; }

    public Guid? RouteId { get; init; }

    /// <summary>How the run came to be; by hand where left out. A change cannot alter it.</summary>
    public RunSource? Source { get; init; }

    /// <summary>
    /// The session that the runner says it was, or null for none. Left out, or as it stands, the link is left to matching.
    /// </summary>
    public Guid? PlannedSessionId
    {
        get;
        init
        {
            field = value;
            SaysSession = true;
        }
    }

    /// <summary>Whether the input speaks of a session at all.</summary>
    internal bool SaysSession { get; private init; }

    /// <summary>The run written back, so that it can be edited and sent again.</summary>
    public static RunInput From(Run run) => new()
    {
        Id = run.Id.Value,
        LocalDate = run.LocalDate,
        StartedAt = run.StartedUtc is { } started ? new DateTimeOffset(DateTime.SpecifyKind(started, DateTimeKind.Utc)) : null,
        TimeZone = run.TimeZone,
        DistanceMeters = run.Distance.Meters,
        MovingSeconds = run.Moving?.Seconds,
        ElapsedSeconds = run.Elapsed?.Seconds,
        AscentMeters = run.Ascent?.Meters,
        DescentMeters = run.Descent?.Meters,
        AverageHeartRate = run.AverageHeartRate,
        Rpe = run.Rpe,
        Feel = run.Feel,
        Name = run.Name,
        Notes = run.Notes,
        Tags = run.Tags.Words,
        Race = run.IsRace,
        Source = run.Source,
        PlannedSessionId = run.SessionId?.Value,
    };

    /// <summary>What the run says, once it has passed its validator.</summary>
    internal RunEntry ToEntry(string runnersZone) => new()
    {
        LocalDate = LocalDate!.Value,
        StartedUtc = StartedAt?.UtcDateTime,
        TimeZone = TimeZone ?? runnersZone,
        Distance = new Distance(DistanceMeters!.Value),
        Moving = ToDuration(MovingSeconds),
        Elapsed = ToDuration(ElapsedSeconds),
        Ascent = ToClimb(AscentMeters),
        Descent = ToClimb(DescentMeters),
        AverageHeartRate = AverageHeartRate,
        Rpe = Rpe,
        Feel = Feel,
        Name = Name,
        Notes = Notes,
        IsRace = Race ?? false,
        Tags = RunTags.From(Tags ?? []),
    };

    /// <summary>Whether it is kept even where it is faster than anyone runs: the runner said so, or it is stored as it is.</summary>
    internal bool IsSure { get; init; }

    /// <summary>Whether it is faster than anyone runs: most likely the distance or the time is mistyped.</summary>
    internal bool IsTooFast => DistanceMeters is > 0 and <= Distance.MaxMeters and { } meters && (MovingSeconds ?? ElapsedSeconds) is > 0 and <= Duration.MaxRunSeconds and { } seconds
        && FootSpeed.IsTooFast(new Distance(meters), new Duration((long)Math.Ceiling(seconds)));

    internal SessionId? Session => PlannedSessionId is { } id ? new SessionId(id) : null;

    private static Duration? ToDuration(double? seconds) => seconds is { } s ? new Duration((long)Math.Round(s)) : null;

    private static Climb? ToClimb(double? meters) => meters is { } m ? new Climb(m) : null;
}
