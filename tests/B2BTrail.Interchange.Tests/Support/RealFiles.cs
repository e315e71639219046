using System.Globalization;
using System.Text.Json.Nodes;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>
/// Files of real watches and programs, good and damaged, with the figures that they must give. They lie beside the project where its
/// makers keep them and are no part of it.
/// </summary>
internal static class RealFiles
{
    /// <summary>The folder of the files; null where it is not there.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<RealFile> All { get; } = Folder is null ? [] :
    [
        .. JsonNode.Parse(File.ReadAllText(Path.Combine(Folder, "expected.json")))!["files"]!.AsObject()
            .Select(file => new RealFile(file.Key, Path.Combine(Folder, "activities", file.Key), file.Value!)),
    ];

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (File.Exists(Path.Combine(data, "expected.json")))
            {
                return data;
            }
        }

        return null;
    }
}

/// <summary>A file and what is known of it.</summary>
internal sealed record RealFile(string Name, string Path, JsonNode Facts)
{
    /// <summary>fit, gpx, tcx, zip or csv.</summary>
    public string Kind => (string)Facts["kind"]!;

    /// <summary>valid, multi, edge, invalid, route, non-activity, archive or csv.</summary>
    public string Class => (string)Facts["class"]!;

    /// <summary>The figures of the file as a whole; null where none are known.</summary>
    public JsonNode? Expected => Facts["expected"];

    /// <summary>The start that is known; null where none is.</summary>
    public DateTime? StartUtc => Expected?["start_utc"] is { } start
        ? DateTime.Parse((string)start!, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)
        : null;

    /// <summary>A known figure, such as <c>distance_m</c>; null where it is not known.</summary>
    public double? Figure(string name) => (double?)Expected?[name];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
