using System.Globalization;
using System.Text.Json;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Api;

/// <summary>Reads values out of a query string.</summary>
internal static class QueryValues
{
    public static (DateOnly? From, DateOnly? To) Range(string? from, string? to, FieldErrors errors)
    {
        var (first, last) = (Day("from", from, errors), Day("to", to, errors));
        if (first > last)
        {
            errors.Add("to", InputText.EndBeforeStart);
        }

        return (first, last);
    }

    public static int Whole(string name, string? text, int least, int most, int usual, FieldErrors errors)
    {
        if (text is null)
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        errors.Add(name, ApiText.NotWhole(least, most));
        return usual;
    }

    public static bool? TrueOrFalse(string name, string? text, FieldErrors errors)
    {
        if (text is not (null or "true" or "false"))
        {
            errors.Add(name, ApiText.NotTrueOrFalse);
        }

        return text is null ? null : text == "true";
    }

    public static string? Text(string name, string? text, int most, FieldErrors errors)
    {
        if (text?.Length > most)
        {
            errors.Add(name, ApiText.TooLong(most));
        }

        return string.IsNullOrWhiteSpace(text) ? null : text;
    }

    public static DayOfWeek? WeekStart(string? text, FieldErrors errors)
    {
        foreach (var day in RunnerSettingsService.WeekStarts)
        {
            if (text == JsonNamingPolicy.CamelCase.ConvertName(day.ToString()))
            {
                return day;
            }
        }

        if (text is not null)
        {
            errors.Add("weekStart", ApiText.NoWeekStart);
        }

        return null;
    }

    private static DateOnly? Day(string name, string? text, FieldErrors errors)
    {
        if (text is null)
        {
            return null;
        }

        if (!DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            errors.Add(name, ApiText.NoDate);
            return null;
        }

        if (day < CommonRules.EarliestChartDate || day > CommonRules.LatestPlanDate)
        {
            errors.Add(name, ApiText.DateOutOfRange(CommonRules.EarliestChartDate, CommonRules.LatestPlanDate));
            return null;
        }

        return day;
    }
}
