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

    /// <summary>The order of day and month.</summary>
    public DateOrder DateOrder { get; private set; }

    /// <summary>A clock of 24 or of 12 hours.</summary>
    public HourClock Clock { get; private set; }

    /// <summary>All of it as one value.</summary>
    public Preferences Preferences => new(Unit, WeekStart, TimeZone, Theme) { DateOrder = DateOrder, Clock = Clock };

    /// <summary>Takes over new preferences.</summary>
    public void Change(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        Unit = preferences.Unit;
        WeekStart = preferences.WeekStart;
        TimeZone = preferences.TimeZone;
        Theme = preferences.Theme;
        DateOrder = preferences.DateOrder;
        Clock = preferences.Clock;
    }
}
