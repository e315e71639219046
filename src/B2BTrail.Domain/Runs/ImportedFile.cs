using B2BTrail.Domain.Runners;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Runs;

/// <summary>What became of one activity that was uploaded. Every file has at least one of these: none disappears without a word.</summary>
public sealed class ImportedFile
{
    private ImportedFile()
    {
    }

    /// <summary>What became of it.</summary>
    public ImportedFile(ImportId importId, RunnerId runnerId, int number, string name, FileResult result)
    {
        (ImportId, RunnerId, Number, Name) = (importId, runnerId, number, name);
        Replace(result);
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

    /// <summary>Why, or what was noticed; empty where there is nothing to say.</summary>
    public IReadOnlyList<FileNotice> Notices { get; private set; } = [];

    /// <summary>What an earlier version said of it in words that have no code; null where there are none.</summary>
    public string? EarlierReason { get; private set; }

    /// <summary>The run that it became, or the one in the log that it is or may be the same as.</summary>
    public RunId? RunId { get; private set; }

    /// <summary>What the runner is asked.</summary>
    public ImportQuestion Question { get; private set; }

    /// <summary>The local day of the activity; null where it has none.</summary>
    public DateOnly? LocalDate { get; private set; }

    /// <summary>How far it was; null where not known.</summary>
    public Distance? Distance { get; private set; }

    /// <summary>The figures that its run would have, or got, by reading the file again; null where that makes no difference.</summary>
    public RunReading? NewReading { get; private set; }

    /// <summary>The figures that its run had before; null where the runner has not taken <see cref="NewReading"/>.</summary>
    public RunReading? EarlierReading { get; private set; }

    /// <summary>What was known of it is replaced as a whole, once it was read after all.</summary>
    public void Replace(FileResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        (Part, Original, LocalDate, Distance, NewReading) = (result.Part, result.Original, result.LocalDate, result.Distance, result.NewReading);
        Set(result.Outcome, result.Notices, result.RunId, result.Question);
    }

    /// <summary>The runner's answer changes what became of it.</summary>
    public void Set(FileOutcome outcome, IReadOnlyList<FileNotice> notices, RunId? runId, ImportQuestion question = ImportQuestion.None) =>
        (Outcome, Notices, EarlierReason, RunId, Question) = (outcome, notices, null, runId, question);

    /// <summary>The runner has taken the new reading.</summary>
    /// <param name="earlier">The figures that the run had.</param>
    /// <param name="taken">The figures that it has now.</param>
    public void TakeReading(RunReading earlier, RunReading taken)
    {
        (EarlierReading, NewReading) = (earlier, taken);
        Set(Outcome, [.. Notices.Select(notice => notice with { Code = FileNoticeCode.NewReadingTaken })], RunId);
    }

    /// <summary>The runner has gone back to the earlier reading, and may take the new one again.</summary>
    public void UndoReading()
    {
        EarlierReading = null;
        Set(Outcome, [.. Notices.Select(notice => notice with { Code = FileNoticeCode.ReadDifferently })], RunId, ImportQuestion.NewReading);
    }
}
