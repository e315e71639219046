using System.Buffers.Binary;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

/// <summary>Writes small FIT files, right ones and, where asked to, wrong ones.</summary>
/// <param name="bigEndian">Whether numbers in messages begin with their highest byte.</param>
/// <param name="headerSize">12, or 14 for a header with a check number of its own.</param>
internal sealed class FitWriter(bool bigEndian = false, int headerSize = 14)
{
    /// <summary>Stands for a value that is not there.</summary>
    public const long Nothing = long.MinValue;

    private readonly List<byte> _data = [];
    private readonly Dictionary<int, FitShape> _shapes = [];

    /// <summary>How many bytes of messages there are.</summary>
    public int Length => _data.Count;

    /// <summary>Says how messages of a local type are laid out.</summary>
    public FitWriter Define(int local, FitShape shape)
    {
        _shapes[local] = shape;
        _data.Add((byte)(0x40 | local | (shape.DeveloperSizes.Length > 0 ? 0x20 : 0)));
        _data.AddRange([0, (byte)(bigEndian ? 1 : 0)]);
        Number(shape.Message, 2);
        _data.Add((byte)shape.Fields.Length);
        foreach (var (number, type, size) in shape.Fields)
        {
            _data.AddRange([number, size, type.Code]);
        }

        if (shape.DeveloperSizes.Length > 0)
        {
            _data.Add((byte)shape.DeveloperSizes.Length);
            for (var i = 0; i < shape.DeveloperSizes.Length; i++)
            {
                _data.AddRange([(byte)i, shape.DeveloperSizes[i], 0]);
            }
        }

        return this;
    }

    /// <summary>Writes a message of a local type.</summary>
    public FitWriter Write(int local, params ReadOnlySpan<long> values)
    {
        _data.Add((byte)local);
        return Values(_shapes[local], values);
    }

    /// <summary>Writes a message whose header byte carries the lowest five bits of the time.</summary>
    public FitWriter WriteAt(long time, int local, params ReadOnlySpan<long> values)
    {
        _data.Add((byte)(0x80 | local << 5 | (int)(time & 0x1F)));
        return Values(_shapes[local], values);
    }

    /// <summary>Lays a message out and writes it.</summary>
    public FitWriter Once(int local, FitShape shape, params ReadOnlySpan<long> values) => Define(local, shape).Write(local, values);

    /// <summary>Writes bytes as they are.</summary>
    public FitWriter Raw(params ReadOnlySpan<byte> bytes)
    {
        _data.AddRange(bytes);
        return this;
    }

    /// <summary>Says that the file is an activity of a Garmin watch.</summary>
    public FitWriter FileId(int type = 4, int manufacturer = 1, int product = 2697) =>
        Once(0, new FitShape(0, (0, FitType.Enum), (1, FitType.UInt16), (2, FitType.UInt16)), type, manufacturer, product);

    /// <summary>Writes the totals of an activity; times in seconds, distance in meters.</summary>
    public FitWriter Session(long start, long elapsed, long meters, int sport = 1, int subSport = 0, long heartRate = 150) => Once(
        1,
        new FitShape(18, (2, FitType.UInt32), (7, FitType.UInt32), (8, FitType.UInt32), (9, FitType.UInt32), (5, FitType.Enum), (6, FitType.Enum),
            (16, FitType.UInt8), (22, FitType.UInt16), (23, FitType.UInt16)),
        start, elapsed * 1000, elapsed * 1000, meters * 100, sport, subSport, heartRate, 120, 110);

    /// <summary>Writes a lap; times in seconds, distance in meters.</summary>
    public FitWriter Lap(long start, long elapsed, long meters) => Once(
        2, new FitShape(19, (2, FitType.UInt32), (7, FitType.UInt32), (9, FitType.UInt32), (15, FitType.UInt8)), start, elapsed * 1000, meters * 100, 151);

    /// <summary>Says that the timer was started or stopped.</summary>
    public FitWriter Timer(long time, bool starts) =>
        Once(3, new FitShape(21, (253, FitType.UInt32), (0, FitType.Enum), (1, FitType.Enum)), time, 0, starts ? 0 : 4);

    /// <summary>Writes a record with a time, a heart rate and a distance in meters, of local type 15.</summary>
    public FitWriter Record(long time, long meters = Nothing, long heartRate = 140) => Once(
        15, new FitShape(20, (253, FitType.UInt32), (3, FitType.UInt8), (5, FitType.UInt32)), time, heartRate, meters == Nothing ? Nothing : meters * 100);

    /// <summary>The file.</summary>
    public byte[] ToBytes()
    {
        var header = new byte[headerSize];
        (header[0], header[1]) = ((byte)headerSize, 0x20);
        BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(2), 2132);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), _data.Count);
        ".FIT"u8.CopyTo(header.AsSpan(8));
        if (headerSize >= 14)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(header.AsSpan(12), Crc(header.AsSpan(0, 12)));
        }

        byte[] file = [.. header, .. _data, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(file.Length - 2), Crc(file.AsSpan(0, file.Length - 2)));
        return file;
    }

    private static ushort Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0;
        foreach (var one in bytes)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xA001;
            }
        }

        return (ushort)crc;
    }

    private FitWriter Values(FitShape shape, ReadOnlySpan<long> values)
    {
        for (var i = 0; i < shape.Fields.Length; i++)
        {
            var (_, type, size) = shape.Fields[i];
            Number(values[i] == Nothing ? type.Nothing : values[i], type.Size);
            _data.AddRange(new byte[size - type.Size]);
        }

        foreach (var size in shape.DeveloperSizes)
        {
            _data.AddRange(Enumerable.Repeat((byte)0x5A, size));
        }

        return this;
    }

    private void Number(long value, int size)
    {
        for (var i = 0; i < size; i++)
        {
            _data.Add(unchecked((byte)(value >> (8 * (bigEndian ? size - 1 - i : i)))));
        }
    }
}

/// <summary>How a message is laid out.</summary>
internal sealed record FitShape(int Message, params (byte Number, FitType Type, byte Size)[] Fields)
{
    /// <summary>A layout of fields with one value each.</summary>
    public FitShape(int message, params (byte Number, FitType Type)[] fields)
        : this(message, Array.ConvertAll(fields, field => (field.Number, field.Type, (byte)field.Type.Size)))
    {
    }

    /// <summary>The sizes of fields of a developer's own.</summary>
    public byte[] DeveloperSizes { get; init; } = [];
}

/// <summary>A base type of FIT.</summary>
/// <param name="Code">Its code in definitions.</param>
/// <param name="Size">How many bytes a value takes.</param>
/// <param name="Nothing">The value that stands for none.</param>
internal sealed record FitType(byte Code, int Size, long Nothing)
{
    public static readonly FitType Enum = new(0x00, 1, 0xFF);
    public static readonly FitType Int8 = new(0x01, 1, 0x7F);
    public static readonly FitType UInt8 = new(0x02, 1, 0xFF);
    public static readonly FitType Int16 = new(0x83, 2, 0x7FFF);
    public static readonly FitType UInt16 = new(0x84, 2, 0xFFFF);
    public static readonly FitType Int32 = new(0x85, 4, 0x7FFFFFFF);
    public static readonly FitType UInt32 = new(0x86, 4, 0xFFFFFFFF);
    public static readonly FitType Text = new(0x07, 1, 0);
    public static readonly FitType UInt16Z = new(0x8B, 2, 0);
    public static readonly FitType Bytes = new(0x0D, 1, 0xFF);
}
