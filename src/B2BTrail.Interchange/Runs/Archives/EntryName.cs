using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>What the name of an entry says. Names come from outside: they are compared and shown, and never become paths.</summary>
internal sealed class EntryName
{
    private const int LongestShown = 200;

    private static readonly HashSet<string> OtherEndings = new(StringComparer.OrdinalIgnoreCase)
    {
        "", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".heic", ".heif", ".bmp", ".svg", ".mp4", ".mov", ".avi", ".m4v", ".csv", ".xls", ".xlsx",
        ".htm", ".html", ".css", ".js", ".json", ".txt", ".md", ".pdf", ".log", ".ini", ".db", ".ds_store",
    };

    private readonly string[] _segments;

    public EntryName(string name)
    {
        // Some programs of Windows write its separator, although the format knows only the other.
        Key = name.Replace('\\', '/');
        _segments = Key.Split('/');
        Shown = new string([.. Shortened.To(LongestShown, Key).Select(c => char.IsControl(c) ? '\uFFFD' : c)]);
    }

    /// <summary>The name as it is compared: with slashes.</summary>
    public string Key { get; }

    /// <summary>The name as it is shown: shortened, without control characters.</summary>
    public string Shown { get; }

    /// <summary>The name as it is shown, without folders.</summary>
    public string ShownFile => Shown[(Shown.LastIndexOf('/') + 1)..];

    /// <summary>How many folders it lies in.</summary>
    public int Depth => _segments.Length - 1;

    /// <summary>The folders before the file's name, with the last slash; empty where there are none.</summary>
    public string Folder => Key[..^File.Length];

    /// <summary>Whether a program that makes paths of names would write outside its folder.</summary>
    public bool LeadsAstray => Key.StartsWith('/') || _segments.Contains("..") || _segments[0] is [_, ':', ..];

    /// <summary>Whether it is a list of activities as Strava writes it.</summary>
    public bool IsStravaSheet => File.Equals("activities.csv", StringComparison.OrdinalIgnoreCase) && !IsJunk;

    /// <summary>The row of the archives that it is one of, by its ending; null where it is none.</summary>
    public FileFormat? Archive => IsJunk ? null : FileFormats.All.FirstOrDefault(format => format.IsArchive && format.Endings.Any(EndsWith));

    /// <summary>Whether it lies in the part of Garmin's archive where the activities are packed once more.</summary>
    public bool IsInGarminFolder => _segments.SkipLast(1).Contains("DI_CONNECT", StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether it is a file that somebody put there: no folder, and nothing that a program lays beside the files.</summary>
    public bool IsFile => !IsJunk && File.Length > 0 && !File.StartsWith('.');

    /// <summary>Whether it may be an activity: by its ending, or, where Strava keeps them, by any ending that is not plainly another.</summary>
    public bool MayBeActivity => !IsJunk && File.Length > 0
        && (FileFormats.ActivityEndings.Any(EndsWith) || (IsInActivitiesFolder && !OtherEndings.Contains(Path.GetExtension(File))));

    private string File => _segments[^1];

    private bool IsInActivitiesFolder => Depth > 0 && _segments[^2].Equals("activities", StringComparison.OrdinalIgnoreCase);

    // What macOS puts beside each file.
    private bool IsJunk => _segments.Contains("__MACOSX") || File.StartsWith("._", StringComparison.Ordinal);

    private bool EndsWith(string ending) => File.EndsWith(ending, StringComparison.OrdinalIgnoreCase);
}
