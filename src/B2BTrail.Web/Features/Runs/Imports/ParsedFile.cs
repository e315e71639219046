using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>A file that has been read, before what it says is compared with the log.</summary>
internal sealed record ParsedFile
{
    /// <summary>Its name, as it is shown.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes by their hash; null where they could not be read, or where there is no file: an activity that a list alone knows.</summary>
    public Sha256? Content { get; init; }

    /// <summary>Its bytes; empty where they lie among the originals already. Good until the next file is read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Its activities; empty where <see cref="Results"/> tells what became of it.</summary>
    public IReadOnlyList<ScreenedActivity> Activities { get; init; } = [];

    /// <summary>What became of the file, where that is known without comparing its activities with the log; null where it is not.</summary>
    public IReadOnlyList<FileResult>? Results { get; init; }

    /// <summary>A file that cannot be read.</summary>
    public static ParsedFile Rejected(string name, FileNotice why) => new() { Name = name, Results = [new FileResult(FileOutcome.Rejected, [why])] };

    /// <inheritdoc cref="Rejected(string, FileNotice)"/>
    public static ParsedFile Rejected(string name, FileNoticeCode why) => Rejected(name, new FileNotice(why));

    /// <summary>What became of a file whose very bytes made runs that are in the log: one result at least.</summary>
    public static ParsedFile AlreadyImported(string name, IReadOnlyList<FileResult> results) => new() { Name = name, Results = results };

    /// <summary>Reads a file.</summary>
    /// <param name="name">Its name, as it is shown.</param>
    /// <param name="loaded">Its bytes.</param>
    /// <param name="screen">Decides whether an activity is a run.</param>
    public static ParsedFile From(string name, LoadedFile loaded, Func<Activity, ScreenedActivity> screen) => loaded.Read() switch
    {
        FileReading.Read(var activities) =>
            new() { Name = name, Content = loaded.Content, Bytes = loaded.Bytes, Activities = [.. activities.Select(screen)] },
        FileReading.NoActivity(var notice) => new() { Name = name, Results = [new FileResult(FileOutcome.Skipped, [notice])] },
        FileReading.Refused(var notice) => Rejected(name, notice),
        var other => throw new InvalidOperationException($"No way to go on from {other}."),
    };
}
