namespace B2BTrail.Web.Features.Api;

/// <summary>A page of a list.</summary>
public sealed record ListResponse<T>(IReadOnlyList<T> Items, int Page, int PageSize, int Total);
