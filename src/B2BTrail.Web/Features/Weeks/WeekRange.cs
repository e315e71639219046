using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>A range of days that an address asks for: it must be whole and not endless.</summary>
internal static class WeekRange
{
    /// <summary>The most years that a range of weeks may have.</summary>
    public const int MostYears = 40;

    /// <summary>More days than a range of weeks may have.</summary>
    public const int MaxDays = MostYears * 366;

    /// <summary>Reads the days; null where they do not serve, and what is wrong with them among the errors.</summary>
    public static (DateOnly From, DateOnly To)? Read(string? from, string? to, FieldErrors errors)
    {
        var (first, last) = QueryValues.Range(from, to, errors);
        if (first is null && from is null)
        {
            errors.Add("from", WeeksText.NoFirstDay);
        }

        if (last is null && to is null)
        {
            errors.Add("to", WeeksText.NoLastDay);
        }

        if (last?.DayNumber - first?.DayNumber >= MaxDays)
        {
            errors.Add("to", WeeksText.AtMostYears(MostYears));
        }

        return errors.IsEmpty ? (first!.Value, last!.Value) : null;
    }
}
