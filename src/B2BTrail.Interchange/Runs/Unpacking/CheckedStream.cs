using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Unpacking;

/// <summary>
/// The bytes of a file that somebody sent, counted as they are read. At corrupt bytes and at a limit it does not throw: it ends, and
/// <see cref="Fault"/> tells why. Whoever has read it to its end looks there before trusting what was read. Read forward only, by one
/// reader at a time.
/// </summary>
public sealed class CheckedStream : Stream
{
    private const int TailBytes = 16;

    // What gzip makes of no bytes at all, before the checksum and the length.
    private const ushort PackedNothing = 0x0003;

    private static readonly FileReading.Refused UnpacksTooLarge = new(FileNoticeCode.UnpacksTooLarge, (int)(ReadLimits.UnpackedBytes >> 20));

    private static readonly FileReading.Refused CorruptGzip = new(FileNoticeCode.CorruptGzip);

    private readonly Crc32 _sum = new();
    private readonly Stream _bytes;
    private readonly bool _owns;
    private readonly CancellationToken _cancellationToken;
    private byte[] _head = [];
    private int _headLength;
    private int _headRead;
    private bool _ended;

    private CheckedStream(Stream bytes, bool owns, CancellationToken cancellationToken) => (_bytes, _owns, _cancellationToken) = (bytes, owns, cancellationToken);

    /// <summary>Why it ended before its time; null where nothing is wrong so far.</summary>
    public FileReading.Refused? Fault { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>How many bytes were read so far.</summary>
    internal long Count { get; private set; }

    private long Most { get; init; }

    private FileReading.Refused TooMuch { get; init; } = UnpacksTooLarge;

    private Func<long>? PackedBytes { get; init; }

    private ByteBudget? Budget { get; init; }

    private Func<CheckedStream, FileReading.Refused?>? AtEnd { get; init; }

    // Of all bytes so far; kept only where the end is checked. CRC-32 of IEEE 802.3, as gzip and zip have it (RFC 1952, section 8).
    private uint Sum => _sum.GetCurrentHashAsUInt32();

    // The last bytes, the oldest in the lowest place.
    private UInt128 Tail { get; set; }

    // The checksum and the length at the end of a gzip file.
    private ulong Trailer => (ulong)(Tail >> 64);

    // How many bytes there were after each read: no read goes past the end of a part that was packed by itself, so each part ends at one of these.
    private HashSet<long>? Ends { get; init; }

    /// <summary>A file as it was sent, up to <see cref="ReadLimits.FileBytes"/>; the stream stays its owner's.</summary>
    internal static CheckedStream OfFile(Stream file, CancellationToken cancellationToken) =>
        new(file, owns: false, cancellationToken) { Most = ReadLimits.FileBytes, TooMuch = new(FileNoticeCode.TooLarge, (int)(ReadLimits.FileBytes >> 20)) };

    /// <summary>What gzip packed.</summary>
    /// <param name="packed">The packed bytes; they stay their owner's.</param>
    /// <param name="file">The file that it all came from, for the ratio.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    internal static CheckedStream OfGzip(CheckedStream packed, CheckedStream file, CancellationToken cancellationToken) =>
        new(new GZipStream(packed, CompressionMode.Decompress, leaveOpen: true), owns: true, cancellationToken)
        {
            Most = ReadLimits.UnpackedBytes,
            PackedBytes = () => file.Count,
            Ends = [],
            AtEnd = unpacked => unpacked.CheckTrailer(packed),
        };

    /// <summary>An entry of a zip, up to <see cref="ReadLimits.UnpackedBytes"/>.</summary>
    internal static CheckedStream OfEntry(ZipArchiveEntry entry, ByteBudget budget, CancellationToken cancellationToken) =>
        OfEntry(entry, ReadLimits.UnpackedBytes, UnpacksTooLarge, budget, cancellationToken);

    /// <summary>A zip that is an entry of a zip, up to <see cref="ReadLimits.InnerArchiveBytes"/>.</summary>
    internal static CheckedStream OfInnerArchive(ZipArchiveEntry entry, ByteBudget budget, CancellationToken cancellationToken) =>
        OfEntry(entry, ReadLimits.InnerArchiveBytes, new(FileNoticeCode.InnerArchiveTooLarge, (int)(ReadLimits.InnerArchiveBytes >> 30)), budget, cancellationToken);

    /// <summary>No bytes, for this reason.</summary>
    internal static CheckedStream OfNothing(FileReading.Refused? fault) => new(Null, owns: false, default) { _ended = true, Fault = fault };

    /// <summary>The first bytes, at most so many, without taking them away from the next reader. Once, before anything is read.</summary>
    internal ReadOnlySpan<byte> Peek(int count)
    {
        _head = new byte[count];
        while (_headLength < count && Next(_head.AsSpan(_headLength)) is > 0 and var read)
        {
            _headLength += read;
        }

        return _head.AsSpan(0, _headLength);
    }

    /// <summary>Reads on to the end, for nothing but to know whether there is a fault.</summary>
    internal void Drain()
    {
        var rest = new byte[1 << 14];
        while (Read(rest) > 0)
        {
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_headRead == _headLength)
        {
            return Next(buffer);
        }

        var read = Math.Min(buffer.Length, _headLength - _headRead);
        _head.AsSpan(_headRead, read).CopyTo(buffer);
        _headRead += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing && _owns)
        {
            _bytes.Dispose();
        }

        base.Dispose(disposing);
    }

    private static CheckedStream OfEntry(
        ZipArchiveEntry entry, long most, FileReading.Refused tooMuch, ByteBudget budget, CancellationToken cancellationToken)
    {
        try
        {
            // The zip's reader takes no more packed bytes than the table of contents says, so the ratio may rely on what it says.
            return new(entry.Open(), owns: true, cancellationToken)
            {
                Most = most,
                TooMuch = tooMuch,
                PackedBytes = () => entry.CompressedLength,
                Budget = budget,
                AtEnd = unpacked => unpacked.Sum == entry.Crc32 ? null : new(FileNoticeCode.CorruptEntry),
            };
        }
        catch (InvalidDataException)
        {
            return OfNothing(new(FileNoticeCode.UnreadableEntry));
        }
    }

    private int Next(Span<byte> buffer)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_ended || buffer.IsEmpty)
        {
            return 0;
        }

        try
        {
            var read = _bytes.Read(buffer);
            return read == 0 ? End(AtEnd?.Invoke(this)) : Account(buffer[..read]);
        }
        catch (InvalidDataException)
        {
            return End(CorruptGzip);
        }
    }

    private int Account(ReadOnlySpan<byte> bytes)
    {
        Count += bytes.Length;
        if (Count > Most)
        {
            return End(TooMuch);
        }

        if (Count > ReadLimits.RatioFreeBytes && PackedBytes is { } packed && (Count - 1) / ReadLimits.UnpackedRatio >= packed())
        {
            return End(new(FileNoticeCode.UnpacksTooManyTimes, ReadLimits.UnpackedRatio));
        }

        if (Budget is { } budget && !budget.Take(bytes.Length))
        {
            return End(new(FileNoticeCode.ArchiveUnpacksTooLarge, (int)(ReadLimits.ArchiveBytes >> 30)));
        }

        if (AtEnd is not null)
        {
            _sum.Append(bytes);
        }

        Ends?.Add(Count);
        KeepTail(bytes);
        return bytes.Length;
    }

    private void KeepTail(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= TailBytes)
        {
            Tail = BinaryPrimitives.ReadUInt128LittleEndian(bytes[^TailBytes..]);
            return;
        }

        foreach (var b in bytes)
        {
            Tail = (Tail >> 8) | ((UInt128)b << 120);
        }
    }

    // .NET reads a gzip file that is cut off as if it ended there, wherever the cut is. The file ends with the checksum and the length
    // of what was packed (RFC 1952), so a cut shows there. Of several joined parts these are the last one's; the other sums were checked on
    // the way.
    private FileReading.Refused? CheckTrailer(CheckedStream packed)
    {
        packed.Drain();
        return packed.Fault ?? (packed.Trailer == (Sum | ((ulong)Count << 32)) || packed.EndsWithPart(Ends!, Count) ? null : CorruptGzip);
    }

    private bool EndsWithPart(HashSet<long> ends, long unpacked)
    {
        var length = (long)(Trailer >> 32);
        return Trailer == 0 ? (ushort)(Tail >> 48) == PackedNothing : length > 0 && ends.Contains(unpacked - length);
    }

    private int End(FileReading.Refused? fault)
    {
        _ended = true;
        Fault = fault;
        return 0;
    }
}
