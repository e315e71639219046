using System.Collections;
using B2BTrail.Data.Runs;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Runs.Files;

namespace B2BTrail.Web.Features.Runs.Imports;

/// <summary>The files of one upload: itself, or what its archive holds.</summary>
internal sealed class UploadMembers : IReadOnlyList<UploadMember>, IDisposable
{
    private readonly IReadOnlyList<UploadMember> _members;
    private readonly IReadOnlyList<IDisposable> _held;

    private UploadMembers(IReadOnlyList<UploadMember> members, params IReadOnlyList<IDisposable> held) => (_members, _held) = (members, held);

    public int Count => _members.Count;

    public UploadMember this[int index] => _members[index];

    /// <summary>Opens an upload.</summary>
    /// <exception cref="IOException">The data folder cannot be read, or there is no room for what has to be unpacked.</exception>
    public static UploadMembers Open(ImportUpload upload, OriginalFiles files, string workFolder, CancellationToken cancellationToken)
    {
        if (upload.Content is not { } content || files.Open(content) is not { } bytes)
        {
            return None(upload, new FileNotice(FileNoticeCode.NotOnDisk));
        }

        if (!FileFormats.Of(FileSniffer.KindOf(bytes)).IsArchive)
        {
            return new([UploadMember.OfFile(upload.Name, content, bytes)], bytes);
        }

        switch (ArchiveOpener.Open(bytes, upload.Name, workFolder, cancellationToken))
        {
            case ArchiveOpening.Opened(var archive):
                var told = archive.Notices.Select(notice => UploadMember.Known(upload.Name, new FileReading.NoActivity(notice)));
                return new([.. archive.Select(UploadMember.OfArchive), .. told], bytes, archive);
            case ArchiveOpening.NoRoom(var why):
                bytes.Dispose();
                throw new IOException($"There is no room in {workFolder} to unpack the archives in {upload.Name}.", why);
            case ArchiveOpening.Refused(var refusal):
                bytes.Dispose();
                return None(upload, refusal.Notice);
            case var other:
                throw new InvalidOperationException($"No way to go on from {other}.");
        }
    }

    /// <summary>An upload of which nothing can be read.</summary>
    public static UploadMembers None(ImportUpload upload, FileNotice why) => new([UploadMember.Known(upload.Name, new FileReading.Refused(why))]);

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
