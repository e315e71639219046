using System.Buffers.Binary;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>
/// The check number of FIT: CRC-16 with the polynomial x¹⁶ + x¹⁵ + x² + 1, lowest bit first, beginning at zero (known elsewhere as
/// CRC-16/ARC). Over bytes followed by their own check number it comes to zero.
/// </summary>
internal static class FitCrc
{
    private const int Lanes = 8;

    // Table k holds what a byte does to the sum when k more bytes follow it, so that eight bytes can be taken at once.
    private static readonly ushort[] Tables = MakeTables();

    /// <summary>The check number of these bytes.</summary>
    public static ushort Of(ReadOnlySpan<byte> bytes)
    {
        var tables = Tables.AsSpan(0, Lanes * 256);
        uint crc = 0;
        for (; bytes.Length >= Lanes; bytes = bytes[Lanes..])
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = (uint)(tables[0x700 + (int)(low & 0xFF)] ^ tables[0x600 + (int)(low >> 8 & 0xFF)]
                ^ tables[0x500 + (int)(low >> 16 & 0xFF)] ^ tables[0x400 + (int)(low >> 24)]
                ^ tables[0x300 + (int)(high & 0xFF)] ^ tables[0x200 + (int)(high >> 8 & 0xFF)]
                ^ tables[0x100 + (int)(high >> 16 & 0xFF)] ^ tables[(int)(high >> 24)]);
        }

        foreach (var one in bytes)
        {
            crc = crc >> 8 ^ tables[(int)((crc ^ one) & 0xFF)];
        }

        return (ushort)crc;
    }

    private static ushort[] MakeTables()
    {
        var tables = new ushort[Lanes * 256];
        for (var value = 0; value < 256; value++)
        {
            var crc = value;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : crc >> 1 ^ 0xA001;
            }

            tables[value] = (ushort)crc;
        }

        for (var i = 256; i < tables.Length; i++)
        {
            var before = tables[i - 256];
            tables[i] = (ushort)(before >> 8 ^ tables[before & 0xFF]);
        }

        return tables;
    }
}
