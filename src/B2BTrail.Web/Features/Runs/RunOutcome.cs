using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Web.Features.Shared;

namespace B2BTrail.Web.Features.Runs;

/// <summary>What came of writing a run.</summary>
public abstract record RunOutcome
{
    private RunOutcome()
    {
    }

    public sealed record Saved(Run Run) : RunOutcome;

    /// <summary>The input is not a run that can be kept.</summary>
    public sealed record Refused(FieldErrors Errors) : RunOutcome;

    /// <summary>The run was changed since the edit began; nothing was overwritten.</summary>
    public sealed record Stale(Run Current) : RunOutcome;

    /// <summary>The runner has no run of this id.</summary>
    public sealed record Missing : RunOutcome;
}

/// <summary>A run that has left the log, and the file behind it where there was one.</summary>
public sealed record RemovedRun(Run Run, Recording? Recording);

/// <summary>Which runs to list: those on the days from…to, and where a kind is given, those that fulfilled a session of it.</summary>
public sealed record RunFilter(DateOnly? From = null, DateOnly? To = null, SessionKind? Kind = null)
{
    public static RunFilter All { get; } = new();
}

/// <summary>Part of the log.</summary>
public sealed record RunPage(IReadOnlyList<RunRow> Items, int Total);

/// <summary>A run as a list shows it, beside the session that it fulfilled.</summary>
public sealed record RunRow(
    RunId Id, RunEntry Entry, RunSource Source, SessionId? SessionId, SessionKind? PlannedKind, Distance? PlannedDistance, int Version)
{
    public DateOnly LocalDate => Entry.LocalDate;

    public Distance Distance => Entry.Distance;

    internal static RunRow From(Run run, SessionKind? plannedKind, Distance? plannedDistance) =>
        new(run.Id, run.Entry, run.Source, run.SessionId, plannedKind, plannedDistance, run.Version);
}
