using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports.Api;

/// <summary>An import as the API answers it.</summary>
public sealed record ImportResponse(
    Guid Id, ImportState State, int Total, int Done, int Imported, int Duplicates, int Rejected, int Skipped, IReadOnlyList<FileResponse> Files)
{
    internal static ImportResponse From(ImportView import, IReadOnlyList<FileView> files, UnitText text) => new(
        import.Id.Value, import.State, import.Total, import.Done,
        import.Tally.Imported, import.Tally.Duplicates, import.Tally.Rejected, import.Tally.Skipped,
        [.. files.Select(file => FileResponse.From(file, text))]);
}
