using System.Text;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Files;

public sealed class FileSnifferTests
{
    [Theory]
    [InlineData("<gpx version='1.1'>", FileKind.Gpx)]
    [InlineData("<?xml version='1.0'?>\r\n<g:gpx xmlns:g='http://www.topografix.com/GPX/1/1'/>", FileKind.Gpx)]
    [InlineData(" \t\r\n<?xml version='1.0'?><!-- <html> --><?style x?>\n<gpx>", FileKind.Gpx)]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx/>", FileKind.Gpx)]
    [InlineData("<TrainingCenterDatabase>", FileKind.Tcx)]
    [InlineData("<t:TrainingCenterDatabase\n", FileKind.Tcx)]
    [InlineData("<!doctype HTML><gpx>", FileKind.Html)]
    [InlineData("<HTML lang=en>", FileKind.Html)]
    [InlineData("<kml xmlns='http://www.opengis.net/kml/2.2'/>", FileKind.Kml)]
    [InlineData("<gpxx/>", FileKind.Unknown)]
    [InlineData("<!-- a comment that does not end", FileKind.Unknown)]
    [InlineData("gpx", FileKind.Unknown)]
    [InlineData("< gpx>", FileKind.Unknown)]
    [InlineData("{\"gpx\":1}", FileKind.Unknown)]
    [InlineData("", FileKind.Empty)]
    public void The_kind_is_the_name_of_the_root(string head, FileKind kind)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(kind, FileSniffer.KindOf([.. encoding.GetPreamble(), .. encoding.GetBytes(head)]));
            Assert.Equal(kind, FileSniffer.KindOf(encoding.GetBytes(head)));
        }
    }

    [Fact]
    public void Other_kinds_show_in_their_first_bytes()
    {
        Assert.Equal(FileKind.Fit, FileSniffer.KindOf([0x0E, 0x20, 0x5F, 0x08, 0, 0, 0, 0, (byte)'.', (byte)'F', (byte)'I', (byte)'T']));
        Assert.Equal(FileKind.Zip, FileSniffer.KindOf("PK\u0003\u0004"u8));
        Assert.Equal(FileKind.Zip, FileSniffer.KindOf(new ZipBuilder().ToBytes()));
        Assert.Equal(FileKind.Zip, FileSniffer.KindOf(new ZipBuilder().Add("a.gpx", "x").Add("doc.kml", "x").ToBytes()));
        Assert.Equal(FileKind.Kmz, FileSniffer.KindOf(new ZipBuilder().Add("doc.KML", "x").Add("a.png", "x").ToBytes()));
        Assert.Equal(FileKind.Zip, FileSniffer.KindOf(new ZipBuilder().Add("tour.kml", "x").Add("run.gpx", "x").ToBytes()));
        Assert.Equal(FileKind.Gzip, FileSniffer.KindOf(Samples.Gzip(Samples.Gpx())));
        Assert.Equal(FileKind.Unknown, FileSniffer.KindOf("Time,Distance\n1,2\n"u8));
    }

    [Fact]
    public void A_zip_that_says_its_first_name_is_longer_than_it_is_is_a_zip()
    {
        var zip = new ZipBuilder().Add("doc.kml", "x").ToBytes();
        zip[26] = zip[27] = 0xFF;
        Assert.Equal(FileKind.Zip, FileSniffer.KindOf(zip));
        for (var length = 4; length < zip.Length; length++)
        {
            bool endsWithTheName = length == 30 + "doc.kml".Length;
            Assert.Equal((length, endsWithTheName ? FileKind.Kmz : FileKind.Zip), (length, FileSniffer.KindOf(zip.AsSpan(0, length))));
        }
    }
}
