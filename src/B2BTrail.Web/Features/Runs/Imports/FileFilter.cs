using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Which files of an import to show.</summary>
/// <param name="Outcome">Only those that came to this, without those that the runner is asked about.</param>
/// <param name="OnlyAsked">Only those that the runner is asked about.</param>
/// <param name="IsUndone">Only those whose run left the log when the import was undone, or only others; null for both.</param>
public sealed record FileFilter(FileOutcome? Outcome = null, bool OnlyAsked = false, bool? IsUndone = null);
