using B2BTrail.Domain.Runs;

namespace B2BTrail.Interchange.Runs;

/// <summary>
/// How much is read from a file that somebody sends. Each limit is far above what watches and programs write and far below what would
/// hurt the machine; all are counted on bytes that were really read, never on what a file says of itself.
/// </summary>
public static class ReadLimits
{
    /// <summary>The largest activity file as it is sent: 32 MiB.</summary>
    public const long FileBytes = 32L << 20;

    /// <summary>The largest activity file once unpacked, from gzip or from an archive: 64 MiB.</summary>
    public const long UnpackedBytes = 64L << 20;

    /// <summary>
    /// A file may unpack to this many times its packed size; recordings pack 2 to 30 times smaller, only traps pack more than 100 times.
    /// </summary>
    public const int UnpackedRatio = 100;

    /// <summary>Up to this size, 1 MiB, <see cref="UnpackedRatio"/> does not matter.</summary>
    public const long RatioFreeBytes = 1L << 20;

    /// <summary>
    /// The longest tag of an XML file, its values left out, and the longest name or entity: 64 Ki characters. Values, texts and comments
    /// are held by <see cref="XmlPartLength"/>.
    /// </summary>
    public const int XmlTagLength = 64 << 10;

    /// <summary>The most that is passed over in an XML file from one tag to the next, a text or comments: 8 Mi characters.</summary>
    public const int XmlPartLength = 8 << 20;

    /// <summary>The most different names of elements, attributes and prefixes in an XML file; recordings have some dozens.</summary>
    public const int XmlNames = 10_000;

    /// <summary>How often one file may be packed with gzip: once as Strava does, and once more by hand.</summary>
    public const int GzipLayers = 2;

    /// <summary>The most entries of one archive, folders and photos counted.</summary>
    public const int ArchiveEntries = 25_000;

    /// <summary>The most entries of an archive and the archives in it together.</summary>
    public const int ArchiveEntriesAltogether = 100_000;

    /// <summary>The largest table of contents of one archive: 16 MiB, some 600 bytes for each of its entries.</summary>
    public const int ArchiveContentsBytes = 16 << 20;

    /// <summary>The most that is unpacked from one archive: 8 GiB. A member that is opened twice counts twice.</summary>
    public const long ArchiveBytes = 8L << 30;

    /// <summary>The largest archive in a Garmin archive, once unpacked: 2 GiB.</summary>
    public const long InnerArchiveBytes = 2L << 30;

    /// <summary>The most rows that are read from Strava's list of activities.</summary>
    public const int SheetRows = 50_000;

    /// <summary>The longest row of Strava's list, line breaks in its texts counted: 1 MiB.</summary>
    public const int SheetRowBytes = 1 << 20;

    /// <summary>The longest text that is taken from Strava's list; what is longer is cut. In characters.</summary>
    public const int SheetTextLength = RunEntry.MaxNotesLength;
}
