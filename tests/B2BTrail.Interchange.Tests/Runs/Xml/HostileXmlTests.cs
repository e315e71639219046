using System.Globalization;
using System.Text;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Runs.Tcx;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Xml;

public sealed class HostileXmlTests
{
    private static readonly string SoundGpx = XmlFixtures.GpxOf(
        "<wpt lat='1' lon='2'/><trk><name>A &#228; <![CDATA[<b>]]></name><trkseg>" + XmlFixtures.Points("2024-06-01T12:00:00Z", 12)
        + "</trkseg></trk><rte><rtept lat='1' lon='2'/></rte>");

    private static readonly string SoundTcx = XmlFixtures.TcxRun(XmlFixtures.Lap(
        "2024-06-01T12:00:00Z",
        60,
        200,
        140,
        "<Track>" + string.Concat(Enumerable.Range(10, 12).Select(second => XmlFixtures.Trackpoint(
            $"2024-06-01T12:00:{second}Z", "<Position><LatitudeDegrees>4</LatitudeDegrees><LongitudeDegrees>5</LongitudeDegrees></Position>")))
        + "</Track>"));

    private static readonly FileNoticeCode[] Unusual = [FileNoticeCode.UnusualTags, FileNoticeCode.TooDeep];

    [Theory]
    [InlineData("<!DOCTYPE gpx [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;\">]>")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY c SYSTEM \"file:///etc/hostname\">]>")]
    [InlineData("<!DOCTYPE gpx [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/p.dtd\"> %p;]>")]
    [InlineData("<!DOCTYPE gpx SYSTEM \"http://127.0.0.1:9/gpx.dtd\">")]
    [InlineData("<!-- x --><!doctype TrainingCenterDatabase>")]
    public void Document_types_are_refused_as_unsafe(string documentType)
    {
        foreach (var declaration in (string[])["", "<?xml version='1.0'?>"])
        {
            Assert.Equal(FileNoticeCode.DocumentType, XmlFixtures.ReadGpx(declaration + documentType.Replace("TrainingCenterDatabase", "gpx", StringComparison.Ordinal)
                + $"<gpx><trk><name>&c;</name>{XmlFixtures.Points("2024-06-01T12:00:00Z", 20)}</trk></gpx>").Refusal().Notice.Code);
            Assert.Equal(FileNoticeCode.DocumentType, XmlFixtures.ReadTcx(
                $"{declaration}{documentType}<TrainingCenterDatabase>&c;</TrainingCenterDatabase>").Refusal().Notice.Code);
        }
    }

    [Fact]
    public void A_document_type_far_down_is_not_expanded_either()
    {
        var comment = $"<!--{new string('x', 100_000)}-->";

        Assert.Equal(FileNoticeCode.Damaged, XmlFixtures.ReadGpx(
            comment + "<!DOCTYPE gpx [<!ENTITY c 'x'>]>" + $"<gpx><trk>{XmlFixtures.Points("2024-06-01T12:00:00Z", 20)}</trk></gpx>").Refusal().Notice.Code);
    }

    [Fact]
    public void An_entity_that_no_one_defined_ends_the_reading()
    {
        Assert.Equal(FileNoticeCode.Damaged, XmlFixtures.ReadGpx(XmlFixtures.GpxOf("<trk><name>&xxe;</name></trk>")).Refusal().Notice.Code);
    }

    [Fact]
    public void Deep_nesting_is_refused_as_unsafe()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));

        Assert.Equal(FileNoticeCode.TooDeep, XmlFixtures.ReadGpx("<gpx>" + deep).Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.TooDeep, XmlFixtures.ReadTcx("<TrainingCenterDatabase><Activities>" + deep).Refusal().Notice.Code);
    }

    [Fact]
    public void One_tag_with_a_million_attributes_is_refused_once_64_KiB_of_it_were_passed_on()
    {
        var bomb = Encoding.UTF8.GetBytes("<gpx><trk><a" + string.Concat(Enumerable.Range(0, 1_600_000).Select(i => $" a{i}=''")) + "/></trk></gpx>");
        foreach (var packed in (byte[][])[bomb, Samples.Gzip(bomb)])
        {
            var refused = ActivityFileReader.Read(new MemoryStream(packed)).Refusal();
            Assert.Equal(FileNoticeCode.UnusualTags, refused.Notice.Code);
        }

        var bytes = new MemoryStream(bomb);
        GpxReader.Read(bytes);
        Assert.InRange(bytes.Position, ReadLimits.XmlTagLength, 4 * ReadLimits.XmlTagLength);
    }

    [Theory]
    [InlineData("<a {0}/>", "b{0}='' ")]
    [InlineData("<a {0}/>", "xmlns:b{0}='b' ")]
    [InlineData("<a {0}/>", "\n")]
    [InlineData("<{0}/>", "name")]
    [InlineData("</{0}>", "name")]
    [InlineData("<?{0}?>", "name")]
    [InlineData("&{0};", "name")]
    [InlineData("&#{0}65;", "0")]
    [InlineData("<a b='&{0};'/>", "name")]
    [InlineData("{0}", "<a{0}/>")]
    [InlineData("{0}", "<a b{0}=''/>")]
    [InlineData("{0}", "<b{0}:a/>")]
    [InlineData("{0}", "<?b{0}?>")]
    [InlineData("<a>{0}", "<b>")]
    [InlineData("{0}", "<b xmlns='{0}'>")]
    public void Markup_that_no_recording_has_is_refused_as_unsafe_in_any_encoding(string around, string part)
    {
        var many = string.Concat(Enumerable.Range(0, 2 * ReadLimits.XmlTagLength).Select(i => string.Format(CultureInfo.InvariantCulture, part, i)));
        var hostile = string.Format(CultureInfo.InvariantCulture, around, many);
        foreach (var encoding in (Encoding[])[Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            byte[] Bytes(string text) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text)];

            Assert.Contains(GpxReader.Read(new MemoryStream(Bytes($"<gpx><trk><name>{hostile}</name></trk></gpx>"))).Refusal().Notice.Code, Unusual);
            Assert.Contains(TcxReader.Read(new MemoryStream(Bytes($"<TrainingCenterDatabase><Activities>{hostile}"))).Refusal().Notice.Code, Unusual);
        }
    }

    [Theory]
    [InlineData("<!--{0}-->")]
    [InlineData("<![CDATA[{0}]]>")]
    [InlineData("<a b='{0}'/>")]
    [InlineData("<?a {0}?>")]
    [InlineData("{0}")]
    public void Long_texts_and_comments_are_read_up_to_their_own_limit(string around)
    {
        Assert.Equal(12, XmlFixtures.ReadGpx(With(1 << 20)).Single().Track.Count);
        Assert.Equal(FileNoticeCode.UnusualTags, XmlFixtures.ReadGpx(With(ReadLimits.XmlPartLength + (1 << 20))).Refusal().Notice.Code);

        string With(int length) => XmlFixtures.GpxOf($"<trk><name>{string.Format(CultureInfo.InvariantCulture, around, new string('>', length))}</name><trkseg>"
            + XmlFixtures.Points("2024-06-01T12:00:00Z", 12) + "</trkseg></trk>");
    }

    [Fact]
    public void More_activities_and_laps_than_are_read_are_refused_as_too_large()
    {
        var tracks = string.Concat(Enumerable.Range(0, 1001).Select(day => XmlFixtures.Track(
            XmlFixtures.Points(new DateTime(2020, 1, 1, 12, 0, 0, DateTimeKind.Utc).AddDays(day).ToString("O", null), 1))));
        var activities = string.Concat(Enumerable.Repeat("<Activity/>", 1001));
        var laps = string.Concat(Enumerable.Repeat("<Lap><DistanceMeters>1</DistanceMeters></Lap>", 10_001));

        Assert.Equal(FileNoticeCode.TooManyActivities, XmlFixtures.ReadGpx(XmlFixtures.GpxOf(tracks)).Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.TooManyActivities, XmlFixtures.ReadTcx(XmlFixtures.TcxOf($"<Activities>{activities}</Activities>")).Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.TooManyLaps, XmlFixtures.ReadTcx(XmlFixtures.TcxRun(laps)).Refusal().Notice.Code);
    }

    [Fact]
    public void A_file_with_the_root_of_another_kind_is_not_read()
    {
        Assert.Equal(FileNoticeCode.UnknownKind, XmlFixtures.ReadTcx("<html><br></html>").Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.UnknownKind, XmlFixtures.ReadGpx("<kml/>").Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.UnknownKind, XmlFixtures.ReadGpx(SoundTcx).Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.UnknownKind, XmlFixtures.ReadTcx(SoundGpx).Refusal().Notice.Code);
        Assert.Equal(FileNoticeCode.UnknownKind, XmlFixtures.ReadGpx("PK\u0003\u0004 and more").Refusal().Notice.Code);
    }

    [Fact]
    public void Random_bytes_always_come_to_a_reading() => Gen.Byte.Array[0, 300].Sample(bytes =>
    {
        Assert.IsAssignableFrom<FileReading>(GpxReader.Read(new MemoryStream(bytes)));
        Assert.IsAssignableFrom<FileReading>(TcxReader.Read(new MemoryStream(bytes)));
    });

    [Fact]
    public void Files_cut_at_any_byte_always_come_to_a_reading()
    {
        var whole = GpxReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(SoundGpx))).Single().Track.Count;
        for (var length = 0; length < SoundGpx.Length; length++)
        {
            var reading = XmlFixtures.ReadGpx(SoundGpx[..length]);
            Assert.True(reading is FileReading.Refused || (reading.Single().Track.Count <= whole && reading.Single().Notices.Count > 0));
        }

        for (var length = 0; length < SoundTcx.Length; length++)
        {
            var reading = XmlFixtures.ReadTcx(SoundTcx[..length]);
            Assert.True(reading is FileReading.Refused || reading.Single().Notices.Count > 0);
        }
    }

    [Fact]
    public void Files_with_a_changed_character_always_come_to_a_reading_of_possible_values() =>
        Gen.Select(Gen.Bool, Gen.Double[0, 1], Gen.OneOf(Gen.Char, Gen.Char["<>&\"'/!?:-.,0123456789eE \0"])).Sample((gpx, share, changed) =>
        {
            var sound = gpx ? SoundGpx : SoundTcx;
            var at = (int)(share * (sound.Length - 1));
            var reading = (gpx ? XmlFixtures.ReadGpx : (Func<string, FileReading>)XmlFixtures.ReadTcx)($"{sound[..at]}{changed}{sound[(at + 1)..]}");
            if (reading is FileReading.Read { Activities: var activities })
            {
                Assert.NotEmpty(activities);
                Assert.All(activities.SelectMany(activity => activity.Points()), point => Assert.True(
                    (!point.HasPosition || (Math.Abs(point.Latitude) <= 90 && Math.Abs(point.Longitude) <= 180))
                    && (!point.HasTime || double.IsFinite(point.Seconds))
                    && (!point.HasElevation || point.Elevation is >= -500 and <= 9000)
                    && point.HeartRate is 0 or (>= 20 and <= 250)));
            }
        });

    [Fact]
    public void Reading_ends_when_it_is_called_off()
    {
        var many = Encoding.UTF8.GetBytes(XmlFixtures.GpxOf(XmlFixtures.Track(XmlFixtures.Points("2024-06-01T12:00:00Z", 5_000))));

        Assert.Throws<OperationCanceledException>(() => GpxReader.Read(new MemoryStream(many), new CancellationToken(true)));
    }
}
