using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A run as a list shows it, beside the session that it fulfilled.</summary>
public sealed record RunRow(
    RunId Id, RunEntry Entry, RunSource Source, SessionId? SessionId, SessionKind? PlannedKind, Distance? PlannedDistance, int Version)
{
    /// <summary>Which of its figures are still those of its plan.</summary>
    public FiguresAsPlanned AsPlanned { get; init; }

    public DateOnly LocalDate => Entry.LocalDate;

    public Distance Distance => Entry.Distance;

    internal static RunRow From(Run run, SessionKind? plannedKind, Distance? plannedDistance) =>
        new(run.Id, run.Entry, run.Source, run.SessionId, plannedKind, plannedDistance, run.Version);
}
