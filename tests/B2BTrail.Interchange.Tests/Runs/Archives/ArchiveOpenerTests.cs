using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Archives;

public sealed class ArchiveOpenerTests
{
    private static readonly byte[] Gpx = Samples.Gpx();

    [Fact]
    public void Activities_are_listed_in_the_archives_order_and_nothing_else_is()
    {
        using var archive = Open(new ZipBuilder()
            .Add("profile.csv", "a,b").Add("media/a.jpg", "x").Add("activities/", "").Add("activities/2.fit", Samples.Fit())
            .Add("activities/1.GPX.gz", Samples.Gzip(Gpx)).Add("activities/3.ext", Gpx).Add("activities/photo.jpeg", "x").Add("elsewhere/4.ext", Gpx)
            .Add("__MACOSX/activities/._2.fit", "x").Add("read me.html", "<html/>").Add("activities/deep/5.tcx", Samples.Tcx()));
        Assert.Equal(["activities/2.fit", "activities/1.GPX.gz", "activities/3.ext", "activities/deep/5.tcx"], archive.Select(member => member.Name));
        Assert.All(archive, member => Assert.IsType<FileReading.Read>(member.Read()));
        Assert.All(archive, member => Assert.Null(member.Row));
    }

    [Fact]
    public void Files_that_are_not_read_are_told_of_except_in_a_whole_export()
    {
        using (var archive = Open(new ZipBuilder().Add("a.gpx", Gpx).Add("notes.txt", "x").Add("__MACOSX/._a.gpx", "x").Add(".DS_Store", "x").Add("lists/runs.csv", "a,b")))
        {
            Assert.Equal([new FileNotice(FileNoticeCode.OtherFilesInArchive) { Count = 2, Name = "notes.txt" }], archive.Notices);
        }

        using (var export = Open(new ZipBuilder().Add("activities/1.gpx", Gpx).Add("profile.csv", "a,b").Add("activities.csv", "Filename\nactivities/1.gpx")))
        {
            Assert.DoesNotContain(export.Notices, notice => notice.Code == FileNoticeCode.OtherFilesInArchive);
        }
    }

    [Fact]
    public void Two_entries_of_one_name_are_both_listed_and_each_gives_its_own_bytes()
    {
        using var archive = Open(new ZipBuilder().Add("a.gpx", Samples.Gpx(2)).Add("a.gpx", Samples.Gpx(3)));
        Assert.Equal([2, 3], archive.Select(member => ((FileReading.Read)member.Read()).Activities[0].Track.Count));
    }

    [Theory]
    [InlineData("../../etc/evil.gpx")]
    [InlineData("activities/../../evil.gpx")]
    [InlineData("..\\evil.gpx")]
    [InlineData("/etc/evil.gpx")]
    [InlineData("\\\\server\\evil.gpx")]
    [InlineData("C:\\evil.gpx")]
    [InlineData("c:evil.gpx")]
    public void A_name_that_leads_out_of_the_archive_is_listed_and_refused(string name)
    {
        using var archive = Open(new ZipBuilder().Add(name, Gpx).Add("a.gpx", Gpx));
        Assert.Equal(FileNoticeCode.UnsafeName, Refused(archive[0]).Notice.Code);
        Assert.IsType<FileReading.Read>(archive[1].Read());
    }

    [Fact]
    public void Odd_but_harmless_names_are_read_and_shown_without_their_control_characters()
    {
        using var archive = Open(new ZipBuilder().Add("activities\\back.gpx", Gpx).Add("a..b\u0007\r\n.gpx", Gpx).Add(new string('n', 900) + ".gpx", Gpx));
        Assert.Equal(["activities/back.gpx", "a..b\uFFFD\uFFFD\uFFFD.gpx"], archive.Take(2).Select(member => member.Name));
        Assert.Equal(200, archive[2].Name.Length);
        Assert.All(archive, member => Assert.IsType<FileReading.Read>(member.Read()));
    }

    [Fact]
    public void An_entry_that_is_locked_spoilt_or_packed_strangely_is_refused_alone()
    {
        using var archive = Open(new ZipBuilder()
            .Add("locked.gpx", Gpx, flags: 1).Add("checksum.gpx", Gpx, crc: 1).Add("method.gpx", Gpx, method: 93)
            .Add("shorter.gpx", Gpx, size: 100).Add("longer.gpx", Gpx, size: 100_000).Add("zip.zip", new ZipBuilder().ToBytes()).Add("a.gpx", Gpx));
        Assert.Equal(
            [FileNoticeCode.PasswordProtected, FileNoticeCode.CorruptEntry, FileNoticeCode.UnreadableEntry, FileNoticeCode.CorruptEntry, FileNoticeCode.Archive],
            archive.Where(member => member.Name is not ("a.gpx" or "longer.gpx")).Select(member => Refused(member).Notice.Code));
        Assert.IsType<FileReading.Read>(archive[^1].Read());

        // More is promised than is there: what is there matches its checksum, and is all.
        Assert.IsType<FileReading.Read>(archive[4].Read());
    }

    [Fact]
    public void Stored_entries_are_read_and_checked_too()
    {
        using var archive = Open(new ZipBuilder().Add("a.gpx", Gpx, method: 0).Add("b.gpx", Gpx, method: 0, crc: 1));
        Assert.IsType<FileReading.Read>(archive[0].Read());
        Assert.Equal(FileNoticeCode.CorruptEntry, Refused(archive[1]).Notice.Code);
    }

    [Fact]
    public void A_member_gives_its_bytes_with_the_fault_known_at_the_end()
    {
        using var archive = Open(new ZipBuilder().Add("a.gpx", Gpx).Add("b.gpx", Gpx, crc: 1));
        foreach (var (member, why) in archive.Zip([(FileNoticeCode?)null, FileNoticeCode.CorruptEntry]))
        {
            using var copy = new MemoryStream();
            using var bytes = member.Open();
            bytes.CopyTo(copy);
            Assert.Equal(Gpx, copy.ToArray());
            Assert.Equal(why, bytes.Fault?.Notice.Code);
        }
    }

    [Fact]
    public void A_member_that_unpacks_to_a_hundred_times_its_size_is_refused()
    {
        var spaces = new byte[20 << 20];
        spaces.AsSpan().Fill((byte)' ');
        Gpx.CopyTo(spaces, 0);
        using var archive = Open(new ZipBuilder().Add("bomb.gpx", spaces, crc: 1).Add("a.gpx", Gpx));
        Assert.Equal(FileNoticeCode.UnpacksTooManyTimes, Refused(archive[0]).Notice.Code);
        Assert.IsType<FileReading.Read>(archive[1].Read());
    }

    [Fact]
    public void A_member_of_more_than_the_largest_size_is_refused()
    {
        var large = new byte[ReadLimits.UnpackedBytes + 1];
        Gpx.CopyTo(large, 0);
        using var archive = Open(new ZipBuilder().Add("large.gpx", large, method: 0, crc: 1));
        Assert.Equal(FileNoticeCode.UnpacksTooLarge, Refused(archive[0]).Notice.Code);
    }

    [Theory]
    [InlineData(200_000, null, false)]
    [InlineData(1, 200_000, true)]
    [InlineData(25_001, 1, false)]
    [InlineData(25_001, 25_001, true)]
    public void Too_many_entries_are_refused_whatever_the_end_says(int entries, int? said, bool isBig)
    {
        var zip = new ZipBuilder();
        for (var i = 0; i < entries; i++)
        {
            zip.Add("x", [], method: 0, crc: 0);
        }

        Assert.Equal(FileNoticeCode.TooManyEntries, Assert.IsType<ArchiveOpening.Refused>(Opening(zip.ToBytes((ulong)(said ?? entries % 65_536), isBig))).Why.Notice.Code);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(1)]
    [InlineData(ulong.MaxValue, true)]
    public void An_end_that_counts_wrongly_is_refused(ulong said, bool isBig = false) => Assert.Equal(
        FileNoticeCode.IncompleteArchive,
        Assert.IsType<ArchiveOpening.Refused>(Opening(new ZipBuilder().Add("a.gpx", Gpx).Add("b.gpx", Gpx).ToBytes(said, isBig))).Why.Notice.Code);

    [Fact]
    public void A_zip64_is_read()
    {
        using var archive = Assert.IsType<ArchiveOpening.Opened>(Opening(new ZipBuilder().Add("a.gpx", Gpx).ToBytes(isBig: true))).Archive;
        Assert.IsType<FileReading.Read>(archive[0].Read());
    }

    [Fact]
    public void An_archive_cut_at_any_byte_is_refused()
    {
        var zip = new ZipBuilder().Add("a.gpx", Gpx).Add("b.fit", Samples.Fit()).ToBytes();
        for (var cut = 4; cut < zip.Length; cut++)
        {
            var refused = Assert.IsType<ArchiveOpening.Refused>(Opening(zip[..cut]));
            Assert.Equal((cut, FileNoticeCode.IncompleteArchive), (cut, refused.Why.Notice.Code));
        }
    }

    [Fact]
    public void What_is_no_archive_or_holds_no_activity_is_refused_for_that()
    {
        Assert.Equal(FileNoticeCode.Empty, Assert.IsType<ArchiveOpening.Refused>(Opening([])).Why.Notice.Code);
        Assert.Equal(FileNoticeCode.NotAnArchive, Assert.IsType<ArchiveOpening.Refused>(Opening(Gpx)).Why.Notice.Code);
        Assert.Equal(FileNoticeCode.EmptyArchive, Assert.IsType<ArchiveOpening.Refused>(Opening(new ZipBuilder().ToBytes())).Why.Notice.Code);
        Assert.Equal(FileNoticeCode.EmptyArchive, Assert.IsType<ArchiveOpening.Refused>(Opening(new ZipBuilder().Add("a.jpg", "x").ToBytes())).Why.Notice.Code);
    }

    [Fact]
    public void A_map_for_Google_Earth_is_refused_by_name_and_its_activities_are_read_where_it_holds_any()
    {
        Assert.Equal(FileNoticeCode.GoogleEarth, Assert.IsType<ArchiveOpening.Refused>(Opening(new ZipBuilder().Add("doc.kml", "<kml/>").Add("a.jpg", "x").ToBytes())).Why.Notice.Code);
        Assert.Equal(FileNoticeCode.GoogleEarth, Assert.IsType<ArchiveOpening.Refused>(Opening(new ZipBuilder().Add("a.jpg", "x").Add("DOC.KML", "<kml/>").ToBytes())).Why.Notice.Code);

        using var archive = Open(new ZipBuilder().Add("images/a.jpg", "x").Add("doc.kml", "<kml/>").Add("a.gpx", Gpx));
        Assert.IsType<FileReading.Read>(Assert.Single(archive).Read());
        Assert.Empty(archive.Notices);
    }

    [Fact]
    public void A_map_among_other_files_makes_no_map_of_their_archive_and_each_is_told()
    {
        using var archive = Open(new ZipBuilder().Add("tour.kml", "<kml/>").Add("run.gpx", Gpx).Add("notes.txt", "x"));

        Assert.IsType<FileReading.Read>(Assert.Single(archive).Read());
        Assert.Equal([new FileNotice(FileNoticeCode.OtherFilesInArchive) { Count = 2, Name = "tour.kml" }], archive.Notices);
    }

    [Fact]
    public void The_file_that_every_archive_of_a_kind_has_is_named_after_its_archive()
    {
        var kind = FileFormats.Of(FileKind.Kmz) with { MainEntry = "doc.gpx" };
        using var zip = new MemoryStream(new ZipBuilder().Add("Doc.gpx", Gpx).Add("files/doc.gpx", Gpx).Add("other.gpx", Gpx).ToBytes());
        using var lister = new ArchiveLister(kind, "Week 1.5/Sunday.kmz", "/nowhere", CancellationToken.None);

        Assert.Null(lister.List(zip));

        Assert.Equal(["Week 1.5/Sunday.gpx", "files/doc.gpx", "other.gpx"], lister.Members.Select(member => member.Name));
    }

    private static ArchiveOpening Opening(byte[] zip) => ArchiveOpener.Open(new MemoryStream(zip), "archive.zip", "/nowhere");

    private static OpenedArchive Open(ZipBuilder zip) => Assert.IsType<ArchiveOpening.Opened>(Opening(zip.ToBytes())).Archive;

    private static FileReading.Refused Refused(ArchiveMember member) => Assert.IsType<FileReading.Refused>(member.Read());
}
