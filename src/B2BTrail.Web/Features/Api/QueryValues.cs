using System.Globalization;
using System.Text.Json;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Api;

/// <summary>Reads values out of a query string.</summary>
internal static class QueryValues
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

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

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && day >= Earliest && day <= Latest)
        {
            return day;
        }

        errors.Add(name, ApiText.NoDate);
        return null;
    }
}
