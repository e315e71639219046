using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What became of one file.</summary>
public sealed record FileResponse(string Name, FileOutcome Outcome, string? Reason, Guid? RunId)
{
    internal static FileResponse From(FileView file) => new(file.Name, file.Outcome, file.Reason, file.RunId?.Value);
}
