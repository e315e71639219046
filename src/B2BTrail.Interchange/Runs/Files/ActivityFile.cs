using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Fit;
using B2BTrail.Interchange.Runs.Gpx;
using B2BTrail.Interchange.Runs.Tcx;
using B2BTrail.Interchange.Runs.Unpacking;

namespace B2BTrail.Interchange.Runs.Files;

/// <summary>Reads one file that a watch or a program wrote, packed with gzip or not. The content decides what it is, never its name.</summary>
public static class ActivityFile
{
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
        var kind = FileSniffer.KindOf(bytes.Peek(FileSniffer.HeadBytes));
        if (kind.IsArchive())
        {
            // What it holds is not asked for here, so the rest of it need not be read.
            return new FileReading.Refused(kind == FileKind.Kmz ? FileNoticeCode.GoogleEarth : FileNoticeCode.Archive);
        }

        FileReading reading = kind switch
        {
            FileKind.Fit => FitReader.Read(ReadAll(bytes), cancellationToken),
            FileKind.Gpx => GpxReader.Read(bytes, cancellationToken),
            FileKind.Tcx => TcxReader.Read(bytes, cancellationToken),
            FileKind.Gzip => Unpack(bytes, file, layers, cancellationToken),
            FileKind.Kml => new FileReading.Refused(FileNoticeCode.GoogleEarth),
            FileKind.Html => new FileReading.Refused(FileNoticeCode.WebPage),
            FileKind.Empty => new FileReading.Refused(FileNoticeCode.Empty),
            _ => new FileReading.Refused(FileNoticeCode.UnknownKind),
        };

        // Readers stop where they have seen enough, but a fault may come after that.
        bytes.Drain();
        return bytes.Fault ?? reading;
    }

    private static FileReading Unpack(CheckedStream bytes, CheckedStream file, int layers, CancellationToken cancellationToken)
    {
        using var unpacked = layers < ReadLimits.GzipLayers
            ? CheckedStream.OfGzip(bytes, file, cancellationToken)
            : CheckedStream.OfNothing(new(FileNoticeCode.TooManyGzipLayers, ReadLimits.GzipLayers));
        return Read(unpacked, file, layers + 1, cancellationToken);
    }

    private static ReadOnlySpan<byte> ReadAll(CheckedStream bytes)
    {
        var all = new MemoryStream();
        bytes.CopyTo(all);
        return all.GetBuffer().AsSpan(0, (int)all.Length);
    }
}
