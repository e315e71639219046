using System.IO.Compression;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Runs.Unpacking;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>A file of an archive, or a row of Strava's list that has no file there.</summary>
public sealed class ArchiveMember
{
    private readonly ZipArchiveEntry? _entry;
    private readonly ByteBudget? _budget;

    internal ArchiveMember(string name, ZipArchiveEntry entry, ByteBudget budget) => (Name, _entry, _budget) = (name, entry, budget);

    internal ArchiveMember(string name, FileReading known) => (Name, Known) = (name, known);

    /// <summary>
    /// Its name as shown, such as <c>activities/1.fit.gz</c>; that of the archive, with its own ending, where every archive of the kind has it under the
    /// same name. It comes from outside: it is never used as a path.
    /// </summary>
    public string Name { get; }

    /// <summary>What Strava's list says of it; null where there is no list or the list does not name it.</summary>
    public StravaRow? Row { get; internal set; }

    /// <summary>
    /// What it comes to, known without looking into it: why it is not read, or what the list says of an activity without a file. Null where it
    /// is to be read.
    /// </summary>
    public FileReading? Known { get; }

    /// <summary>
    /// Its bytes, counted and checked; its <see cref="CheckedStream.Fault"/> is to be looked at after the last one. Empty where
    /// it is not to be read. Only one member of an archive may be open at a time.
    /// </summary>
    public CheckedStream Open(CancellationToken cancellationToken = default) => _entry is null || _budget is null
        ? CheckedStream.OfNothing(Known as FileReading.Refused)
        : CheckedStream.OfEntry(_entry, _budget, cancellationToken);

    /// <summary>Reads it.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public FileReading Read(CancellationToken cancellationToken = default)
    {
        using var bytes = Open(cancellationToken);
        return Known ?? ActivityFileReader.Read(bytes, cancellationToken);
    }
}
