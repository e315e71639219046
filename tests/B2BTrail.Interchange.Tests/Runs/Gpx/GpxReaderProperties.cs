using System.Globalization;
using System.Text;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Gpx;

public sealed class GpxReaderProperties
{
    private static readonly string[] Prefixes = ["", "g", "gpx", "_x-1"];

    private static readonly Encoding[] Encodings =
        [new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode, new UnicodeEncoding(false, false), Encoding.Latin1];

    private static readonly Gen<TrackPoint> AnyPoint = Gen.Select(
        Gen.Double[-90, 90], Gen.Double[-180, 180], Gen.Float[-499, 9000], Gen.Byte, Gen.Short[0, 120], Gen.Bool).Select((lat, lon, ele, hr, steps, starts) =>
            new TrackPoint
            {
                Seconds = 0,
                Latitude = lat,
                Longitude = lon,
                Meters = double.NaN,
                Elevation = ele,
                Temperature = float.NaN,
                HeartRate = hr is >= 20 and <= 250 ? hr : (byte)0,
                Steps = (short)(2 * steps),
                StartsSegment = starts,
            });

    [Fact]
    public void A_written_track_reads_back_as_it_was() =>
        Gen.Select(AnyPoint.Array[1, 80], Gen.Int[0, 3], Gen.Int[0, 5], Gen.Int[0, 40], Gen.Long[0, 1L << 40]).Sample((points, prefix, encoding, indent, start) =>
        {
            var startUtc = new DateTime(2001, 1, 1, 0, 0, 1, DateTimeKind.Utc).AddMilliseconds(start >> 1);
            TrackPoint[] written = [.. points.Select((point, i) => point with { Seconds = i * 1.5, StartsSegment = i == 0 || point.StartsSegment })];
            var text = Write(written, startUtc, Prefixes[prefix], Encodings[encoding].WebName, "\n" + new string(' ', indent));
            var bytes = (byte[])[.. Encodings[encoding].GetPreamble(), .. Encodings[encoding].GetBytes(text)];

            using var stream = new MemoryStream(bytes);
            var activity = GpxReader.Read(stream).Single();

            Assert.Equal(startUtc, activity.StartUtc);
            Assert.Equal("Höhe <1>", activity.Name);
            Assert.Equal(written, activity.Points());
            Assert.Empty(activity.Notices);
        });

    [Fact]
    public void A_value_is_read_whole_wherever_it_lies_in_the_file()
    {
        const string name = "0123456789 and so on";
        for (var before = 3900; before < 4200; before++)
        {
            var text = $"<gpx><!--{new string('x', before)}--><trk><name>{name}</name><trkseg><trkpt lat='47.123456789' lon='8'/></trkseg></trk></gpx>";
            var activity = XmlFixtures.ReadGpx(text).Single();

            Assert.Equal((name, 47.123456789), (activity.Name, activity.Points()[0].Latitude));
        }
    }

    [Fact]
    public void Long_words_are_cut_and_what_comes_after_them_is_read()
    {
        var activity = XmlFixtures.ReadGpx($"<gpx><trk><name>{new string('ä', 100_000)}</name><trkseg><trkpt lat='47' lon='8'/></trkseg></trk></gpx>").Single();

        Assert.Equal(new string('ä', 4096), activity.Name);
        Assert.Equal(1, activity.Track.Count);
    }

    private static string Write(TrackPoint[] points, DateTime startUtc, string prefix, string encoding, string indent)
    {
        var p = prefix.Length == 0 ? "" : prefix + ":";
        var xml = new StringBuilder();
        xml.Append(CultureInfo.InvariantCulture, $"<?xml version=\"1.0\" encoding=\"{encoding}\"?>{indent}");
        xml.Append(CultureInfo.InvariantCulture, $"<{p}gpx {(p.Length == 0 ? "xmlns" : $"xmlns:{prefix}")}='http://www.topografix.com/GPX/1/1' xmlns:e='u'>{indent}");
        xml.Append(CultureInfo.InvariantCulture, $"<{p}trk><{p}name>Höhe &lt;1></{p}name>{indent}<{p}trkseg>");
        foreach (var point in points)
        {
            xml.Append(point.StartsSegment ? $"{indent}</{p}trkseg><{p}trkseg>" : "");
            xml.Append(CultureInfo.InvariantCulture, $"{indent}<{p}trkpt lon='{point.Longitude:R}' lat='{point.Latitude:R}'>");
            xml.Append(CultureInfo.InvariantCulture, $"{indent}<{p}time>{startUtc.AddSeconds(point.Seconds):O}</{p}time><{p}ele>{point.Elevation:R}</{p}ele>");
            xml.Append(CultureInfo.InvariantCulture, $"<{p}extensions>{indent}<e:hr>{point.HeartRate}</e:hr><e:cad>{point.Steps / 2}</e:cad></{p}extensions>");
            xml.Append(CultureInfo.InvariantCulture, $"{indent}</{p}trkpt>");
        }

        return xml.Append(CultureInfo.InvariantCulture, $"</{p}trkseg></{p}trk></{p}gpx>{indent}").ToString();
    }
}
