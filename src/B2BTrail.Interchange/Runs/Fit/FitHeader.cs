using System.Buffers.Binary;

namespace B2BTrail.Interchange.Runs.Fit;

/// <summary>What stands before the messages: 12 bytes, or 14 with a check number of its own.</summary>
internal readonly record struct FitHeader
{
    private const int SizeWithoutCrc = 12;
    private const int SizeWithCrc = 14;

    /// <summary>How many bytes it takes.</summary>
    public required int Size { get; init; }

    /// <summary>How many bytes of messages it says will follow. Not to be trusted.</summary>
    public required uint DataSize { get; init; }

    /// <summary>Whether its own check number is right, or was left out.</summary>
    public required bool IsIntact { get; init; }

    /// <summary>Whether the bytes begin as a FIT file does: ".FIT" stands at offset 8.</summary>
    public static bool Looks(ReadOnlySpan<byte> head) => head.Length >= SizeWithoutCrc && head[8..12].SequenceEqual(".FIT"u8);

    /// <summary>Reads the header at the beginning of the bytes; null where there is none.</summary>
    public static FitHeader? Read(ReadOnlySpan<byte> bytes)
    {
        if (!Looks(bytes) || bytes[0] < SizeWithoutCrc || bytes[0] > bytes.Length)
        {
            return null;
        }

        var crc = bytes[0] >= SizeWithCrc ? BinaryPrimitives.ReadUInt16LittleEndian(bytes[SizeWithoutCrc..]) : 0;
        return new FitHeader
        {
            Size = bytes[0],
            DataSize = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
            IsIntact = crc == 0 || crc == FitCrc.Of(bytes[..SizeWithoutCrc]),
        };
    }
}
