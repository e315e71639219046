using System.Diagnostics.CodeAnalysis;
using B2BTrail.Web.Shared;
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
        var (from, to) = QueryValues.Range(From, To, errors);
        var page = QueryValues.Whole("page", Page, 1, MaxPage, 1, errors);
        var pageSize = QueryValues.Whole("pageSize", PageSize, 1, MaxPageSize, DefaultPageSize, errors);
        part = errors.IsEmpty ? new ListPart(from, to, page, pageSize) : null;
        return part is not null;
    }
}
