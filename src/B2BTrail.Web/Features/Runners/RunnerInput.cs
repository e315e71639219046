using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runners;

/// <summary>A change of a runner's settings: what is left out stays as it is, and nothing can be without a value.</summary>
public sealed record RunnerInput
{
    private readonly HashSet<string> _emptied = [];

    /// <summary>The unit of distances and elevation gain.</summary>
    public DistanceUnit? Unit { get; init => field = Said("unit", value); }

    /// <summary>The first day of the week: Monday, Sunday or Saturday.</summary>
    public DayOfWeek? WeekStart { get; init => field = Said("weekStart", value); }

    /// <summary>An IANA zone.</summary>
    public string? TimeZone
    {
        get;
        init
        {
            field = value;
            if (value is null)
            {
                _emptied.Add("timeZone");
            }
        }
    }

    /// <summary>The fields that were sent as null.</summary>
    internal IReadOnlyCollection<string> Emptied => _emptied;

    /// <summary>The settings with the change made.</summary>
    internal Preferences ApplyTo(Preferences preferences) => preferences with
    {
        Unit = Unit ?? preferences.Unit,
        WeekStart = WeekStart ?? preferences.WeekStart,
        TimeZone = TimeZone ?? preferences.TimeZone,
    };

    private T? Said<T>(string name, T? value)
        where T : struct
    {
        if (value is null)
        {
            _emptied.Add(name);
        }

        return value;
    }
}
