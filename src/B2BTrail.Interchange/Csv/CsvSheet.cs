using System.Globalization;
using CsvHelper;

namespace B2BTrail.Interchange.Csv;

/// <summary>
/// Writes a table as RFC 4180 text for spreadsheets. Text that a spreadsheet would run as a formula gets an apostrophe before it;
/// numbers stay numbers.
/// </summary>
public sealed class CsvSheet : IDisposable
{
    private readonly MemoryStream _bytes = new();
    private readonly CsvWriter _writer;

    /// <summary>Starts a table with its headers.</summary>
    public CsvSheet(params IReadOnlyList<string> headers)
    {
        // Without the mark of UTF-8, spreadsheets read the file in the local code page.
        _bytes.Write("\uFEFF"u8);
        _writer = CsvWriter.Create(_bytes, CsvWriterOptions.Default, leaveOpen: true);
        foreach (var header in headers)
        {
            Text(header);
        }

        EndRow();
    }

    /// <summary>Adds a cell of text.</summary>
    public CsvSheet Text(string? text)
    {
        _writer.WriteField(Defuse(text ?? ""));
        return this;
    }

    /// <summary>Adds a number with so many decimals, four at most; an empty cell where there is none.</summary>
    public CsvSheet Number(double? number, int decimals)
    {
        if (number is { } n && double.IsFinite(n))
        {
            // The zero added makes a plain zero of a negative one.
            _writer.WriteField(Math.Round(n, decimals) + 0.0, "0.####", CultureInfo.InvariantCulture);
        }
        else
        {
            _writer.WriteField("");
        }

        return this;
    }

    /// <summary>Adds a date.</summary>
    public CsvSheet Day(DateOnly day)
    {
        _writer.WriteField(day, "yyyy-MM-dd");
        return this;
    }

    /// <summary>Ends the row.</summary>
    public CsvSheet EndRow()
    {
        _writer.EndRecord();
        return this;
    }

    /// <summary>The table as a file.</summary>
    public byte[] ToBytes()
    {
        _writer.Flush();
        return _bytes.ToArray();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _bytes.Dispose();
    }

    // Wider than the writer's own protection: spreadsheets look past leading blanks and take full-width signs for plain ones.
    private static string Defuse(string text)
    {
        var start = text.AsSpan().TrimStart();
        var dangerous = start is ['=' or '+' or '-' or '@' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..]
            || text is ['\t' or '\r' or '\n' or '\0', ..];
        return dangerous ? "'" + text : text;
    }
}
