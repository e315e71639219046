using System.Buffers.Binary;
using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>
/// Looks over a zip's table of contents before anything is built from it, so that a zip of 200,000 entries costs no more than the look.
/// The layout is that of PKWARE's APPNOTE 6.3, sections 4.3.12 to 4.3.16.
/// </summary>
internal static class ZipContents
{
    private const int EndBytes = 22;
    private const int LocatorBytes = 20;
    private const int BigEndBytes = 56;
    private const int HeaderBytes = 46;

    /// <summary>Why an archive with too many entries is not opened.</summary>
    public static readonly FileReading.Refused TooMany = new(FileNoticeCode.TooManyEntries, ReadLimits.ArchiveEntries);

    /// <summary>Why an archive whose contents contradict themselves is not opened.</summary>
    public static readonly FileReading.Refused Corrupt = new(FileNoticeCode.CorruptArchive);

    private static readonly FileReading.Refused Incomplete = new(FileNoticeCode.IncompleteArchive);

    /// <summary>Counts the entries.</summary>
    /// <returns>How many there are, and why the zip is not to be opened; null where it may be.</returns>
    public static (int Entries, FileReading.Refused? Fault) Count(Stream zip)
    {
        var tail = ReadAt(zip, Math.Max(0, zip.Length - EndBytes - ushort.MaxValue), EndBytes + ushort.MaxValue);
        var end = tail.AsSpan().LastIndexOf("PK\x05\x06"u8);
        if (end < 0 || tail.Length - end < EndBytes)
        {
            return (0, Incomplete);
        }

        var endAt = zip.Length - tail.Length + end;
        long entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        long start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        if ((entries == ushort.MaxValue || start == uint.MaxValue) && FindBigEnd(zip, endAt) is { } bigAt)
        {
            var big = ReadAt(zip, bigAt, BigEndBytes);
            if (big.Length < BigEndBytes || !big.AsSpan().StartsWith("PK\x06\x06"u8))
            {
                return (0, Incomplete);
            }

            entries = BinaryPrimitives.ReadInt64LittleEndian(big.AsSpan(32));
            start = BinaryPrimitives.ReadInt64LittleEndian(big.AsSpan(48));
            endAt = bigAt;
        }

        if (entries > ReadLimits.ArchiveEntries)
        {
            return (0, TooMany);
        }

        if (start < 0 || start > endAt)
        {
            return (0, Incomplete);
        }

        return endAt - start > ReadLimits.ArchiveContentsBytes ? (0, TooMany) : CountHeaders(ReadAt(zip, start, (int)(endAt - start)), entries);
    }

    // Not more than the end says, nor fewer: a reader that believes the end would read them all the same.
    private static (int Entries, FileReading.Refused? Fault) CountHeaders(ReadOnlySpan<byte> contents, long expected)
    {
        var count = 0;
        for (; contents.StartsWith("PK\x01\x02"u8); count++)
        {
            if (contents.Length < HeaderBytes)
            {
                return (0, Incomplete);
            }

            var length = HeaderBytes + BinaryPrimitives.ReadUInt16LittleEndian(contents[28..])
                + BinaryPrimitives.ReadUInt16LittleEndian(contents[30..]) + BinaryPrimitives.ReadUInt16LittleEndian(contents[32..]);
            contents = contents[Math.Min(length, contents.Length)..];
        }

        return count > ReadLimits.ArchiveEntries ? (0, TooMany) : count == expected ? (count, null) : (0, Incomplete);
    }

    // Where the end of a zip64 lies; null in a plain zip.
    private static long? FindBigEnd(Stream zip, long endAt)
    {
        var locator = endAt < LocatorBytes ? [] : ReadAt(zip, endAt - LocatorBytes, LocatorBytes);
        return locator.AsSpan().StartsWith("PK\x06\x07"u8) ? BinaryPrimitives.ReadInt64LittleEndian(locator.AsSpan(8)) : null;
    }

    private static byte[] ReadAt(Stream zip, long position, int count)
    {
        if (position < 0 || position > zip.Length)
        {
            return [];
        }

        var bytes = new byte[Math.Min(count, zip.Length - position)];
        zip.Position = position;
        zip.ReadExactly(bytes);
        return bytes;
    }
}
