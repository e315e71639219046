using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>Opens zip archives: those of Strava and Garmin, and any with activity files in it.</summary>
public static class ArchiveOpener
{
    /// <summary>Opens an archive within <see cref="ReadLimits"/>. Bad bytes never throw; a stream that fails does.</summary>
    /// <param name="zip">The archive, seekable; it stays its owner's and must stay open as long as what is opened.</param>
    /// <param name="name">Its own name, such as <c>Sunday.kmz</c>, for the file in it that has the same name in every archive of its kind.</param>
    /// <param name="workFolder">A folder for the archives in a Garmin archive; they go when what is opened is disposed of.</param>
    /// <param name="cancellationToken">Stops the opening.</param>
    /// <exception cref="OperationCanceledException">The opening was stopped.</exception>
    public static ArchiveOpening Open(Stream zip, string name, string workFolder, CancellationToken cancellationToken = default)
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

        using var lister = new ArchiveLister(format, name, workFolder, cancellationToken);
        return lister.List(zip)
            ?? (lister.Members.Count > 0 ? new ArchiveOpening.Opened(lister.Keep())
                : Refused(lister.Format.RefusalOfEmpty));
    }

    private static ArchiveOpening.Refused Refused(FileNoticeCode code) => new(new FileReading.Refused(code));
}
