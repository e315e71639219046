using B2BTrail.Data.Deleted;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What undoing an import did.</summary>
/// <param name="Removed">How many runs left the log.</param>
/// <param name="Unmerged">How many got back what had been written by hand.</param>
/// <param name="Left">The runs that stayed because they were changed since.</param>
/// <param name="Reread">How many got back the figures that were read in their files earlier.</param>
/// <param name="Item">What restores it; null where it had been undone before.</param>
public sealed record UndoneImport(int Removed, int Unmerged, IReadOnlyList<RunId> Left, int Reread = 0, DeletedItemId? Item = null);
