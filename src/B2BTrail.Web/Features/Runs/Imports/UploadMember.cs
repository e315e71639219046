using System.Security.Cryptography;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>One file to be read: an upload itself, or a member of its archive.</summary>
internal sealed class UploadMember
{
    private readonly Func<MemoryStream, CancellationToken, LoadedFile> _load;

    private UploadMember(string name, Func<MemoryStream, CancellationToken, LoadedFile> load) => (Name, _load) = (name.Length == 0 ? "" : FileNames.Shown(name), load);

    /// <summary>Its name, as it is shown; empty where Strava's list names neither a title nor a date.</summary>
    public string Name { get; }

    /// <summary>What the archive's list says of it.</summary>
    public ArchiveTitle? Title { get; private init; }

    /// <summary>A file that lies among the originals.</summary>
    public static UploadMember OfFile(string name, Sha256 content, Stream bytes) =>
        new(name, (_, cancellationToken) => new LoadedFile(content, default, () => ActivityFileReader.Read(bytes, cancellationToken)));

    /// <summary>A member of an archive.</summary>
    public static UploadMember OfArchive(ArchiveMember member) => member.Known is { } reading
        ? Known(member.Name, reading)
        : new(member.Name, (buffer, cancellationToken) => Unpack(member, buffer, cancellationToken))
        {
            Title = member.Row is { } row ? new ArchiveTitle(row.Title, row.Description, row.Sport, row.Type) : null,
        };

    /// <summary>A file of which it is known what it comes to without looking into it.</summary>
    public static UploadMember Known(string name, FileReading reading) => new(name, (_, _) => new LoadedFile(null, default, () => reading));

    /// <summary>Gets its bytes.</summary>
    /// <param name="buffer">Room for the bytes of a member of an archive; the answer lies in it until the next one is loaded.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public LoadedFile Load(MemoryStream buffer, CancellationToken cancellationToken) => _load(buffer, cancellationToken);

    private static LoadedFile Unpack(ArchiveMember member, MemoryStream buffer, CancellationToken cancellationToken)
    {
        buffer.SetLength(0);
        using var packed = member.Open(cancellationToken);
        packed.CopyTo(buffer);
        if (packed.Fault is { } fault)
        {
            return new LoadedFile(null, default, () => fault);
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        buffer.Position = 0;
        return new LoadedFile(Sha256.Of(SHA256.HashData(bytes.Span)), bytes, () => ActivityFileReader.Read(buffer, cancellationToken));
    }
}
