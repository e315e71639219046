using B2BTrail.Interchange.Runs.Unpacking;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>Opens zip archives: those of Strava and Garmin, and any with activity files in it.</summary>
public static class ArchiveFile
{
    private static readonly ArchiveOpening.Refused Empty = new(Refusals.Empty.Why, Refusals.Empty.Sentence);

    private static readonly ArchiveOpening.Refused NoZip = new(Refusal.UnknownKind, "This is not a zip archive.");

    private static readonly ArchiveOpening.Refused NothingInIt = new(
        Refusal.NothingInIt, "There are no FIT, GPX or TCX files in this archive. Check that it is the export of your activities.");

    /// <summary>Whether a file that begins like this is a zip.</summary>
    public static bool IsZip(ReadOnlySpan<byte> head) =>
        head.StartsWith("PK\x03\x04"u8) || head.StartsWith("PK\x05\x06"u8) || head.StartsWith("PK\x07\x08"u8);

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
            return Empty;
        }

        var head = new byte[4];
        zip.Position = 0;
        if (!IsZip(head.AsSpan(0, zip.ReadAtLeast(head, head.Length, throwOnEndOfStream: false))))
        {
            return NoZip;
        }

        using var listing = new ArchiveListing(workFolder, cancellationToken);
        return listing.List(zip) ?? (listing.Members.Count == 0 ? NothingInIt : new ArchiveOpening.Opened(listing.Keep()));
    }
}
