using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Archives;

public sealed class GarminArchiveTests
{
    private const string Folder = "DI_CONNECT/DI-Connect-Uploaded-Files/";

    private static readonly byte[] Fit = Samples.Fit();

    [Fact]
    public void Archives_in_Garmins_folder_are_opened_and_removed_at_the_end()
    {
        using var work = new WorkFolder();
        var first = new ZipBuilder().Add("1.fit", Fit).Add("2.txt", "x").Add("3.fit", Fit).ToBytes();
        var second = new ZipBuilder().Add("4.fit", Fit).ToBytes();
        using (var archive = Open(new ZipBuilder().Add(Folder + "one.zip", first).Add("di_connect/deep/er/two.ZIP", second), work))
        {
            Assert.Equal(["one.zip/1.fit", "one.zip/3.fit", "two.ZIP/4.fit"], archive.Select(member => member.Name));
            Assert.All(archive, member => Assert.IsType<FileReading.Read>(member.Read()));
            Assert.Equal(2, work.Files.Count);
            Assert.All(work.Files, file => Assert.True(Guid.TryParse(Path.GetFileNameWithoutExtension(file.Name), out _)));
        }

        Assert.Empty(work.Files);
    }

    [Fact]
    public void Archives_anywhere_else_are_listed_and_refused()
    {
        using var work = new WorkFolder();
        var inner = new ZipBuilder().Add("1.fit", Fit).ToBytes();
        var deep = new ZipBuilder().Add("inner.zip", inner).Add("DI_CONNECT/inner.zip", inner).ToBytes();
        using var archive = Open(new ZipBuilder().Add("a.zip", inner).Add("activities/b.zip", inner).Add(Folder + "deep.zip", deep), work);
        Assert.Equal(["a.zip", "activities/b.zip", "deep.zip/inner.zip", "deep.zip/DI_CONNECT/inner.zip"], archive.Select(member => member.Name));
        Assert.All(archive, member => Assert.Equal(FileNoticeCode.Archive, Assert.IsType<FileReading.Refused>(member.Read()).Notice.Code));
    }

    [Fact]
    public void An_archive_of_another_kind_in_an_archive_is_refused_as_what_it_is()
    {
        using var work = new WorkFolder();
        var map = new ZipBuilder().Add("doc.kml", Fit).ToBytes();
        using var archive = Open(new ZipBuilder().Add("maps/way.KMZ", map).Add("__MACOSX/maps/._way.kmz", map), work);
        var member = Assert.Single(archive);
        Assert.Equal(("maps/way.KMZ", FileNoticeCode.GoogleEarth), (member.Name, Assert.IsType<FileReading.Refused>(member.Read()).Notice.Code));
    }

    [Fact]
    public void An_inner_archive_that_cannot_be_read_is_refused_alone()
    {
        using var work = new WorkFolder();
        var inner = new ZipBuilder().Add("1.fit", Fit).ToBytes();
        var spaces = new ZipBuilder().Add("1.fit", new byte[4 << 20]).ToBytes();
        using var archive = Open(
            new ZipBuilder().Add(Folder + "cut.zip", inner[..^9]).Add(Folder + "spoilt.zip", inner, crc: 1).Add(Folder + "locked.zip", inner, flags: 1)
                .Add(Folder + "../../up.zip", inner).Add(Folder + "bomb.zip", new byte[2 << 20]).Add(Folder + "spaces.zip", spaces).Add(Folder + "good.zip", inner),
            work);
        Assert.Equal(
            [FileNoticeCode.IncompleteArchive, FileNoticeCode.CorruptEntry, FileNoticeCode.PasswordProtected, FileNoticeCode.UnsafeName, FileNoticeCode.UnpacksTooManyTimes, FileNoticeCode.UnpacksTooManyTimes],
            archive.Take(6).Select(member => Assert.IsType<FileReading.Refused>(member.Read()).Notice.Code));
        Assert.IsType<FileReading.Read>(archive[6].Read());
    }

    [Fact]
    public void Archives_with_too_many_entries_together_are_refused_from_there_on()
    {
        using var work = new WorkFolder();
        var inner = new ZipBuilder().Add("1.fit", Fit);
        for (var i = 1; i < ReadLimits.ArchiveEntries; i++)
        {
            inner.Add("x", [], method: 0, crc: 0);
        }

        var outer = new ZipBuilder();
        var bytes = inner.ToBytes();
        for (var i = 0; i < 4; i++)
        {
            outer.Add(Folder + i + ".zip", bytes, method: 0);
        }

        using var archive = Open(outer, work);
        Assert.Equal(["0.zip/1.fit", "1.zip/1.fit", "2.zip/1.fit", Folder + "3.zip"], archive.Select(member => member.Name));
        Assert.Equal(FileNoticeCode.TooManyEntries, Assert.IsType<FileReading.Refused>(archive[3].Read()).Notice.Code);
    }

    [Fact]
    public void Where_the_work_folder_takes_nothing_there_is_no_room()
    {
        using var work = new WorkFolder();
        var zip = new ZipBuilder().Add("0.fit", Fit).Add(Folder + "one.zip", new ZipBuilder().Add("1.fit", Fit).ToBytes()).ToBytes();
        Assert.IsType<DirectoryNotFoundException>(
            Assert.IsType<ArchiveOpening.NoRoom>(ArchiveOpener.Open(new MemoryStream(zip), "archive.zip", Path.Combine(work.Path, "missing"))).Why);
    }

    [Fact]
    public void Nothing_stays_behind_where_opening_is_stopped()
    {
        using var work = new WorkFolder();
        using var stop = new CancellationTokenSource();
        var zip = new ZipBuilder().Add(Folder + "one.zip", new ZipBuilder().Add("1.fit", Fit).ToBytes()).Add("last.fit", Fit).ToBytes();
        using var stream = new StoppedWhenUnpacking(zip, work, stop);
        Assert.Throws<OperationCanceledException>(() => ArchiveOpener.Open(stream, "archive.zip", work.Path, stop.Token));
        Assert.Empty(work.Files);
    }

    private static OpenedArchive Open(ZipBuilder zip, WorkFolder work) =>
        Assert.IsType<ArchiveOpening.Opened>(ArchiveOpener.Open(new MemoryStream(zip.ToBytes()), "archive.zip", work.Path)).Archive;

    /// <summary>Stops whoever reads it as soon as something lies in the work folder.</summary>
    private sealed class StoppedWhenUnpacking(byte[] bytes, WorkFolder work, CancellationTokenSource stop) : MemoryStream(bytes)
    {
        public override int Read(byte[] buffer, int offset, int count)
        {
            if (work.Files.Count > 0)
            {
                stop.Cancel();
            }

            return base.Read(buffer, offset, count);
        }
    }
}
