using System.Buffers;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Runs.Fit;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Runs.Tcx;
using B2BTrail.Interchange.Runs.Unpacking;
using B2BTrail.Interchange.Runs.Xml;

namespace B2BTrail.Interchange.Runs;

/// <summary>Reads one file that a watch or a program wrote, packed with gzip or not. The content decides what it is, never its name.</summary>
public static class ActivityFile
{
    // Room for a comment or a licence above the root of an XML file.
    private const int HeadBytes = 16 << 10;

    // Blanks, the zeros of blanks in UTF-16, and the byte order marks.
    private static readonly SearchValues<byte> Nothing = SearchValues.Create([.. " \t\r\n\0"u8, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]);

    /// <summary>Reads a file within <see cref="ReadLimits"/>. Bad bytes never throw; a stream that fails does.</summary>
    /// <param name="file">The bytes, read forward once. A <see cref="CheckedStream"/> keeps to its own limits.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static FileReading Read(Stream file, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        var bytes = file as CheckedStream ?? CheckedStream.OfFile(file, cancellationToken);
        return Read(bytes, bytes, 0, cancellationToken);
    }

    private static FileReading Read(CheckedStream bytes, CheckedStream file, int layers, CancellationToken cancellationToken)
    {
        var head = bytes.Peek(HeadBytes);
        if (ArchiveFile.IsZip(head))
        {
            return Refusals.Archive;
        }

        FileReading reading;
        if (head is [0x1F, 0x8B, ..])
        {
            using var unpacked = layers < ReadLimits.GzipLayers ? CheckedStream.OfGzip(bytes, file, cancellationToken) : CheckedStream.OfNothing(Refusals.TooManyLayers);
            reading = Read(unpacked, file, layers + 1, cancellationToken);
        }
        else
        {
            reading = ReadContent(bytes, head, cancellationToken);
        }

        // Readers stop where they have seen enough, but a fault may come after that.
        bytes.Drain();
        return bytes.Fault ?? reading;
    }

    private static FileReading ReadContent(CheckedStream bytes, ReadOnlySpan<byte> head, CancellationToken cancellationToken)
    {
        if (FitReader.Looks(head))
        {
            return FitReader.Read(ReadAll(bytes), cancellationToken);
        }

        return XmlSniffer.Of(head) switch
        {
            XmlKind.Gpx => GpxReader.Read(bytes, cancellationToken),
            XmlKind.Tcx => TcxReader.Read(bytes, cancellationToken),
            XmlKind.Html => Refusals.WebPage,
            _ => head.Length < HeadBytes && IsBlank(head) ? Refusals.Empty : Refusals.Unknown,
        };
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => !bytes.ContainsAnyExcept(Nothing);

    private static ReadOnlySpan<byte> ReadAll(CheckedStream bytes)
    {
        var all = new MemoryStream();
        bytes.CopyTo(all);
        return all.GetBuffer().AsSpan(0, (int)all.Length);
    }
}
