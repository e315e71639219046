namespace B2BTrail.Web.Features.Api;

/// <summary>Part of a list: days from…to, both included, and a page of them.</summary>
internal sealed record ListPart(DateOnly? From, DateOnly? To, int Page, int PageSize)
{
    public int Skip => (Page - 1) * PageSize;

    public ListResponse<T> Of<T>(IReadOnlyList<T> items, int total) => new(items, Page, PageSize, total);
}
