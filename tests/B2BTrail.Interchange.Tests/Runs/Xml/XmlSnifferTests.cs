using System.Text;
using B2BTrail.Interchange.Runs.Xml;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Xml;

public sealed class XmlSnifferTests
{
    [Theory]
    [InlineData("<gpx version='1.1'>", XmlKind.Gpx)]
    [InlineData("<?xml version='1.0'?>\r\n<g:gpx xmlns:g='http://www.topografix.com/GPX/1/1'/>", XmlKind.Gpx)]
    [InlineData(" \t\r\n<?xml version='1.0'?><!-- <html> --><?style x?>\n<gpx>", XmlKind.Gpx)]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a 'b'>]><gpx/>", XmlKind.Gpx)]
    [InlineData("<TrainingCenterDatabase>", XmlKind.Tcx)]
    [InlineData("<t:TrainingCenterDatabase\n", XmlKind.Tcx)]
    [InlineData("<!doctype HTML><gpx>", XmlKind.Html)]
    [InlineData("<HTML lang=en>", XmlKind.Html)]
    [InlineData("<kml/>", XmlKind.OtherXml)]
    [InlineData("<gpxx/>", XmlKind.OtherXml)]
    [InlineData("<!-- a comment that does not end", XmlKind.OtherXml)]
    [InlineData("gpx", XmlKind.NotXml)]
    [InlineData("< gpx>", XmlKind.NotXml)]
    [InlineData("{\"gpx\":1}", XmlKind.NotXml)]
    [InlineData("", XmlKind.NotXml)]
    public void The_kind_is_the_name_of_the_root(string head, XmlKind kind)
    {
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Latin1, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            Assert.Equal(kind, XmlSniffer.Of([.. encoding.GetPreamble(), .. encoding.GetBytes(head)]));
            Assert.Equal(kind, XmlSniffer.Of(encoding.GetBytes(head)));
        }
    }

    [Fact]
    public void Bytes_of_other_files_are_no_xml()
    {
        Assert.Equal(XmlKind.NotXml, XmlSniffer.Of([0x0E, 0x20, 0x5F, 0x08, 0, 0, 0, 0, (byte)'.', (byte)'F', (byte)'I', (byte)'T']));
        Assert.Equal(XmlKind.NotXml, XmlSniffer.Of("PK\u0003\u0004"u8));
    }
}
