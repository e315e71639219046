using B2BTrail.Domain.Runs;
using B2BTrail.Web.Features.Api;
using B2BTrail.Web.Shared;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports.Api;

/// <summary>An import as the API answers it, with a page of its files; <see cref="FileCount"/> is how many there are so far.</summary>
public sealed record ImportResponse(
    Guid Id, ImportState State, int Total, int Done, int Imported, int Duplicates, int Rejected, int Skipped,
    IReadOnlyList<FileResponse> Files, int Page, int PageSize, int FileCount)
{
    internal static ImportResponse From(ImportView import, PageOf<FileView> files, ListPart part, UnitText text) => new(
        import.Id.Value, import.State, import.Total, import.Done,
        import.Tally.Imported, import.Tally.Duplicates, import.Tally.Rejected, import.Tally.Skipped,
        [.. files.Items.Select(file => FileResponse.From(file, text))], part.Page, part.PageSize, files.Total);
}
