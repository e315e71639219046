using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Fit;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Runs.Tcx;

namespace B2BTrail.Interchange.Runs.Files;

/// <summary>
/// The kinds of files and what becomes of each: one row a kind. What is unpacked, which entries of an archive are read, what is refused and which
/// formats the screens list follow from the row.
/// </summary>
public static class FileFormats
{
    /// <summary>All of them, in the order in which they are listed.</summary>
    public static IReadOnlyList<FileFormat> All { get; } =
    [
        new(FileKind.Fit) { Name = "FIT", Source = RunSource.Fit, Endings = [".fit"], Read = FitReader.Read },
        new(FileKind.Gpx) { Name = "GPX", Source = RunSource.Gpx, Endings = [".gpx"], Roots = [GpxReader.Root], Read = GpxReader.Read },
        new(FileKind.Tcx) { Name = "TCX", Source = RunSource.Tcx, Endings = [".tcx"], Roots = [TcxReader.Root], Read = TcxReader.Read },
        new(FileKind.Kml) { Endings = [".kml"], Roots = ["kml"], Refusal = FileNoticeCode.GoogleEarth },
        new(FileKind.Kmz) { Endings = [".kmz"], IsArchive = true, MainEntry = "doc.kml", Refusal = FileNoticeCode.GoogleEarth, RefusalOfEmpty = FileNoticeCode.GoogleEarth },
        new(FileKind.Zip) { Endings = [".zip"], IsArchive = true, TellsOfOtherFiles = true, Refusal = FileNoticeCode.Archive },
        new(FileKind.Gzip) { Endings = [".gz"], Refusal = FileNoticeCode.TooManyGzipLayers },
        new(FileKind.Html) { Endings = [".htm", ".html"], Roots = ["html", "head", "body"], Refusal = FileNoticeCode.WebPage },
        new(FileKind.Empty) { Refusal = FileNoticeCode.Empty },
        new(FileKind.Unknown),
    ];

    /// <summary>The names by which the screens list the formats that are read.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(format => format.Name).OfType<string>()];

    /// <summary>Those of them that may lie in an archive, or be packed with gzip: all but archives.</summary>
    public static IReadOnlyList<string> PackedNames { get; } = [.. All.Where(format => !format.IsArchive).Select(format => format.Name).OfType<string>()];

    /// <summary>The endings of the files that are read, packed with gzip or not.</summary>
    internal static IReadOnlyList<string> ActivityEndings { get; } =
    [
        .. from format in All
           where format.Read is not null
           from ending in format.Endings
           from packed in Of(FileKind.Gzip).Endings.Prepend("")
           select ending + packed,
    ];

    /// <summary>The row of a kind.</summary>
    public static FileFormat Of(FileKind kind) => All.First(format => format.Kind == kind);

    /// <summary>The row of the archives with one of these entries; null where there is none.</summary>
    internal static FileFormat? OfEntries(IEnumerable<string> names) => All.FirstOrDefault(
        format => format.MainEntry is { } main && names.Contains(main, StringComparer.OrdinalIgnoreCase));

    /// <summary>The row of the XML files with this root; null where there is none.</summary>
    /// <param name="root">The root's name without its prefix; null where the file is no XML.</param>
    internal static FileFormat? OfRoot(string? root) => All.FirstOrDefault(format => format.Roots.Contains(root, StringComparer.OrdinalIgnoreCase));
}
