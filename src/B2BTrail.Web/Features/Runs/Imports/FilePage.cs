namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Some of an import's files.</summary>
public sealed record FilePage(IReadOnlyList<FileView> Items, int Total);
