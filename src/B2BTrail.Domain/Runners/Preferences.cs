using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runners;

/// <summary>How a runner likes to see things.</summary>
/// <param name="Unit">The unit of distances and climbs.</param>
/// <param name="WeekStart">The first day of the calendar week: Monday, Sunday or Saturday.</param>
/// <param name="TimeZone">An IANA zone name that this machine knows.</param>
/// <param name="Theme">Light, dark or as the device says.</param>
public sealed record Preferences(DistanceUnit Unit, DayOfWeek WeekStart, string TimeZone, Theme Theme)
{
    /// <summary>What a new runner gets until they say otherwise.</summary>
    public static Preferences Default { get; } = new(DistanceUnit.Mile, DayOfWeek.Monday, "UTC", Theme.System);

    /// <summary>The order of day and month.</summary>
    public DateOrder DateOrder { get; init; }

    /// <summary>A clock of 24 or of 12 hours.</summary>
    public HourClock Clock { get; init; }

    /// <summary>The zone; UTC where this machine no longer knows the name.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The runner's local day at an instant.</summary>
    public DateOnly LocalDateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}
