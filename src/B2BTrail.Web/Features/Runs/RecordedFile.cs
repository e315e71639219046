using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The file that a run came from, as far as its page shows it.</summary>
public sealed record RecordedFile
{
    /// <summary>The file's name as it came.</summary>
    public required string Name { get; init; }

    /// <summary>Where the file can be had again; null where it was not kept.</summary>
    public string? DownloadUrl { get; init; }

    /// <summary>Its points.</summary>
    public Track Track { get; init; } = Track.Empty;

    /// <summary>How far, by the file.</summary>
    public FileFigure<Distance>? Distance { get; init; }

    /// <summary>Time in motion, by the file.</summary>
    public FileFigure<Duration>? Moving { get; init; }

    /// <summary>Time from start to end, by the file.</summary>
    public FileFigure<Duration>? Elapsed { get; init; }

    /// <summary>Climb, by the file.</summary>
    public FileFigure<Climb>? Ascent { get; init; }

    /// <summary>Height lost, by the file.</summary>
    public FileFigure<Climb>? Descent { get; init; }

    /// <summary>Beats a minute, by the file.</summary>
    public FileFigure<int>? AverageHeartRate { get; init; }

    /// <summary>What the runner or the watch marked off.</summary>
    public IReadOnlyList<Lap> Laps { get; init; } = [];

    /// <summary>What was wrong with the file and how it was read all the same, one sentence each.</summary>
    public IReadOnlyList<string> Notices { get; init; } = [];
}

/// <summary>A figure that a file gives.</summary>
/// <param name="Value">How much.</param>
/// <param name="Method">How it was taken from the file, to be read after the figure: "from the watch's own sum".</param>
public sealed record FileFigure<T>(T Value, string Method)
    where T : struct;
