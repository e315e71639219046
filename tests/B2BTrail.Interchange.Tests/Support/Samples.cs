using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

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

    /// <summary>A run of so many records: time, position, distance.</summary>
    public static byte[] Fit(int records = 12)
    {
        var data = new MemoryStream();
        data.Write([0x40, 0, 0, 0, 0, 1, 0, 1, 0x00, 0x00, 4]);
        data.Write([0x41, 0, 0, 20, 0, 4, 253, 4, 0x86, 0, 4, 0x85, 1, 4, 0x85, 5, 4, 0x86]);
        for (var i = 0; i < records; i++)
        {
            data.WriteByte(1);
            Write32(data, (uint)(1_149_000_000 + (10 * i)));
            Write32(data, (uint)(560_734_000 + (3_500 * i)));
            Write32(data, 131_235_000);
            Write32(data, (uint)(3_000 * i));
        }

        var file = new MemoryStream();
        file.Write([14, 0x10, 0x64, 0x08]);
        Write32(file, (uint)data.Length);
        file.Write(".FIT\0\0"u8);
        data.WriteTo(file);
        Span<byte> crc = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16LittleEndian(crc, (ushort)Crc(file.ToArray(), 0xA001, 0));
        file.Write(crc);
        return file.ToArray();
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

    private static void Write32(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, value);
        stream.Write(bytes);
    }
}
