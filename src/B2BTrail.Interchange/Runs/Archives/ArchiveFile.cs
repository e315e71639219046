using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>Opens zip archives: those of Strava and Garmin, and any with activity files in it.</summary>
public static class ArchiveFile
{
    /// <summary>Opens an archive within <see cref="ReadLimits"/>. Bad bytes never throw; a stream that fails does.</summary>
    /// <param name="zip">The archive, seekable; it stays its owner's and must stay open as long as what is opened.</param>
    /// <param name="workFolder">A folder for the archives in a Garmin archive; they go when what is opened is disposed of.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="OperationCanceledException">The opening was stopped.</exception>
    public static ArchiveOpening Open(Stream zip, string workFolder, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(zip);
        if (zip.Length == 0)
        {
            return Refused(FileNoticeCode.Empty);
        }

        var format = FileFormats.Of(FileSniffer.KindOf(zip));
        if (!format.IsArchive)
        {
            return Refused(FileNoticeCode.NotAnArchive);
        }

        using var listing = new ArchiveListing(format, workFolder, cancellationToken);
        return listing.List(zip)
            ?? (listing.Members.Count > 0 ? new ArchiveOpening.Opened(listing.Keep())
                : Refused(listing.Format.RefusalOfEmpty));
    }

    private static ArchiveOpening.Refused Refused(FileNoticeCode code) => new(new FileReading.Refused(code));
}
