using System.Text;
using B2BTrail.Domain.Units;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Archives;

public sealed class StravaSheetTests
{
    private const string Header = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Distance\n";

    private const string FullHeader = "Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,"
        + "Commute,Activity Private Note,Activity Gear,Filename,Athlete Weight,Bike Weight,Elapsed Time,Moving Time,Distance,Max Speed,Average Speed,Elevation Gain\n";

    [Fact]
    public void Rows_are_read_with_quotes_line_breaks_and_empty_cells()
    {
        var sheet = Read("\uFEFF" + Header.Replace("\n", "\r\n", StringComparison.Ordinal)
            + "1,\"Jun 1, 2026, 6:00:00 AM\",\"Run, \"\"up\"\"\",Run,\"two\nlines\",60,\"9,44\",activities/1.fit.gz,9\r\n2,x, ,Hike,,,,,\r\n");
        Assert.Equal(new(7, 1, 2, 3, 4, null), sheet.Columns);
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
    [InlineData(';', 65001)]
    [InlineData(';', 1252)]
    [InlineData(',', 1252)]
    [InlineData('\t', 1200)]
    [InlineData(';', 1201)]
    public void A_list_that_a_spreadsheet_saved_again_is_read_the_same(char separator, int codePage)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage) ?? Encoding.GetEncoding(codePage);
        string[][] rows =
        [
            ["Aktivitäts-ID", "Aktivitätsdatum", "Name der Aktivität", "Aktivitätsart", "Aktivitätsbeschreibung", "Dateiname"],
            ["1", "\"02.04.2025, 08:00:00\"", "Höhenlauf", "Lauf", "\"schön; weit, kühl\"", "activities/1.gpx"],
        ];
        var text = string.Concat(rows.Select(row => string.Join(separator, row) + "\r\n"));
        var sheet = StravaSheet.Read(new MemoryStream([.. encoding.Preamble, .. encoding.GetBytes(text)]));

        Assert.Equal(new("activities/1.gpx", "02.04.2025, 08:00:00", "Höhenlauf", "Lauf", "schön; weit, kühl"), Assert.Single(sheet.Rows));
        Assert.Equal(Domain.Runs.Sport.Running, sheet.Rows[0].Sport);
    }

    [Fact]
    public void The_figures_in_full_stand_after_the_files_under_the_same_headers()
    {
        var row = Read(FullHeader + "7,\"Apr 2, 2025, 8:00:00 PM\",Along the river,Run,,1797,4.49,,,false,,,,,,\"1797,5\",1700,4490.2,5.1,,120.4,\n").Rows[0];

        Assert.Equal(
            new Domain.Runs.FileSummary { Distance = Distance.FromMeters(4490.2), Timer = new(1700), Elapsed = new(1798), Ascent = new(120.4) }, row.Summary);
        var written = row.ToActivity()!;
        Assert.Equal((new DateTime(2025, 4, 2, 20, 0, 0), "Along the river", Domain.Runs.RunSource.Manual), (written.StartUtc, written.Name, written.Source));
    }

    [Theory]
    [InlineData(Header + "7,\"Apr 2, 2025, 8:00:00 PM\",No full figures,Run,,1797,4.49,,\n")]
    [InlineData(FullHeader + "7,\"4/2/2025 8:00\",No clear day,Run,,1797,4.49,,,false,,,,,,1797,1700,4490.2,,,\n")]
    [InlineData(FullHeader + "7,\"Apr 2, 2025, 8:00:00 PM\",No distance,Yoga,,1797,0,,,false,,,,,,1797,1700,0,,,\n")]
    public void Without_a_day_or_a_distance_in_meters_nothing_is_made_of_a_row(string text) => Assert.Null(Read(text).Rows[0].ToActivity());

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
