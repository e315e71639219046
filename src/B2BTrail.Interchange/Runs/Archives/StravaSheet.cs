using CsvHelper;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>
/// Strava's list of activities, <c>activities.csv</c>, in any of its languages and any of the layouts that it has had since 2018.
/// </summary>
/// <param name="Columns">Where the columns are.</param>
/// <param name="Rows">The activities, in the list's order.</param>
/// <param name="IsWhole">Whether all of the list was read; false where it is corrupt or too long from some row on.</param>
public sealed record StravaSheet(StravaColumns Columns, IReadOnlyList<StravaRow> Rows, bool IsWhole)
{
    // Header names repeat and come translated, half translated or as HTML, so the first row is read as any other.
    private static readonly CsvReaderOptions Options = new() { Separator = ',', HasHeader = false, MaxRecordSize = ReadLimits.SheetRowBytes };

    /// <summary>Reads the list within <see cref="ReadLimits"/>. Bad bytes never throw.</summary>
    public static StravaSheet Read(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var cells = new List<string[]>();
        var isWhole = true;
        using var reader = CsvReader.Create(csv, Options, leaveOpen: true);
        try
        {
            while (isWhole && reader.Read())
            {
                isWhole = cells.Count <= ReadLimits.SheetRows;
                if (isWhole)
                {
                    cells.Add(Cells(reader));
                }
            }
        }
        catch (CsvFormatException)
        {
            isWhole = false;
        }

        if (cells.Count == 0)
        {
            return new(StravaColumns.None, [], isWhole);
        }

        var rows = cells[1..];
        var columns = StravaColumns.Find(cells[0], rows);
        return new(columns, columns.FileName is null ? [] : [.. rows.Select(row => Row(row, columns))], isWhole);
    }

    private static string[] Cells(CsvReader reader)
    {
        var cells = new string[Math.Min(reader.FieldCount, StravaColumns.Looked)];
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = Shortened.To(ReadLimits.SheetTextLength, reader.GetString(i));
        }

        return cells;
    }

    private static StravaRow Row(string[] cells, StravaColumns columns) => new(
        Text(cells, columns.FileName),
        Text(cells, columns.Date),
        Text(cells, columns.Title),
        Text(cells, columns.Type),
        Text(cells, columns.Description));

    private static string? Text(string[] cells, int? column) =>
        column < cells.Length && cells[column.Value].Trim() is { Length: > 0 } text ? text : null;
}
