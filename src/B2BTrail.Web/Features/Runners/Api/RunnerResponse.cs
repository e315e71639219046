using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runners.Api;

/// <summary>A runner's settings as the API answers them.</summary>
public sealed record RunnerResponse(DistanceUnit Unit, DayOfWeek WeekStart, string TimeZone)
{
    public static RunnerResponse From(Preferences preferences)
    {
        ArgumentNullException.ThrowIfNull(preferences);
        return new(preferences.Unit, preferences.WeekStart, preferences.TimeZone);
    }
}
