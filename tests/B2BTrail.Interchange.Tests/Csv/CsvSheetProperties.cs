using System.Text;
using B2BTrail.Interchange.Csv;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Csv;

public sealed class CsvSheetProperties
{
    private static readonly string[] Starts = ["=", "+", "-", "@", "\t=", " =", "\r@", "＝", "=cmd|' /C calc'!A0", "-2+3"];

    private static readonly Gen<string> AnyText = Gen.OneOf(
        Gen.String,
        Gen.String["=+-@\t\r\n\"', ;|0aé＝＋－＠\0\u00A0\uFEFF"],
        Gen.Select(Gen.Int[0, Starts.Length - 1], Gen.String, (start, rest) => Starts[start] + rest));

    [Fact]
    public void Text_never_starts_as_a_formula_and_reads_back_as_it_was() =>
        Gen.Select(AnyText, AnyText, Gen.Double).Sample((first, second, number) =>
        {
            // A surrogate without its other half cannot be written in UTF-8 by anyone.
            (first, second) = (WellFormed(first), WellFormed(second));
            using var sheet = new CsvSheet("a", "b", "c");
            var rows = Read(sheet.Text(first).Number(number, 2).Text(second).EndRow().ToBytes());
            Assert.Equal(2, rows.Count);
            Assert.Equal(3, rows[1].Count);
            foreach (var (written, read) in (IEnumerable<(string, string)>)[(first, rows[1][0]), (second, rows[1][2])])
            {
                var shown = read.TrimStart();
                Assert.True(shown.Length == 0 || !"=+-@＝＋－＠".Contains(shown[0]), read);
                Assert.True(read.Length == 0 || !"\t\r\n\0".Contains(read[0]), read);
                Assert.Equal(written, read.StartsWith('\'') && !written.StartsWith('\'') ? read[1..] : read);
            }
        });

    [Theory]
    [InlineData(-3.2, "-3.2")]
    [InlineData(0, "0")]
    [InlineData(-0.001, "0")]
    [InlineData(1234.567, "1234.57")]
    [InlineData(1e15, "1000000000000000")]
    [InlineData(double.NaN, "")]
    [InlineData(double.PositiveInfinity, "")]
    public void Numbers_stay_numbers_in_any_culture(double number, string text)
    {
        var culture = Thread.CurrentThread.CurrentCulture;
        Thread.CurrentThread.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
        try
        {
            using var sheet = new CsvSheet("n");
            Assert.Equal(text, Read(sheet.Number(number, 2).EndRow().ToBytes())[1][0]);
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    /// <summary>RFC 4180, read by the letter and not by the library that wrote it.</summary>
    private static List<List<string>> Read(byte[] bytes)
    {
        Assert.True(bytes.AsSpan().StartsWith("\uFEFF"u8));
        var text = Encoding.UTF8.GetString(bytes, 3, bytes.Length - 3);
        List<List<string>> rows = [[]];
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (quoted)
            {
                if (c != '"')
                {
                    cell.Append(c);
                }
                else if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Append('"');
                    i++;
                }
                else
                {
                    quoted = false;
                }
            }
            else if (c == '"')
            {
                Assert.True(cell.Length == 0);
                quoted = true;
            }
            else if (c is ',' or '\r')
            {
                rows[^1].Add(cell.ToString());
                cell.Clear();
                if (c == '\r')
                {
                    Assert.Equal('\n', text[++i]);
                    rows.Add([]);
                }
            }
            else
            {
                Assert.NotEqual('\n', c);
                cell.Append(c);
            }
        }

        Assert.False(quoted);
        Assert.Empty(rows[^1]);
        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
