using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>An import as the API answers it.</summary>
public sealed record ImportAnswer(
    Guid Id, ImportState State, int Total, int Done, int Imported, int Duplicates, int Rejected, int Skipped, IReadOnlyList<FileAnswer> Files)
{
    internal static ImportAnswer From(ImportView import, IReadOnlyList<FileView> files) => new(
        import.Id.Value, import.State, import.Total, import.Done,
        import.Tally.Imported, import.Tally.Duplicates, import.Tally.Rejected, import.Tally.Skipped,
        [.. files.Select(FileAnswer.From)]);
}

/// <summary>What became of one file.</summary>
public sealed record FileAnswer(string Name, FileOutcome Outcome, string? Reason, Guid? RunId)
{
    internal static FileAnswer From(FileView file) => new(file.Name, file.Outcome, file.Reason, file.RunId?.Value);
}
