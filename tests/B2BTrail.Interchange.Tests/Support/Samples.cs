using System.Globalization;
using System.IO.Compression;
using System.Text;
using B2BTrail.Interchange.Tests.Runs.Fit;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>Small files that are read without complaint, and how they come packed.</summary>
internal static class Samples
{
    /// <summary>A run of so many points, one every ten seconds.</summary>
    public static byte[] Gpx(int points = 12)
    {
        var text = new StringBuilder("""<?xml version="1.0" encoding="UTF-8"?>""").Append('\n')
            .Append("""<gpx version="1.1" creator="test" xmlns="http://www.topografix.com/GPX/1/1"><trk><name>Up &amp; down</name><type>running</type><trkseg>""");
        for (var i = 0; i < points; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"""<trkpt lat="{47 + (i * 0.0003):F6}" lon="{11 + (i * 0.0001):F6}"><ele>{600 + (i % 50)}</ele>""")
                .Append(CultureInfo.InvariantCulture, $"<time>{new DateTime(2026, 6, 1, 6, 0, 0).AddSeconds(10 * i):s}Z</time></trkpt>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</trkseg></trk></gpx>\n").ToString());
    }

    /// <summary>A lap of so many points.</summary>
    public static byte[] Tcx(int points = 12)
    {
        var text = new StringBuilder("""<?xml version="1.0"?><TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2">""")
            .Append("""<Activities><Activity Sport="Running"><Id>2026-06-01T06:00:00Z</Id><Lap StartTime="2026-06-01T06:00:00Z">""")
            .Append(CultureInfo.InvariantCulture, $"<TotalTimeSeconds>{10 * points}</TotalTimeSeconds><DistanceMeters>{30 * points}</DistanceMeters><Track>\n");
        for (var i = 0; i < points; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"<Trackpoint><Time>{new DateTime(2026, 6, 1, 6, 0, 0).AddSeconds(10 * i):s}Z</Time>")
                .Append(CultureInfo.InvariantCulture, $"<Position><LatitudeDegrees>{47 + (i * 0.0003):F6}</LatitudeDegrees><LongitudeDegrees>11.0</LongitudeDegrees></Position>")
                .Append(CultureInfo.InvariantCulture, $"<DistanceMeters>{30 * i}</DistanceMeters></Trackpoint>\n");
        }

        return Encoding.UTF8.GetBytes(text.Append("</Track></Lap></Activity></Activities></TrainingCenterDatabase>").ToString());
    }

    /// <summary>A run of so many records, with times, positions, distances, a lap and totals.</summary>
    public static byte[] Fit(int records = 12)
    {
        const long start = 1_149_000_000;
        var file = new FitWriter().FileId().Timer(start, starts: true)
            .Define(1, new FitShape(20, (253, FitType.UInt32), (0, FitType.Int32), (1, FitType.Int32), (5, FitType.UInt32), (2, FitType.UInt16), (3, FitType.UInt8)));
        for (var i = 0; i < records; i++)
        {
            file.Write(1, start + (10 * i), 560_734_000 + (3_500 * i), 131_235_000, 3_000 * i, 5_500 + (5 * i), 140);
        }

        var (seconds, meters) = (10 * (records - 1), 30 * (records - 1));
        return file.Timer(start + seconds, starts: false).Lap(start, seconds, meters).Session(start, seconds, meters).ToBytes();
    }

    /// <summary>The bytes, packed with gzip.</summary>
    public static byte[] Gzip(byte[] bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A checksum, bit by bit: slow, and by another way than the code under test.</summary>
    public static uint Crc(ReadOnlySpan<byte> bytes, uint polynomial, uint start)
    {
        foreach (var b in bytes)
        {
            start ^= b;
            for (var bit = 0; bit < 8; bit++)
            {
                start = (start & 1) != 0 ? (start >> 1) ^ polynomial : start >> 1;
            }
        }

        return start;
    }
}
