using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What becomes of one activity of a file.</summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Notices">Why, or what was noticed.</param>
public sealed record FileResult(FileOutcome Outcome, IReadOnlyList<FileNotice> Notices)
{
    /// <summary>A result with one thing to say.</summary>
    public FileResult(FileOutcome outcome, FileNoticeCode code)
        : this(outcome, [new FileNotice(code)])
    {
    }

    /// <summary>Which activity of its file it is, from 0.</summary>
    public int Part { get; init; }

    /// <summary>The file's bytes, where they are kept.</summary>
    public Sha256? Original { get; init; }

    /// <summary>The run that it became, or the one in the log that it is or may be the same as.</summary>
    public RunId? RunId { get; init; }

    /// <summary>What the runner is asked.</summary>
    public ImportQuestion Question { get; init; }

    /// <summary>The figures that its run would have; null but where <see cref="Question"/> is about them.</summary>
    public RunReading? NewReading { get; init; }

    /// <summary>The local day of the activity; null where it has none.</summary>
    public DateOnly? LocalDate { get; init; }

    /// <summary>How far it was; null where not known.</summary>
    public Distance? Distance { get; init; }
}
