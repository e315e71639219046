using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>A file that has been read, before what it says is compared with the log.</summary>
internal sealed record ReadMember
{
    /// <summary>Its name, as it is shown.</summary>
    public required string Name { get; init; }

    /// <summary>Its bytes by their hash; null where they could not be read.</summary>
    public Sha256? Content { get; init; }

    /// <summary>Its bytes; empty where they lie among the originals already. Good until the next file is read.</summary>
    public ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>Its activities; empty where <see cref="Fate"/> says that there are none to take.</summary>
    public IReadOnlyList<ScreenedActivity> Activities { get; init; } = [];

    /// <summary>What became of the file as a whole; null where that depends on its activities.</summary>
    public FileResult? Fate { get; init; }

    /// <summary>A file that cannot be read.</summary>
    public static ReadMember Refused(string name, string sentence) =>
        new() { Name = name, Fate = new FileResult(FileOutcome.Rejected, sentence) };

    /// <summary>A file whose very bytes made a run that is in the log.</summary>
    public static ReadMember There(string name, Run run) => new()
    {
        Name = name,
        Fate = new FileResult(FileOutcome.Duplicate, "This very file is in your log already.") { RunId = run.Id, LocalDate = run.LocalDate, Distance = run.Distance },
    };

    /// <summary>A file that was read.</summary>
    public static ReadMember Of(string name, LoadedMember loaded, Func<Activity, ScreenedActivity> judge) => loaded.Read() switch
    {
        FileReading.Read(var activities) =>
            new() { Name = name, Content = loaded.Content, Bytes = loaded.Bytes, Activities = [.. activities.Select(judge)] },
        FileReading.NoActivity(var sentence) => new() { Name = name, Fate = new FileResult(FileOutcome.Skipped, sentence) },
        FileReading.Refused(_, var sentence) => Refused(name, sentence),
        var other => throw new InvalidOperationException($"No way to go on from {other}."),
    };
}
