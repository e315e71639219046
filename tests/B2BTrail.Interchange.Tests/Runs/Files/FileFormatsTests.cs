using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Archives;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Tests.Support;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Files;

public sealed class FileFormatsTests
{
    [Fact]
    public void Each_kind_has_one_row() =>
        Assert.Equal(Enum.GetValues<FileKind>().Order(), FileFormats.All.Select(format => format.Kind).Order());

    [Fact]
    public void What_is_read_has_a_name_an_ending_and_a_source_and_nothing_else_has_a_name()
    {
        Assert.Equal(["FIT", "GPX", "TCX"], FileFormats.Names);
        Assert.Equal(FileFormats.All.Where(format => format.Read is not null).Select(format => format.Name), FileFormats.PackedNames);
        Assert.All(FileFormats.All, format => Assert.True(format.Read is not null ? format.Name is not null : format.Name is null || format.IsArchive));
        Assert.All(FileFormats.All, format => Assert.Equal(format.Read is not null, format.Source is not null));
        Assert.All(FileFormats.All, format => Assert.True(format.Read is null || (format.Endings.Count > 0 && !format.IsArchive)));
    }

    [Fact]
    public void What_is_read_is_tried_with_spoilt_bytes() => Assert.All(
        FileFormats.All.Where(format => format.Read is not null),
        format => Assert.Contains(Mutants.Built(), sample => format.Endings.Any(ending => sample.Name.EndsWith(ending, StringComparison.Ordinal))));

    [Fact]
    public void An_archive_lists_what_is_read_packed_or_not_and_archives_by_their_ending()
    {
        var zip = new ZipBuilder();
        foreach (var ending in FileFormats.All.SelectMany(format => format.Endings).SelectMany(ending => (string[])[ending, ending + ".gz", ending + ".bak"]))
        {
            zip.Add("a" + ending, "x");
        }

        using var archive = Assert.IsType<ArchiveOpening.Opened>(ArchiveOpener.Open(new MemoryStream(zip.ToBytes()), "archive.zip", Path.GetTempPath())).Archive;
        Assert.Equal(["a.fit", "a.fit.gz", "a.gpx", "a.gpx.gz", "a.tcx", "a.tcx.gz", "a.kmz", "a.zip"], archive.Select(member => member.Name));
    }

    [Fact]
    public void A_map_in_an_archive_of_activities_is_refused_for_what_it_is()
    {
        foreach (var map in (byte[][])["<kml/>"u8.ToArray(), new ZipBuilder().Add("doc.kml", "<kml/>").ToBytes()])
        {
            using var archive = Assert.IsType<ArchiveOpening.Opened>(
                ArchiveOpener.Open(new MemoryStream(new ZipBuilder().Add("activities/1.map", map).ToBytes()), "archive.zip", Path.GetTempPath())).Archive;
            Assert.Equal(FileNoticeCode.GoogleEarth, Assert.IsType<FileReading.Refused>(Assert.Single(archive).Read()).Notice.Code);
        }
    }
}
