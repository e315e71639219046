using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Api;

/// <summary>A run as the API answers it: meters and seconds.</summary>
public sealed record RunResponse(
    Guid Id,
    DateOnly LocalDate,
    DateTime? StartedAt,
    string TimeZone,
    double DistanceMeters,
    long? MovingSeconds,
    long? ElapsedSeconds,
    double? AscentMeters,
    double? DescentMeters,
    int? AverageHeartRate,
    int? Rpe,
    int? Feel,
    string? Name,
    string? Notes,
    IReadOnlyList<string> Tags,
    bool Race,
    Guid? ShoeId,
    Guid? RouteId,
    RunSource Source,
    Guid? PlannedSessionId)
{
    public static RunResponse From(Run run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return From(run.Id, run.Entry, run.Source, run.SessionId);
    }

    public static RunResponse From(RunRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return From(row.Id, row.Entry, row.Source, row.SessionId);
    }

    private static RunResponse From(RunId id, RunEntry entry, RunSource source, SessionId? session) => new(
        id.Value,
        entry.LocalDate,
        entry.StartedUtc is { } started ? DateTime.SpecifyKind(started, DateTimeKind.Utc) : null,
        entry.TimeZone,
        entry.Distance.Meters,
        entry.Moving?.Seconds,
        entry.Elapsed?.Seconds,
        entry.Ascent?.Meters,
        entry.Descent?.Meters,
        entry.AverageHeartRate,
        entry.Rpe,
        entry.Feel,
        entry.Name,
        entry.Notes,
        entry.Tags.Words,
        entry.IsRace,
        ShoeId: null,
        RouteId: null,
        source,
        session?.Value);
}
