using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs;

/// <summary>A run as its page shows it, without what is in its file.</summary>
/// <param name="Id">Which run.</param>
/// <param name="Entry">What was entered or read from the file.</param>
/// <param name="Source">How it came into the log.</param>
/// <param name="Version">Its version; a change makes another one.</param>
/// <param name="LinkedBy">Who chose its planned session.</param>
/// <param name="Planned">The session that it fulfilled; null where none.</param>
public sealed record RunDetails(RunId Id, RunEntry Entry, RunSource Source, int Version, LinkedBy LinkedBy, PlannedOfRun? Planned)
{
    /// <summary>Which of its figures are still those of its plan.</summary>
    public FiguresAsPlanned AsPlanned { get; init; }

    /// <summary>The run before it; null where it is the first.</summary>
    public RunId? Previous { get; init; }

    /// <summary>The run after it; null where it is the last.</summary>
    public RunId? Next { get; init; }

    /// <summary>Whether there are planned sessions around it to choose from.</summary>
    public bool HasChoices { get; init; }
}
