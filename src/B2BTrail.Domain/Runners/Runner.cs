using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runners;

/// <summary>A runner and how they like to see things. Accounts and passwords live elsewhere under the same id.</summary>
public sealed class Runner
{
    private Runner()
    {
    }

    /// <summary>A new runner.</summary>
    public Runner(RunnerId id, Preferences preferences)
    {
        Id = id;
        Change(preferences);
    }

    /// <summary>Who it is.</summary>
    public RunnerId Id { get; private set; }

    /// <summary>The unit of distances and climbs.</summary>
    public DistanceUnit Unit { get; private set; }

    /// <summary>The first day of the runner's calendar week.</summary>
    public DayOfWeek WeekStart { get; private set; }

    /// <summary>The IANA name of the runner's time zone.</summary>
    public string TimeZone { get; private set; } = "UTC";

    /// <summary>How the screens are lit.</summary>
    public Theme Theme { get; private set; }

    /// <summary>All of it as one value.</summary>
    public Preferences Preferences => new(Unit, WeekStart, TimeZone, Theme);

    /// <summary>Takes over new preferences.</summary>
    public void Change(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        Unit = preferences.Unit;
        WeekStart = preferences.WeekStart;
        TimeZone = preferences.TimeZone;
        Theme = preferences.Theme;
    }
}

/// <summary>How a runner likes to see things.</summary>
/// <param name="Unit">The unit of distances and climbs.</param>
/// <param name="WeekStart">The first day of the calendar week: Monday, Sunday or Saturday.</param>
/// <param name="TimeZone">An IANA zone name that this machine knows.</param>
/// <param name="Theme">Light, dark or as the device says.</param>
public sealed record Preferences(DistanceUnit Unit, DayOfWeek WeekStart, string TimeZone, Theme Theme)
{
    /// <summary>What a new runner gets until they say otherwise.</summary>
    public static Preferences Default { get; } = new(DistanceUnit.Mile, DayOfWeek.Monday, "UTC", Theme.System);

    /// <summary>The zone; UTC where this machine no longer knows the name.</summary>
    public TimeZoneInfo Zone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out var zone) ? zone : TimeZoneInfo.Utc;

    /// <summary>The runner's local day at an instant.</summary>
    public DateOnly LocalDateAt(DateTimeOffset instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, Zone).DateTime);
}

/// <summary>How the screens are lit.</summary>
public enum Theme
{
    /// <summary>As the device says.</summary>
    System,

    /// <summary>Light.</summary>
    Light,

    /// <summary>Dark.</summary>
    Dark,
}
