using System.Collections;
using System.Security.Cryptography;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>The files of one upload: itself, or what its archive holds.</summary>
internal sealed class UploadMembers : IReadOnlyList<UploadMember>, IDisposable
{
    private const string Gone = "The bytes of this file are no longer in the data folder.";

    private readonly IReadOnlyList<UploadMember> _members;
    private readonly IReadOnlyList<IDisposable> _held;

    private UploadMembers(IReadOnlyList<UploadMember> members, params IReadOnlyList<IDisposable> held) => (_members, _held) = (members, held);

    public int Count => _members.Count;

    public UploadMember this[int index] => _members[index];

    /// <summary>Opens an upload.</summary>
    /// <exception cref="IOException">The data folder cannot be read, or there is no room for what has to be unpacked.</exception>
    public static UploadMembers Open(ImportUpload upload, OriginalFiles files, string workFolder, CancellationToken ct)
    {
        if (upload.Content is not { } content || files.Open(content) is not { } bytes)
        {
            return None(upload, Gone);
        }

        var head = new byte[4];
        var length = bytes.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        bytes.Position = 0;
        if (!ArchiveFile.IsZip(head.AsSpan(0, length)))
        {
            return new([UploadMember.OfFile(upload.Name, content, bytes)], bytes);
        }

        switch (ArchiveFile.Open(bytes, workFolder, ct))
        {
            case ArchiveOpening.Opened(var archive):
                return new([.. archive.Select(UploadMember.OfArchive)], bytes, archive);
            case ArchiveOpening.NoRoom(var sentence):
                bytes.Dispose();
                throw new IOException(sentence);
            case ArchiveOpening.Refused(_, var sentence):
                bytes.Dispose();
                return None(upload, sentence);
            case var other:
                throw new InvalidOperationException($"No way to go on from {other}.");
        }
    }

    /// <summary>An upload of which nothing can be read.</summary>
    public static UploadMembers None(ImportUpload upload, string sentence) =>
        new([UploadMember.LeftOut(upload.Name, new FileReading.Refused(Refusal.Damaged, sentence))]);

    public IEnumerator<UploadMember> GetEnumerator() => _members.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    public void Dispose()
    {
        for (var i = _held.Count - 1; i >= 0; i--)
        {
            _held[i].Dispose();
        }
    }
}

/// <summary>One file to be read: an upload itself, or a member of its archive.</summary>
internal sealed class UploadMember
{
    private readonly Func<MemoryStream, CancellationToken, LoadedMember> _load;

    private UploadMember(string name, Func<MemoryStream, CancellationToken, LoadedMember> load) => (Name, _load) = (FileNames.Shown(name), load);

    /// <summary>Its name, as it is shown.</summary>
    public string Name { get; }

    /// <summary>What the archive's list says of it.</summary>
    public ArchiveTitle? Title { get; private init; }

    /// <summary>A file that lies among the originals.</summary>
    public static UploadMember OfFile(string name, Sha256 content, Stream bytes) =>
        new(name, (_, ct) => new LoadedMember(content, default, () => ActivityFile.Read(bytes, ct)));

    /// <summary>A member of an archive.</summary>
    public static UploadMember OfArchive(ArchiveMember member) => member.LeftOut is { } reading
        ? LeftOut(member.Name, reading)
        : new(member.Name, (buffer, ct) => Unpack(member, buffer, ct))
        {
            Title = member.Row is { } row ? new ArchiveTitle(row.Title, row.Description) : null,
        };

    /// <summary>A file that is not read, for a reason that is known without looking into it.</summary>
    public static UploadMember LeftOut(string name, FileReading why) => new(name, (_, _) => new LoadedMember(null, default, () => why));

    /// <summary>Gets its bytes.</summary>
    /// <param name="buffer">Room for the bytes of a member of an archive; the answer lies in it until the next one is loaded.</param>
    /// <param name="ct">Stops the reading.</param>
    public LoadedMember Load(MemoryStream buffer, CancellationToken ct) => _load(buffer, ct);

    private static LoadedMember Unpack(ArchiveMember member, MemoryStream buffer, CancellationToken ct)
    {
        buffer.SetLength(0);
        using var packed = member.Open(ct);
        packed.CopyTo(buffer);
        if (packed.Fault is { } fault)
        {
            return new LoadedMember(null, default, () => fault);
        }

        var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
        buffer.Position = 0;
        return new LoadedMember(Sha256.Of(SHA256.HashData(bytes.Span)), bytes, () => ActivityFile.Read(buffer, ct));
    }
}

/// <summary>The bytes of a file, not read yet.</summary>
/// <param name="Content">Their hash; null where they cannot be had.</param>
/// <param name="Bytes">They themselves; empty where they lie among the originals.</param>
/// <param name="Read">Reads them.</param>
internal sealed record LoadedMember(Sha256? Content, ReadOnlyMemory<byte> Bytes, Func<FileReading> Read);

/// <summary>What an archive's own list says of a file.</summary>
/// <param name="Name">The title that the runner gave it.</param>
/// <param name="Description">The runner's words on it.</param>
internal sealed record ArchiveTitle(string? Name, string? Description);
