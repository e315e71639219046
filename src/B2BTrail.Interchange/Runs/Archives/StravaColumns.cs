namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>Where the columns of Strava's list are, counted from 0; null for one that is not there.</summary>
/// <param name="FileName">The file in the archive.</param>
/// <param name="Date">When it was.</param>
/// <param name="Title">The runner's title.</param>
/// <param name="Type">What kind of activity.</param>
/// <param name="Description">The runner's words.</param>
/// <param name="Elapsed">
/// From start to end, in seconds, where the figures in full begin: the time in motion, the distance in meters and the climb follow it.
/// </param>
public sealed record StravaColumns(int? FileName, int? Date, int? Title, int? Type, int? Description, int? Elapsed)
{
    /// <summary>How many columns are looked at; all that is needed stands in the first twenty-one.</summary>
    internal const int Looked = 24;

    /// <summary>Of a list in which no column names files.</summary>
    internal static readonly StravaColumns None = new(null, null, null, null, null, null);

    private const int ShortElapsed = 5;
    private const int ShortDistance = 6;
    private const int ToDistance = 2;

    private static readonly HashSet<string> FileNameHeaders = new(StringComparer.OrdinalIgnoreCase)
    {
        "Filename", "File name", "Dateiname", "Nom du fichier", "Nombre del archivo", "Nombre de archivo", "Nome file", "Nome del file",
        "Nome do arquivo", "Nome do ficheiro", "Bestandsnaam", "Filnavn", "Filnamn", "Nazwa pliku", "Dosya adı", "Имя файла", "Название файла",
        "Název souboru", "ファイル名", "文件名", "檔案名稱", "파일명", "파일 이름",
    };

    /// <summary>The time in motion, in seconds.</summary>
    public int? Moving => Elapsed + 1;

    /// <summary>The distance, in meters; the one before the files is cut to hundredths of a kilometer.</summary>
    public int? Distance => Elapsed + ToDistance;

    /// <summary>The elevation gain, in meters.</summary>
    public int? Ascent => Elapsed + 5;

    /// <summary>
    /// Finds the column of the files by what stands in it, and by its header only where no row tells. The others are found by their
    /// places, which never changed: number, date, title, type and, where the files do not follow at once, description, elapsed time and
    /// distance. The last two come again after the files, under the same headers, in full.
    /// </summary>
    internal static StravaColumns Find(string[] header, IEnumerable<string[]> rows)
    {
        var named = Array.FindIndex(header, name => FileNameHeaders.Contains(name.Trim().TrimStart('\uFEFF')));
        var hits = new int[Looked];
        foreach (var row in rows)
        {
            for (var i = 0; i < row.Length; i++)
            {
                hits[i] += IsFile(row[i]) ? 1 : 0;
            }
        }

        var most = hits.Max();
        var file = most > 0 && (named < 0 || hits[named] < most) ? Array.IndexOf(hits, most) : named;
        return file < 0 ? None : new(file, Before(1), Before(2), Before(3), Before(4), Again());

        int? Before(int column) => column < file ? column : null;

        int? Again() => Before(ShortDistance) is null ? null
            : Enumerable.Range(file + 1, Math.Max(0, header.Length - file - 1 - ToDistance)).Cast<int?>()
                .FirstOrDefault(i => header[i!.Value] == header[ShortElapsed] && header[i.Value + ToDistance] == header[ShortDistance]);
    }

    private static bool IsFile(string text) =>
        text.StartsWith("activities/", StringComparison.OrdinalIgnoreCase) && text.LastIndexOf('.') > "activities/".Length && !text.Contains('\n');
}
