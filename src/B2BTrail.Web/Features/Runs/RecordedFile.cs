using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Features.Runs;

/// <summary>The file that a run came from, as far as its page shows it.</summary>
public sealed record RecordedFile
{
    /// <summary>The file's name as it came.</summary>
    public required string Name { get; init; }

    /// <summary>What it was taken as.</summary>
    public Sport Sport { get; init; } = Sport.Running;

    /// <summary>Where the file can be had again; null where it was not kept.</summary>
    public string? DownloadUrl { get; init; }

    /// <summary>Its points.</summary>
    public Track Track { get; init; } = Track.Empty;

    /// <summary>How far, by the file.</summary>
    public Figure<Distance>? Distance { get; init; }

    /// <summary>Time in motion, by the file.</summary>
    public Figure<Duration>? Moving { get; init; }

    /// <summary>Time from start to end, by the file.</summary>
    public Figure<Duration>? Elapsed { get; init; }

    /// <summary>Climb, by the file.</summary>
    public Figure<Climb>? Ascent { get; init; }

    /// <summary>Height lost, by the file.</summary>
    public Figure<Climb>? Descent { get; init; }

    /// <summary>Beats a minute, by the file.</summary>
    public Figure<int>? AverageHeartRate { get; init; }

    /// <summary>What the runner or the watch marked off.</summary>
    public IReadOnlyList<Lap> Laps { get; init; } = [];

    /// <summary>What was wrong with the file and how it was read all the same.</summary>
    public IReadOnlyList<FileNotice> Notices { get; init; } = [];
}
