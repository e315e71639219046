namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>What opening an archive came to.</summary>
public abstract record ArchiveOpening
{
    private ArchiveOpening()
    {
    }

    /// <summary>It can be read; whoever opened it disposes of it.</summary>
    public sealed record Opened(OpenedArchive Archive) : ArchiveOpening;

    /// <summary>It cannot be read.</summary>
    /// <param name="Why">Why.</param>
    public sealed record Refused(FileReading.Refused Why) : ArchiveOpening;

    /// <summary>The archive may be sound, but there is no room on this machine to unpack the archives in it.</summary>
    /// <param name="Why">What the machine said.</param>
    public sealed record NoRoom(Exception Why) : ArchiveOpening;
}
