using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports.Api;

/// <summary>What became of one file.</summary>
public sealed record FileResponse(string Name, FileOutcome Outcome, string? Reason, Guid? RunId)
{
    internal static FileResponse From(FileView file, UnitText text) =>
        new(file.Name, file.Outcome, FileNoticeText.Of(file.Notices, file.EarlierReason, text), file.RunId?.Value);
}
