using System.Text;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Xml;

public sealed class XmlEncodingTests
{
    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("UTF-16", "utf-16")]
    [InlineData("utf-16", "utf-16BE")]
    [InlineData("ISO-8859-1", "iso-8859-1")]
    [InlineData("windows-1252", "windows-1252")]
    [InlineData("utf-16", "utf-8")]
    [InlineData("no-such-thing", "utf-8")]
    [InlineData("utf-7", "utf-8")]
    [InlineData("", "utf-8")]
    [InlineData(null, "utf-8")]
    public void Names_are_read_in_the_encoding_of_the_bytes(string? declared, string written)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(written) ?? Encoding.GetEncoding(written);
        var declaration = declared is null ? "" : $"<?xml version='1.0' encoding='{declared}'?>";
        var text = declaration + XmlFixtures.GpxOf($"<trk><name>Große Höhenrunde</name><trkseg>{XmlFixtures.Points("2024-06-01T12:00:00Z", 3)}</trkseg></trk>")[38..];
        foreach (var blanks in (string[])["", "\r\n\t ", new string(' ', 70_000)])
        {
            var bytes = encoding.GetBytes(blanks + text);
            Assert.Equal("Große Höhenrunde", GpxReader.Read(new MemoryStream(bytes)).Single().Name);
            Assert.Equal("Große Höhenrunde", GpxReader.Read(new MemoryStream([.. encoding.GetPreamble(), .. bytes])).Single().Name);
        }
    }

    [Fact]
    public void Bytes_that_the_encoding_does_not_know_spoil_no_more_than_their_word()
    {
        var text = XmlFixtures.GpxOf($"<trk><name>Höhe</name><trkseg>{XmlFixtures.Points("2024-06-01T12:00:00Z", 3)}</trkseg></trk>");
        var activity = GpxReader.Read(new MemoryStream(Encoding.Latin1.GetBytes(text))).Single();

        Assert.Equal(("H\uFFFDhe", 3), (activity.Name, activity.Track.Count));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \r\n\t")]
    [InlineData("\uFEFF  ")]
    public void A_file_of_nothing_is_empty(string text)
    {
        Assert.Equal(FileNoticeCode.Empty, XmlFixtures.ReadGpx(text).Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.Empty, XmlFixtures.ReadTcx(text).Refusal().Notice.Code);
    }
}
