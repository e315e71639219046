using B2BTrail.Domain.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>Which of an import's files a page shows.</summary>
/// <param name="Key">Its name in the address.</param>
/// <param name="Name">Its name on the screen.</param>
/// <param name="Filter">What it asks the store for.</param>
/// <param name="Count">How many files it has.</param>
internal sealed record FileChoice(string Key, string Name, FileFilter Filter, Func<ImportTally, int> Count)
{
    /// <summary>All files.</summary>
    public static FileChoice All => new("", ImportText.AllFiles, new FileFilter(), tally => tally.All);

    /// <summary>Those that became runs.</summary>
    public static FileChoice Added => new("added", ImportText.ImportedFiles, new FileFilter(FileOutcome.Imported), tally => tally.Imported);

    /// <summary>Those that the runner is asked about.</summary>
    public static FileChoice Asked => new("to-decide", ImportText.FilesToDecide, new FileFilter(OnlyAsked: true), tally => tally.Asked);

    private static FileChoice Undone => new("undone", ImportText.UndoneFiles, new FileFilter(FileOutcome.Skipped, IsUndone: true), tally => tally.Undone);

    /// <summary>All choices, in the order in which they are shown. Each file is in the first and in one of the others.</summary>
    public static IReadOnlyList<FileChoice> Choices =>
    [
        All,
        Added,
        new("there", ImportText.FilesInLog, new FileFilter(FileOutcome.Duplicate), tally => tally.There),
        new("left-out", ImportText.SkippedFiles, new FileFilter(FileOutcome.Skipped, IsUndone: false), tally => tally.LeftOut + tally.NotRead),
        new("unreadable", ImportText.UnreadableFiles, new FileFilter(FileOutcome.Rejected), tally => tally.Rejected),
        Undone,
        Asked,
    ];

    /// <summary>The choices of an import: it is rare that one was undone.</summary>
    public static IEnumerable<FileChoice> Of(ImportTally tally) => Choices.Where(choice => choice.Key != Undone.Key || tally.Undone > 0);

    /// <summary>The choice of an address; all files where it has none of ours.</summary>
    public static FileChoice Of(string? key) => Choices.FirstOrDefault(choice => choice.Key == key) ?? All;
}
