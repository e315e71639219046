using System.Buffers.Binary;

namespace B2BTrail.Interchange.Runs.Unpacking;

/// <summary>The checksum of gzip and zip: CRC-32 of IEEE 802.3, polynomial 0xEDB88320 in reflected order (RFC 1952, section 8).</summary>
internal static class Crc32
{
    private const int Slices = 8;

    private static readonly uint[] Table = MakeTable();

    /// <summary>The checksum of what was summed up so far and these bytes after it.</summary>
    /// <param name="sum">The checksum so far; 0 at the start.</param>
    /// <param name="bytes">The next bytes.</param>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        var crc = ~sum;

        // Eight bytes at a time, each looked up by how far it stands from the end: the same sum as byte by byte, several times as fast.
        for (; bytes.Length >= Slices; bytes = bytes[Slices..])
        {
            var first = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            crc = table[(7 << 8) + (first & 0xFF)]
                ^ table[(6 << 8) + ((first >> 8) & 0xFF)]
                ^ table[(5 << 8) + ((first >> 16) & 0xFF)]
                ^ table[(4 << 8) + (first >> 24)]
                ^ table[(3 << 8) + bytes[4]]
                ^ table[(2 << 8) + bytes[5]]
                ^ table[(1 << 8) + bytes[6]]
                ^ table[bytes[7]];
        }

        foreach (var b in bytes)
        {
            crc = (crc >> 8) ^ table[(b ^ crc) & 0xFF];
        }

        return ~crc;
    }

    private static uint[] MakeTable()
    {
        var table = new uint[Slices << 8];
        for (var i = 0; i < table.Length; i++)
        {
            var last = i < 256 ? (uint)i : table[i - 256];
            for (var bit = 0; bit < 8; bit++)
            {
                last = (last & 1) != 0 ? (last >> 1) ^ 0xEDB88320 : last >> 1;
            }

            table[i] = last;
        }

        return table;
    }
}
