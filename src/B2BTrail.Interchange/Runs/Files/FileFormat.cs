using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Files;

/// <summary>What is known of one kind of file: a row of <see cref="FileFormats"/>.</summary>
/// <param name="Kind">The kind.</param>
public sealed record FileFormat(FileKind Kind)
{
    /// <summary>What it is called where the formats are listed that are read, such as <c>GPX</c>; null where it is not read.</summary>
    public string? Name { get; init; }

    /// <summary>Where the runs of its activities come from, as the API and the log say it; null where it is not read.</summary>
    public RunSource? Source { get; init; }

    /// <summary>The endings of its files in archives, such as <c>.gpx</c>, in any case. They only choose entries: the content decides what a file is.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    /// <summary>Whether it is an archive: what it holds is read, each entry by the row of its own kind.</summary>
    public bool IsArchive { get; init; }

    /// <summary>Why a file of this kind is refused where an activity is expected; of no use where there is a reader.</summary>
    public FileNoticeCode Refusal { get; init; } = FileNoticeCode.UnknownKind;

    /// <summary>Why an archive of this kind is refused that holds nothing to be read.</summary>
    public FileNoticeCode RefusalOfEmpty { get; init; } = FileNoticeCode.EmptyArchive;

    /// <summary>Whether an archive of this kind tells of the files in it that are not read; not where they belong to it, as images to a map.</summary>
    internal bool TellsOfOtherFiles { get; init; }

    /// <summary>
    /// The entry, in no folder and in any case, by which an archive is of this kind whatever it begins with; null where none tells. What is read of it is
    /// named after the archive.
    /// </summary>
    internal string? MainEntry { get; init; }

    /// <summary>The names of the root by which it is recognized, without prefix and in any case; empty where it is not XML.</summary>
    internal IReadOnlyList<string> Roots { get; init; } = [];

    /// <summary>Reads a file of this kind; null where it is not read.</summary>
    internal Func<Stream, CancellationToken, FileReading>? Read { get; init; }
}
