using System.IO.Compression;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs.Unpacking;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Unpacking;

public sealed class CheckedStreamTests
{
    [Fact]
    public void What_is_unpacked_from_one_archive_is_counted_over_all_its_entries()
    {
        using var zip = new ZipArchive(new MemoryStream(new ZipBuilder().Add("a", new byte[600]).Add("b", new byte[600]).ToBytes()));
        var budget = new ByteBudget(1_000);
        using var first = CheckedStream.OfEntry(zip.Entries[0], budget, default);
        using var second = CheckedStream.OfEntry(zip.Entries[1], budget, default);
        first.Drain();
        second.Drain();
        Assert.Null(first.Fault);
        Assert.Equal(FileNoticeCode.ArchiveUnpacksTooLarge, second.Fault?.Notice.Code);
    }

    [Fact]
    public void Peeking_takes_nothing_away() => Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[1, 400], Gen.Int[1, 50]).Sample((bytes, head, portion) =>
    {
        using var stream = CheckedStream.OfFile(new MemoryStream(bytes), default);
        Assert.Equal(bytes.Take(head), stream.Peek(head).ToArray());
        using var rest = new MemoryStream();
        stream.CopyTo(rest, portion);
        Assert.Equal(bytes, rest.ToArray());
        Assert.Null(stream.Fault);
    });
}
