using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Weeks;

/// <summary>A range of days that an address asks for: it must be whole and not endless.</summary>
internal static class WeekRange
{
    /// <summary>More days than a range of weeks may have: forty years.</summary>
    public const int MaxDays = 40 * 366;

    /// <summary>Reads the days; null where they do not serve, and what is wrong with them among the errors.</summary>
    public static (DateOnly From, DateOnly To)? Read(string? from, string? to, FieldErrors errors)
    {
        var (first, last) = QueryText.Range(from, to, errors);
        if (first is null && from is null)
        {
            errors.Add("from", "Enter the first day of the range.");
        }

        if (last is null && to is null)
        {
            errors.Add("to", "Enter the last day of the range.");
        }

        if (last?.DayNumber - first?.DayNumber >= MaxDays)
        {
            errors.Add("to", "Choose at most 40 years.");
        }

        return errors.IsEmpty ? (first!.Value, last!.Value) : null;
    }
}
