using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Tests.Support;
using Xunit;
using static B2BTrail.Interchange.Tests.Support.XmlFixtures;

namespace B2BTrail.Interchange.Tests.Runs.Xml;

public sealed class XmlTimeTests
{
    [Theory]
    [InlineData("2024-06-01T12:00:00Z", "2024-06-01T12:00:00.000Z", null)]
    [InlineData("2024-06-01T12:00:00.1234567890Z", "2024-06-01T12:00:00.1234567Z", null)]
    [InlineData("2024-06-01T12:00:00+05:30", "2024-06-01T06:30:00.000Z", 330)]
    [InlineData("2024-06-01T12:00:00.5-0800", "2024-06-01T20:00:00.500Z", -480)]
    [InlineData("2024-06-01T12:00:00+01:07", "2024-06-01T10:53:00.000Z", null)]
    [InlineData("2024-06-01 12:00+02", "2024-06-01T10:00:00.000Z", 120)]
    [InlineData("2016-12-31T23:59:60Z", "2017-01-01T00:00:00.000Z", null)]
    [InlineData("\n 2024-02-29T00:00:00Z \n", "2024-02-29T00:00:00.000Z", null)]
    [InlineData("20240601T120000Z", "2024-06-01T12:00:00.000Z", null)]
    [InlineData("20240601T120000+0200", "2024-06-01T10:00:00.000Z", 120)]
    [InlineData("2024/06/01 12:00:00 +0200", "2024-06-01T10:00:00.000Z", 120)]
    [InlineData("2024/6/1 7:05:09Z", "2024-06-01T07:05:09.000Z", null)]
    [InlineData("2024-06-01 12:00:00 UTC", "2024-06-01T12:00:00.000Z", null)]
    [InlineData("2024-06-01 12:00:00.25 GMT", "2024-06-01T12:00:00.250Z", null)]
    [InlineData("2024-06-01T12:00:00 UTC+2", "2024-06-01T10:00:00.000Z", 120)]
    [InlineData("2024-06-01T12:00:00.000 Z", "2024-06-01T12:00:00.000Z", null)]
    [InlineData("2024-06-01  T 12:00:00Z", "2024-06-01T12:00:00.000Z", null)]
    [InlineData("2024.06.01 12:00Z", "2024-06-01T12:00:00.000Z", null)]
    public void Times_are_read_in_the_ways_that_they_are_written(string time, string utc, int? offset)
    {
        var activity = ReadGpx(GpxOf(Track($"<trkpt lat='1' lon='2'><time>{time}</time></trkpt>"))).Single();

        Assert.Equal(DateTime.Parse(utc, null, System.Globalization.DateTimeStyles.RoundtripKind), activity.StartUtc);
        Assert.Equal(offset is { } minutes ? TimeSpan.FromMinutes(minutes) : null, activity.UtcOffset);
        Assert.Empty(activity.Notices);
    }

    [Theory]
    [InlineData("2023-02-29T12:00:00Z")]
    [InlineData("2024-06-01T25:00:00Z")]
    [InlineData("2024-06-01T12:60:00Z")]
    [InlineData("2024-06-01T12:00:00.Z")]
    [InlineData("2024-06-01T12:00:00+99:00")]
    [InlineData("0001-01-01T00:00:00+05:00")]
    [InlineData("01/06/2024 12:00:00")]
    [InlineData("2024-06-01")]
    [InlineData("2024-153T12:00:00Z")]
    [InlineData("2024-12312:00:00Z")]
    [InlineData("1717243200")]
    [InlineData("1717121800123")]
    [InlineData("Sat Jun 01 12:00:00 CEST 2024")]
    [InlineData("")]
    public void What_is_no_time_leaves_the_point_without_one(string time)
    {
        var activity = ReadGpx(GpxOf(Track($"<trkpt lat='1' lon='2'><time>{time}</time></trkpt>"))).Single();

        Assert.Null(activity.StartUtc);
        Assert.False(activity.Points()[0].HasTime);
        Assert.Equal(time.Length > 0, activity.Notices is [{ Code: FileNoticeCode.TimesUnreadable, Count: 1, Total: 1 }]);
    }

    [Fact]
    public void A_time_without_a_zone_is_taken_for_utc_and_said_so()
    {
        var activity = ReadGpx(GpxOf(Track("<trkpt lat='1' lon='2'><time>2024-06-01T12:00:00</time></trkpt>"))).Single();

        Assert.Equal(new DateTime(2024, 6, 1, 12, 0, 0, DateTimeKind.Utc), activity.StartUtc);
        Assert.Equal(FileNoticeCode.TimesWithoutZone, Assert.Single(activity.Notices).Code);
    }
}
