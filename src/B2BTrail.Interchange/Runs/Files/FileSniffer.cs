using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using B2BTrail.Interchange.Runs.Fit;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs.Files;

/// <summary>
/// Tells the kinds of files apart by their first bytes, never by their names. Of an archive that are those of its first entry; once all of them are listed,
/// <c>ArchiveLister</c> tells its kind by any of them, by the same <see cref="FileFormat.MainEntry"/>.
/// </summary>
public static class FileSniffer
{
    /// <summary>So many of the first bytes are enough: room for a comment or a license above the root of an XML file.</summary>
    public const int HeadBytes = 16 << 10;

    private const int ZipNameLengthAt = 26;
    private const int ZipNameAt = 30;

    // Blanks, the zeros of blanks in UTF-16, and the byte order marks.
    private static readonly SearchValues<byte> Blanks = SearchValues.Create([.. " \t\r\n\0"u8, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]);

    /// <summary>The kind of a file that begins like this.</summary>
    /// <param name="head">The first <see cref="HeadBytes"/>, or the whole file where it is shorter.</param>
    public static FileKind KindOf(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) || head.StartsWith("PK\x07\x08"u8))
        {
            return FileFormats.OfEntries([Encoding.Latin1.GetString(FirstEntryName(head))])?.Kind ?? FileKind.Zip;
        }

        if (head is [0x1F, 0x8B, ..])
        {
            return FileKind.Gzip;
        }

        if (FitHeader.Looks(head))
        {
            return FileKind.Fit;
        }

        var (encoding, mark) = XmlEncoding.Of(head);
        return FileFormats.OfRoot(XmlProlog.Of(head[mark..], encoding).Root)?.Kind
            ?? (head.Length < HeadBytes && !head.ContainsAnyExcept(Blanks) ? FileKind.Empty : FileKind.Unknown);
    }

    /// <summary>The kind of a file on the disk, which is left at its beginning.</summary>
    public static FileKind KindOf(Stream seekable)
    {
        ArgumentNullException.ThrowIfNull(seekable);
        var head = new byte[HeadBytes];
        seekable.Position = 0;
        var length = seekable.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        seekable.Position = 0;
        return KindOf(head.AsSpan(0, length));
    }

    // PKWARE's APPNOTE 6.3, section 4.3.7: the first entry's own header, with its name at the end.
    private static ReadOnlySpan<byte> FirstEntryName(ReadOnlySpan<byte> zip) =>
        zip.Length < ZipNameAt || !zip.StartsWith("PK\x03\x04"u8)
            ? []
            : zip.Slice(ZipNameAt, Math.Min(zip.Length - ZipNameAt, BinaryPrimitives.ReadUInt16LittleEndian(zip[ZipNameLengthAt..])));
}
