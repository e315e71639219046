using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What becomes of one activity of a file.</summary>
public sealed record FileResult(FileOutcome Outcome, string? Reason)
{
    /// <summary>Which activity of its file it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>The file's bytes, where they are kept.</summary>
    public Sha256? Original { get; init; }

    /// <summary>The run that it became, or the one in the log that it is or may be the same as.</summary>
    public RunId? RunId { get; init; }

    /// <summary>What the runner is asked.</summary>
    public ImportQuestion Question { get; init; }

    /// <summary>The local day of the activity; null where it has none.</summary>
    public DateOnly? LocalDate { get; init; }

    /// <summary>How far it was; null where not known.</summary>
    public Distance? Distance { get; init; }
}
