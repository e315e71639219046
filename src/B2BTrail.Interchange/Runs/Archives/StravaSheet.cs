using System.Text;
using System.Text.Unicode;
using B2BTrail.Domain.Runs;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs.Xml;
using CsvHelper;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>
/// Strava's list of activities, <c>activities.csv</c>, in any of its languages and any of the layouts that it has had since 2018, also where a
/// spreadsheet wrote it anew: with semicolons or tabs, in the code page of Windows or in UTF-16.
/// </summary>
/// <param name="Columns">Where the columns are.</param>
/// <param name="Rows">The activities, in the list's order.</param>
/// <param name="IsWhole">Whether all of the list was read; false where it is corrupt or too long from some row on.</param>
public sealed record StravaSheet(StravaColumns Columns, IReadOnlyList<StravaRow> Rows, bool IsWhole)
{
    private const int WindowsCodePage = 1252;

    /// <summary>Reads the list within <see cref="ReadLimits"/>. Bad bytes never throw.</summary>
    public static StravaSheet Read(Stream csv)
    {
        ArgumentNullException.ThrowIfNull(csv);
        var all = new MemoryStream();
        csv.CopyTo(all);
        var bytes = all.GetBuffer().AsSpan(0, (int)all.Length);
        all.Position = 0;
        using var text = EncodingOf(bytes) is { } other ? Encoding.CreateTranscodingStream(all, other, Encoding.UTF8) : all;
        var cells = new List<string[]>();
        var isWhole = true;
        using var reader = CsvReader.Create(text, Options(bytes), leaveOpen: true);
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

    // What is no UTF-8 was written by a spreadsheet. Null for UTF-8.
    private static Encoding? EncodingOf(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => Utf8.IsValid(bytes) ? null : CodePagesEncodingProvider.Instance.GetEncoding(WindowsCodePage),
    };

    // Header names repeat and come translated, half translated or as HTML, so the first row is read as any other. They have no separators in
    // them but for the one that is used most.
    private static CsvReaderOptions Options(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        var header = end < 0 ? bytes : bytes[..end];
        var (commas, semicolons, tabs) = (header.Count((byte)','), header.Count((byte)';'), header.Count((byte)'\t'));
        return new()
        {
            Separator = tabs > Math.Max(commas, semicolons) ? '\t' : semicolons > commas ? ';' : ',',
            HasHeader = false,
            MaxRecordSize = ReadLimits.SheetRowBytes,
        };
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
        Text(cells, columns.Description))
    {
        Summary = Number(cells, columns.Distance) is { } meters and > 0
            ? new FileSummary
            {
                Distance = new Distance(meters),
                Timer = Time(cells, columns.Moving),
                Elapsed = Time(cells, columns.Elapsed),
                Ascent = Number(cells, columns.Ascent) is { } climb and > 0 and <= Climb.MaxMeters ? new Climb(climb) : null,
            }
            : FileSummary.None,
    };

    private static Duration? Time(string[] cells, int? column) =>
        Number(cells, column) is { } seconds and > 0 ? new Duration((long)Math.Round(seconds)) : null;

    // A comma before the decimals where the language of the list has it; these columns have no separators of thousands.
    private static double? Number(string[] cells, int? column) =>
        Text(cells, column) is { } text && XmlNumber.Within(text.Replace(',', '.'), 0, 1e9) is var number && !double.IsNaN(number) ? number : null;

    private static string? Text(string[] cells, int? column) =>
        column < cells.Length && cells[column.Value].Trim() is { Length: > 0 } text ? text : null;
}
