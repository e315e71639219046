using System.IO.Compression;
using System.Text;

namespace B2BTrail.Interchange.Tests.Support;

/// <summary>Writes zips byte by byte, so that they can lie.</summary>
internal sealed class ZipBuilder
{
    private readonly List<byte> _zip = [];
    private readonly List<byte> _contents = [];
    private int _count;

    /// <summary>Adds an entry.</summary>
    /// <param name="name">Its name, as it is.</param>
    /// <param name="bytes">Its content, unpacked.</param>
    /// <param name="method">8 packs it, 0 stores it; any other number stores it and lies.</param>
    /// <param name="flags">Bit 0 says that it is encrypted.</param>
    /// <param name="crc">The checksum to be told; the right one where null.</param>
    /// <param name="size">The unpacked size to be told; the right one where null.</param>
    /// <param name="encoding">What the name is written in, without saying so; UTF-8, said so, where null.</param>
    public ZipBuilder Add(string name, byte[] bytes, int method = 8, int flags = 0, uint? crc = null, uint? size = null, Encoding? encoding = null)
    {
        var packed = method == 8 ? Deflate(bytes) : bytes;
        var at = (uint)_zip.Count;
        var sum = crc ?? ~Samples.Crc(bytes, 0xEDB88320, uint.MaxValue);
        var written = (encoding ?? Encoding.UTF8).GetBytes(name);
        Header(_zip, 0x04034b50, [20]);
        Common(_zip);
        _zip.AddRange(written);
        _zip.AddRange(packed);
        Header(_contents, 0x02014b50, [20, 20]);
        Common(_contents);
        Write(_contents, 2, 0, 0, 0);
        Write(_contents, 4, 0, at);
        _contents.AddRange(written);
        _count++;
        return this;

        void Header(List<byte> to, uint signature, uint[] versions)
        {
            Write(to, 4, signature);
            Write(to, 2, versions);
        }

        void Common(List<byte> to)
        {
            Write(to, 2, (uint)flags | (encoding is null ? 0x800u : 0), (uint)method, 0, 0x5CC1);
            Write(to, 4, sum, (uint)packed.Length, size ?? (uint)bytes.Length);
            Write(to, 2, (uint)written.Length, 0);
        }
    }

    /// <summary>Adds a text.</summary>
    public ZipBuilder Add(string name, string text) => Add(name, Encoding.UTF8.GetBytes(text));

    /// <summary>The zip.</summary>
    /// <param name="count">How many entries its end is to tell; the right number where null.</param>
    /// <param name="isBig">Whether that stands in the end of a zip64.</param>
    public byte[] ToBytes(ulong? count = null, bool isBig = false)
    {
        List<byte> zip = [.. _zip, .. _contents];
        var start = (uint)_zip.Count;
        var entries = count ?? (ulong)_count;
        if (isBig)
        {
            var end = (ulong)zip.Count;
            Write(zip, 4, 0x06064b50);
            Write(zip, 8, 44);
            Write(zip, 2, 45, 45);
            Write(zip, 4, 0, 0);
            Write(zip, 8, entries, entries, (ulong)_contents.Count, start);
            Write(zip, 4, 0x07064b50, 0);
            Write(zip, 8, end);
            Write(zip, 4, 1);
        }

        Write(zip, 4, 0x06054b50);
        Write(zip, 2, 0, 0, isBig ? 0xFFFF : entries, isBig ? 0xFFFF : entries);
        Write(zip, 4, (ulong)_contents.Count, start);
        Write(zip, 2, 0);
        return [.. zip];
    }

    private static void Write(List<byte> to, int size, params ulong[] numbers)
    {
        foreach (var number in numbers)
        {
            for (var i = 0; i < size; i++)
            {
                to.Add((byte)(number >> (8 * i)));
            }
        }
    }

    private static void Write(List<byte> to, int size, uint[] numbers) => Write(to, size, [.. numbers.Select(number => (ulong)number)]);

    private static byte[] Deflate(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }
}
