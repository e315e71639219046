using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Unpacking;

namespace B2BTrail.Interchange.Runs.Files;

/// <summary>Reads one file that a watch or a program wrote, packed with gzip or not. The content decides what it is, never its name.</summary>
public static class ActivityFileReader
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
        var format = FileFormats.Of(FileSniffer.KindOf(bytes.Peek(FileSniffer.HeadBytes)));
        if (format.IsArchive)
        {
            // What it holds is not asked for here, so the rest of it need not be read.
            return new FileReading.Refused(format.Refusal);
        }

        var reading = format.Kind == FileKind.Gzip ? Unpack(bytes, file, layers, cancellationToken)
            : format.Read is { } read ? read(bytes, cancellationToken)
            : new FileReading.Refused(format.Refusal);

        // Readers stop where they have seen enough, but a fault may come after that.
        bytes.Drain();
        return bytes.Fault ?? (reading is FileReading.Read(var activities) && format.Source is { } source
            ? new FileReading.Read([.. activities.Select(activity => Cleaned(activity) with { Source = source })])
            : reading);
    }

    private static Activity Cleaned(Activity activity)
    {
        var (track, notices) = TrackCleaning.Of(activity.Track);
        return notices.Count == 0 ? activity : activity with { Track = track, Notices = [.. activity.Notices, .. notices] };
    }

    private static FileReading Unpack(CheckedStream bytes, CheckedStream file, int layers, CancellationToken cancellationToken)
    {
        using var unpacked = layers < ReadLimits.GzipLayers
            ? CheckedStream.OfGzip(bytes, file, cancellationToken)
            : CheckedStream.OfNothing(new(FileFormats.Of(FileKind.Gzip).Refusal, ReadLimits.GzipLayers));
        return Read(unpacked, file, layers + 1, cancellationToken);
    }
}
