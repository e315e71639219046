using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What became of one activity that was handed in. Every file has at least one of these: none disappears without a word.</summary>
public sealed class ImportedFile
{
    /// <summary>The longest reason, in characters.</summary>
    public const int MaxReasonLength = 600;

    private ImportedFile()
    {
    }

    /// <summary>What became of it.</summary>
    public ImportedFile(ImportId importId, RunnerId runnerId, int number, string name, FileResult fate)
    {
        (ImportId, RunnerId, Number, Name) = (importId, runnerId, number, name);
        Become(fate);
    }

    /// <summary>The import that brought it.</summary>
    public ImportId ImportId { get; private set; }

    /// <summary>Whose it is.</summary>
    public RunnerId RunnerId { get; private set; }

    /// <summary>Its place in the import, from 0.</summary>
    public int Number { get; private set; }

    /// <summary>The file's name as it came, with its archive's folders.</summary>
    public string Name { get; private set; } = "";

    /// <summary>Which activity of its file it is, from 0.</summary>
    public int Part { get; private set; }

    /// <summary>The file's bytes, where they are kept.</summary>
    public Sha256? Original { get; private set; }

    /// <summary>What became of it.</summary>
    public FileOutcome Outcome { get; private set; }

    /// <summary>Why, or what was noticed, for the runner; null where there is nothing to say.</summary>
    public string? Reason { get; private set; }

    /// <summary>The run that it became, or the one in the log that it is or may be the same as.</summary>
    public RunId? RunId { get; private set; }

    /// <summary>What the runner is asked.</summary>
    public ImportQuestion Question { get; private set; }

    /// <summary>The local day of the activity; null where it has none.</summary>
    public DateOnly? LocalDate { get; private set; }

    /// <summary>How far it was; null where not known.</summary>
    public Distance? Distance { get; private set; }

    /// <summary>What was known of it is replaced as a whole, once it was read after all.</summary>
    public void Become(FileResult fate)
    {
        ArgumentNullException.ThrowIfNull(fate);
        (Part, Original, LocalDate, Distance) = (fate.Part, fate.Original, fate.LocalDate, fate.Distance);
        Set(fate.Outcome, fate.Reason, fate.RunId, fate.Question);
    }

    /// <summary>The runner's answer, or the taking back, changes what became of it.</summary>
    public void Set(FileOutcome outcome, string? reason, RunId? runId, ImportQuestion question = ImportQuestion.None)
    {
        Outcome = outcome;
        Reason = reason is { Length: > MaxReasonLength } ? reason[..(MaxReasonLength - 1)] + "…" : reason;
        RunId = runId;
        Question = question;
    }
}
