using B2BTrail.Domain.Runs;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>What came of the files of an import.</summary>
internal static class ImportFileText
{
    /// <summary>What is said where a list of files is empty.</summary>
    public static string None(bool isOpen, bool isOfAll) => (isOpen, isOfAll) switch
    {
        (true, _) => "None so far.",
        (_, true) => "No files read.",
        _ => "None.",
    };

    /// <summary>Which of all files a page shows, from the first to the last.</summary>
    public static string Range(int first, int last, int total) => $"{ImportText.Number(first)}–{ImportText.Number(last)} of {ImportText.Number(total)}";

    /// <summary>What came of a file, in a word or two.</summary>
    public static string Outcome(FileView file) => file switch
    {
        { Question: ImportQuestion.WrittenByHand or ImportQuestion.SameRun or ImportQuestion.NewReading } => ImportText.FilesToDecide,
        { Outcome: FileOutcome.Imported } => ImportText.ImportedFiles,
        { Outcome: FileOutcome.Duplicate } => ImportText.FilesInLog,
        { Outcome: FileOutcome.Rejected } => ImportText.UnreadableFiles,
        { IsUndone: true } => ImportText.UndoneFiles,
        { IsNotRead: true } => "Other files",
        _ => ImportText.SkippedFiles,
    };

    /// <summary>Why, and what can be done; null where there is nothing to say.</summary>
    public static string? Sentence(FileView file, UnitText text)
    {
        var reason = FileNoticeText.Of(file.Notices, file.EarlierReason, text);
        return file switch
        {
            { Question: ImportQuestion.WrittenByHand, RunDistance: { } written } =>
                $"You entered {text.Distance(written)} by hand {ThatDay(file)}{(file.Distance is { } said ? $"; this file says {text.Distance(said)}" : "")}. "
                + "Merge to use the file’s figures and keep your notes and effort.",
            { IsUndone: true } => null,
            { Outcome: FileOutcome.Duplicate, RunId: not null } => reason ?? "",
            _ => reason,
        };
    }

    private static string ThatDay(FileView file) => file.RunDate is { } day && day != file.LocalDate ? $"on {UnitText.Day(day)}" : "that day";
}
