using System.Buffers.Binary;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>Where a field lies in its message and how it is written. One without bytes is not there.</summary>
/// <param name="Offset">Where it begins, in bytes from the beginning of the message.</param>
/// <param name="Size">How many bytes it takes; several values of the same type may lie in them.</param>
/// <param name="Type">The number of its base type, 0…16, without the bit that tells of byte order.</param>
internal readonly record struct FitField(ushort Offset, byte Size, byte Type)
{
    private const byte Text = 7;

    // By the number of the base type; zero where there is no such type, or it is text.
    private static ReadOnlySpan<byte> Widths => [1, 1, 1, 2, 2, 4, 4, 0, 4, 8, 1, 2, 4, 1, 8, 8, 8];

    /// <summary>The field as its definition gives it; missing where its bytes do not hold one value of its type.</summary>
    public static FitField Of(int offset, byte size, byte type)
    {
        type &= 0x1F;
        var fits = type == Text || (type < Widths.Length && size >= Widths[type]);
        return fits ? new FitField((ushort)offset, size, type) : default;
    }

    /// <summary>
    /// The (first) number of the field, unscaled; not a number where it is missing, text, or the value that stands for nothing.
    /// </summary>
    public double Number(ReadOnlySpan<byte> message, bool bigEndian)
    {
        if (Size == 0)
        {
            return double.NaN;
        }

        var bytes = message[Offset..];
        return Type switch
        {
            0 or 2 or 13 => Unless(bytes[0], byte.MaxValue),
            1 => Unless(unchecked((sbyte)bytes[0]), sbyte.MaxValue),
            3 => Unless(unchecked((short)Two(bytes, bigEndian)), short.MaxValue),
            4 => Unless(Two(bytes, bigEndian), ushort.MaxValue),
            5 => Unless(unchecked((int)Four(bytes, bigEndian)), int.MaxValue),
            6 => Unless(Four(bytes, bigEndian), uint.MaxValue),
            8 => Finite(BitConverter.UInt32BitsToSingle(Four(bytes, bigEndian))),
            9 => Finite(BitConverter.UInt64BitsToDouble(Eight(bytes, bigEndian))),
            10 => Unless(bytes[0], 0),
            11 => Unless(Two(bytes, bigEndian), 0),
            12 => Unless(Four(bytes, bigEndian), 0),
            14 => unchecked((long)Eight(bytes, bigEndian)) is var value && value != long.MaxValue ? value : double.NaN,
            15 => Eight(bytes, bigEndian) is var value && value != ulong.MaxValue ? value : double.NaN,
            16 => Eight(bytes, bigEndian) is var value && value != 0 ? value : double.NaN,
            _ => double.NaN,
        };
    }

    /// <summary>The bytes of a text up to its end, which may be the end of the field; empty where it is missing or no text.</summary>
    public ReadOnlySpan<byte> TextBytes(ReadOnlySpan<byte> message)
    {
        if (Size == 0 || Type != Text)
        {
            return [];
        }

        var bytes = message.Slice(Offset, Size);
        var end = bytes.IndexOf((byte)0);
        return end < 0 ? bytes : bytes[..end];
    }

    private static double Unless(long value, long nothing) => value == nothing ? double.NaN : value;

    private static double Finite(double value) => double.IsFinite(value) ? value : double.NaN;

    private static ushort Two(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt16BigEndian(bytes) : BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Four(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt32BigEndian(bytes) : BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static ulong Eight(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        bigEndian ? BinaryPrimitives.ReadUInt64BigEndian(bytes) : BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
