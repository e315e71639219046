using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using B2BTrail.Web.Features.Runners;
using B2BTrail.Web.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace B2BTrail.Web.Features.Api;

/// <summary>The part of a list that is asked for. Text, because what cannot be read is answered with a sentence and not with silence.</summary>
internal sealed class ListQuery
{
    public const int MaxPage = 1_000_000;
    public const int MaxPageSize = 500;
    public const int DefaultPageSize = 100;

    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [FromQuery(Name = "page")]
    public string? Page { get; init; }

    [FromQuery(Name = "pageSize")]
    public string? PageSize { get; init; }

    public bool TryRead([NotNullWhen(true)] out ListPart? part, out FieldErrors errors)
    {
        errors = new FieldErrors();
        var (from, to) = QueryText.Range(From, To, errors);
        var page = QueryText.Whole("page", Page, 1, MaxPage, 1, errors);
        var pageSize = QueryText.Whole("pageSize", PageSize, 1, MaxPageSize, DefaultPageSize, errors);
        part = errors.IsEmpty ? new ListPart(from, to, page, pageSize) : null;
        return part is not null;
    }
}

/// <summary>Part of a list: days from…to, both included, and a page of them.</summary>
internal sealed record ListPart(DateOnly? From, DateOnly? To, int Page, int PageSize)
{
    public int Skip => (Page - 1) * PageSize;

    public ListAnswer<T> Of<T>(IReadOnlyList<T> items, int total) => new(items, Page, PageSize, total);
}

/// <summary>A page of a list.</summary>
public sealed record ListAnswer<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);

/// <summary>Reads values out of a query string.</summary>
internal static class QueryText
{
    private static readonly DateOnly Earliest = new(1900, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    public static (DateOnly? From, DateOnly? To) Range(string? from, string? to, FieldErrors errors)
    {
        var (first, last) = (Day("from", from, errors), Day("to", to, errors));
        if (first > last)
        {
            errors.Add("to", "The range ends before it starts.");
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

        errors.Add(name, string.Create(CultureInfo.InvariantCulture, $"This is a whole number from {least} to {most}."));
        return usual;
    }

    public static DayOfWeek? WeekStart(string? text, FieldErrors errors)
    {
        foreach (var day in RunnerDesk.WeekStarts)
        {
            if (text == JsonNamingPolicy.CamelCase.ConvertName(day.ToString()))
            {
                return day;
            }
        }

        if (text is not null)
        {
            errors.Add("weekStart", "A week starts on monday, sunday or saturday.");
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

        errors.Add(name, "This is a date such as 2027-01-31.");
        return null;
    }
}
