using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs;

/// <summary>One activity of a file, whatever the format.</summary>
public sealed record Activity
{
    /// <summary>Where a run made of it comes from; set by the row of its format in <see cref="Files.FileFormats"/>, not by its reader.</summary>
    public RunSource Source { get; init; }

    /// <summary>Which activity of its file it is, from 0: a multisport race or a chained file has several.</summary>
    public int Part { get; init; }

    /// <summary>The start in UTC; null where the file has no times, or times that were made up: then it is a route.</summary>
    public DateTime? StartUtc { get; init; }

    /// <summary>How far the local clock was ahead of UTC, where the file tells; a multiple of 15 minutes.</summary>
    public TimeSpan? UtcOffset { get; init; }

    /// <summary>When it was so far ahead, in UTC: many watches note it at the end. Null for the start.</summary>
    public DateTime? UtcOffsetAt { get; init; }

    /// <summary>What it is of.</summary>
    public Sport Sport { get; init; }

    /// <summary>The file's own name of the sport; null where it has none.</summary>
    public string? SportName { get; init; }

    /// <summary>The title that the runner gave it.</summary>
    public string? Name { get; init; }

    /// <summary>The runner's words on it.</summary>
    public string? Description { get; init; }

    /// <summary>The device or program that wrote it.</summary>
    public string? Device { get; init; }

    /// <summary>What the file itself says of the whole.</summary>
    public FileSummary Summary { get; init; } = FileSummary.None;

    /// <summary>Its laps, in order.</summary>
    public IReadOnlyList<Lap> Laps { get; init; } = [];

    /// <summary>Its points, in order.</summary>
    public Track Track { get; init; } = Track.Empty;

    /// <summary>What was wrong with the file and how it was read all the same.</summary>
    public IReadOnlyList<FileNotice> Notices { get; init; } = [];
}
