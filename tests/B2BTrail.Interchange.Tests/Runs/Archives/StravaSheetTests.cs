using System.Text;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Archives;

public sealed class StravaSheetTests
{
    private const string Header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Distance\n";

    [Fact]
    public void Rows_are_read_with_quotes_line_breaks_and_empty_cells()
    {
        var sheet = Read("\uFEFF" + Header.Replace("\n", "\r\n", StringComparison.Ordinal)
            + "1,\"Jun 1, 2026, 6:00:00 AM\",\"Run, \"\"up\"\"\",Run,\"two\nlines\",60,\"9,44\",activities/1.fit.gz,9\r\n2,x, ,Hike,,,,,\r\n");
        Assert.Equal(new(7, 1, 2, 3, 4), sheet.Columns);
        Assert.True(sheet.IsWhole);
        Assert.Equal(
            [new("activities/1.fit.gz", "Jun 1, 2026, 6:00:00 AM", "Run, \"up\"", "Run", "two\nlines"), new(null, "x", null, "Hike", null)],
            sheet.Rows);
    }

    [Theory]
    [InlineData("a,b,c,d,e,f\n1,x,T,Run,activities/1.gpx,q\n", 4, null)]
    [InlineData("a,b,c,d,e,f\n1,x,activities/no,Run,words,activities/1.gpx\n2,x,y,Run,words,activities/2.gpx\n", 5, 4)]
    [InlineData("a,b,c,d,e,Dateiname\n1,x,activities/9.gpx,Run,words,activities/1.gpx\n", 5, 4)]
    [InlineData("a,b,c,d,e,文件名\n", 5, 4)]
    [InlineData("a,b,c,d,e,FILENAME \n1,x,T,Run,words,../../evil.fit\n", 5, 4)]
    public void The_column_of_files_is_found_by_its_values_then_by_its_header(string text, int file, int? description)
    {
        var columns = Read(text).Columns;
        Assert.Equal((file, 1, 2, 3, description), (columns.FileName, columns.Date, columns.Title, columns.Type, columns.Description));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("a,b,c\n1,2,3\n")]
    public void A_list_that_names_no_files_gives_no_rows(string text)
    {
        var sheet = Read(text);
        Assert.Null(sheet.Columns.FileName);
        Assert.Empty(sheet.Rows);
    }

    [Fact]
    public void Long_texts_are_cut_and_rows_past_the_limits_are_left_out()
    {
        var row = "1,x,T,Run," + new string('w', 5000) + ",,,activities/1.gpx,\n";
        Assert.Equal(ReadLimits.SheetTextLength, Read(Header + row).Rows[0].Description!.Length);

        // A mountain takes two characters; half of one is nothing.
        var mountains = Read(Header + "1,x,T,Run,w" + string.Concat(Enumerable.Repeat("🏔", 3000)) + ",,,activities/1.gpx,\n").Rows[0].Description!;
        Assert.Equal(ReadLimits.SheetTextLength - 1, mountains.Length);
        Assert.Equal("🏔", mountains[^2..]);

        var many = Read(Header + string.Concat(Enumerable.Repeat("1,x,T,Run,,,,activities/1.gpx,\n", ReadLimits.SheetRows + 1)));
        Assert.Equal((ReadLimits.SheetRows, false), (many.Rows.Count, many.IsWhole));

        var unclosed = Read(Header + row + "2,\"x" + new string(',', 3 * ReadLimits.SheetRowBytes));
        Assert.Equal((1, false), (unclosed.Rows.Count, unclosed.IsWhole));
    }

    [Fact]
    public void Any_text_reads_to_rows_that_name_a_file_or_none() => Gen.String[Gen.Char["\",\n\r;aé\0\uFEFF\u2028/."], 0, 200].Sample(text =>
    {
        var sheet = Read("x,y,Filename\n" + text);
        Assert.Equal(2, sheet.Columns.FileName);
        Assert.All(sheet.Rows, row => Assert.NotEqual("", row.FileName));
    });

    [RealFilesFact]
    public void Lists_in_every_language_and_layout_give_the_known_column()
    {
        foreach (var file in RealFiles.All.Where(file => file.Class == "csv"))
        {
            using var stream = File.OpenRead(file.Path);
            var sheet = StravaSheet.Read(stream);
            Assert.Equal((file.Name, (int?)file.Figure("filename_column")), (file.Name, sheet.Columns.FileName));
            Assert.Equal((file.Name, (int)file.Figure("data_rows")!), (file.Name, sheet.Rows.Count));
            Assert.All(sheet.Rows, row => Assert.True(row.FileName is null || row.FileName.StartsWith("activities/", StringComparison.Ordinal)));
            Assert.All(sheet.Rows, row => Assert.NotNull(row.Title));
            Assert.All(sheet.Rows, row => Assert.Contains(row.Type, (string[])["Run", "Ride", "Hike", "Carrera", "Radfahrt", "Lauf"]));
        }
    }

    private static StravaSheet Read(string text) => StravaSheet.Read(new MemoryStream(Encoding.UTF8.GetBytes(text)));
}
