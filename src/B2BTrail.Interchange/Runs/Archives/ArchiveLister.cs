using System.IO.Compression;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Runs.Unpacking;

namespace B2BTrail.Interchange.Runs.Archives;

/// <summary>Goes through an archive and the archives in it and gathers what there is to read.</summary>
internal sealed class ArchiveLister(FileFormat format, string archiveName, string workFolder, CancellationToken cancellationToken) : IDisposable
{
    private readonly List<IDisposable> _held = [];
    private readonly List<ArchiveMember> _members = [];
    private readonly List<FileNotice> _notices = [];
    private readonly ByteBudget _budget = new(ReadLimits.ArchiveBytes);
    private readonly ByteBudget _innerBudget = new(ReadLimits.ArchiveBytes);
    private FileNotice? _others;
    private bool _isKept;
    private int _entries;

    /// <summary>What kind of archive it is: as it begins, or, once it is listed, as its entries say, of which the one that tells need not be the first.</summary>
    public FileFormat Format { get; private set; } = format;

    /// <summary>What was found.</summary>
    public IReadOnlyList<ArchiveMember> Members => _members;

    /// <summary>Lists a zip.</summary>
    /// <returns>Why it cannot be read; null where it can.</returns>
    public ArchiveOpening? List(Stream zip)
    {
        var (outer, fault) = Open(zip);
        if (outer is null)
        {
            return new ArchiveOpening.Refused(fault!);
        }

        Dictionary<string, List<ArchiveMember>> byName = new(StringComparer.OrdinalIgnoreCase);
        List<(ZipArchiveEntry Entry, EntryName Name)> entries = [.. outer.Entries.Select(entry => (entry, new EntryName(entry.FullName)))];
        Format = FileFormats.OfEntries(entries.Select(each => each.Name.Key)) ?? Format;
        foreach (var (entry, name) in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (name.Archive is not null && name.IsInGarminFolder && Refuse(entry, name) is null)
            {
                if (ListInner(entry, name) is { } noRoom)
                {
                    return noRoom;
                }
            }
            else if (Add(entry, name, "") is { } member)
            {
                (byName.TryGetValue(name.Key, out var same) ? same : byName[name.Key] = []).Add(member);
            }
        }

        // Of a whole export, nobody expects all to be read.
        if (_others is not null && Format.TellsOfOtherFiles && !entries.Exists(each => each.Name.IsStravaSheet || each.Name.IsInGarminFolder))
        {
            _notices.Add(_others);
        }

        TakeSheets(entries, byName);
        return null;
    }

    /// <summary>Hands over what was found; from then on its holder disposes of it.</summary>
    public OpenedArchive Keep()
    {
        _isKept = true;
        return new(_members, _notices, _held);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_isKept)
        {
            Keep().Dispose();
        }
    }

    private static FileReading.Refused? Refuse(ZipArchiveEntry entry, EntryName name) =>
        name.LeadsAstray ? new(FileNoticeCode.UnsafeName) : entry.IsEncrypted ? new(FileNoticeCode.PasswordProtected) : null;

    private (ZipArchive? Zip, FileReading.Refused? Fault) Open(Stream stream)
    {
        var (entries, fault) = ZipContents.Count(stream);
        _entries += entries;
        if (fault is not null || _entries > ReadLimits.ArchiveEntriesAltogether)
        {
            return (null, fault ?? ZipContents.TooMany);
        }

        ZipArchive? zip = null;
        try
        {
            zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, EntryNames.Instance);
            _held.Add(zip);
            _ = zip.Entries;
            return (zip, null);
        }
        catch (InvalidDataException)
        {
            return (null, ZipContents.Corrupt);
        }
    }

    private ArchiveMember? Add(ZipArchiveEntry entry, EntryName name, string folder)
    {
        if (name.Archive is null && !name.MayBeActivity)
        {
            _others = !name.IsFile ? _others : new(FileNoticeCode.OtherFilesInArchive) { Count = (_others?.Count ?? 0) + 1, Name = _others?.Name ?? name.ShownFile };
            return null;
        }

        var refused = Refuse(entry, name) ?? (name.Archive is { } inner ? new FileReading.Refused(inner.Refusal) : null);
        var shown = folder.Length == 0 && name.Key.Equals(Format.MainEntry, StringComparison.OrdinalIgnoreCase)
            ? Path.ChangeExtension(archiveName, Path.GetExtension(name.Key))
            : folder + name.Shown;
        var member = refused is null ? new ArchiveMember(shown, entry, _budget) : new(shown, refused);
        _members.Add(member);
        return member;
    }

    private ArchiveOpening.NoRoom? ListInner(ZipArchiveEntry entry, EntryName name)
    {
        using var bytes = CheckedStream.OfInnerArchive(entry, _innerBudget, cancellationToken);
        var (file, why) = WorkFile.Write(bytes, workFolder);
        if (file is null)
        {
            return new(why!);
        }

        _held.Add(file);
        var (inner, fault) = bytes.Fault is { } refused ? (null, refused) : Open(file);
        if (inner is null)
        {
            _members.Add(new(name.Shown, fault!));
            return null;
        }

        foreach (var innerEntry in inner.Entries)
        {
            Add(innerEntry, new EntryName(innerEntry.FullName), name.ShownFile + "/");
        }

        return null;
    }

    // Several where somebody packed several exports into one archive: each names the files beside it.
    private void TakeSheets(List<(ZipArchiveEntry Entry, EntryName Name)> entries, Dictionary<string, List<ArchiveMember>> byName)
    {
        var rows = 0;
        foreach (var (entry, name) in entries
            .Where(each => each.Name.IsStravaSheet && Refuse(each.Entry, each.Name) is null)
            .OrderBy(each => each.Name.Depth))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (rows >= ReadLimits.SheetRows)
            {
                Notice(FileNoticeCode.ListIncomplete);
                return;
            }

            using var bytes = CheckedStream.OfEntry(entry, _budget, cancellationToken);
            var sheet = StravaSheet.Read(bytes);
            rows += sheet.Rows.Count;
            if (bytes.Fault is not null || !sheet.IsWhole)
            {
                Notice(FileNoticeCode.ListIncomplete);
            }
            else if (sheet.Columns.FileName is null)
            {
                Notice(FileNoticeCode.ListWithoutFiles);
            }

            foreach (var row in sheet.Rows)
            {
                Take(row, name.Folder, byName);
            }
        }
    }

    private void Notice(FileNoticeCode code)
    {
        if (!_notices.Exists(notice => notice.Code == code))
        {
            _notices.Add(new(code));
        }
    }

    private void Take(StravaRow row, string folder, Dictionary<string, List<ArchiveMember>> byName)
    {
        if (row.FileName is not { } file)
        {
            FileReading known = row.ToActivity() is { } written
                ? new FileReading.Read([written])
                : new FileReading.NoActivity(new(FileNoticeCode.EnteredByHand));
            _members.Add(new(row.Title ?? row.Date ?? "", known) { Row = row });
        }
        else if (byName.TryGetValue(new EntryName(folder + file).Key, out var members))
        {
            members.ForEach(member => member.Row ??= row);
        }
        else
        {
            _members.Add(new(new EntryName(file).Shown, new FileReading.Refused(FileNoticeCode.MissingFromArchive)) { Row = row });
        }
    }
}
