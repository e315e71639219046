using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>The zone and the local day of a run.</summary>
/// <param name="Zone">An IANA zone that <see cref="TimeZoneInfo"/> knows.</param>
/// <param name="LocalDate">The runner's day at the start.</param>
/// <param name="Basis">What both rest on.</param>
public sealed record ZoneChoice(string Zone, DateOnly LocalDate, ZoneBasis Basis)
{
    /// <summary>How far the zone is ahead of UTC at an instant; negative where it is behind.</summary>
    public TimeSpan OffsetAt(DateTime utc) => TimeZoneInfo.FindSystemTimeZoneById(Zone).GetUtcOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));

    /// <summary>What the runner should know of the choice; null where the file or the place tells the day and it is the runner's own.</summary>
    public FileNotice? Notice => Basis switch
    {
        ZoneBasis.PositionElsewhere => new(FileNoticeCode.ZoneOfPosition) { Name = Zone },
        ZoneBasis.Runner => new(FileNoticeCode.ZoneOfRunner),
        _ => null,
    };
}
