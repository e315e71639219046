using System.IO.Compression;
using System.Text;
using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Files;
using B2BTrail.Interchange.Tests.Support;
using CsCheck;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Files;

public sealed class ActivityFileReaderTests
{
    public static TheoryData<RunSource, byte[]> Formats => new()
    {
        { RunSource.Fit, Samples.Fit() },
        { RunSource.Gpx, Samples.Gpx() },
        { RunSource.Tcx, Samples.Tcx() },
    };

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_content_says_what_a_file_is_packed_or_not(RunSource source, byte[] file)
    {
        foreach (var bytes in (byte[][])[file, Samples.Gzip(file), Samples.Gzip(Samples.Gzip(file))])
        {
            var activity = Assert.Single(Assert.IsType<FileReading.Read>(Read(bytes)).Activities);
            Assert.Equal(source, activity.Source);
            Assert.Equal(12, activity.Track.Count);
        }
    }

    [Fact]
    public void Three_layers_of_gzip_are_refused() =>
        Assert.Equal(FileNoticeCode.TooManyGzipLayers, Refused(Samples.Gzip(Samples.Gzip(Samples.Gzip(Samples.Gpx())))).Notice.Code);

    [Theory]
    [InlineData("", FileNoticeCode.Empty)]
    [InlineData("\uFEFF", FileNoticeCode.Empty)]
    [InlineData(" \r\n\t", FileNoticeCode.Empty)]
    [InlineData("<!DOCTYPE html><html><body>Sign in</body></html>", FileNoticeCode.WebPage)]
    [InlineData("PK\u0003\u0004and so on", FileNoticeCode.Archive)]
    [InlineData("<html><br></html>", FileNoticeCode.WebPage)]
    [InlineData("<BODY>Sign in</BODY>", FileNoticeCode.WebPage)]
    [InlineData("<kml/>", FileNoticeCode.GoogleEarth)]
    [InlineData("Time,Distance\n1,2\n", FileNoticeCode.UnknownKind)]
    [InlineData("<gpx", FileNoticeCode.Damaged)]
    public void Other_contents_are_refused_for_what_they_are(string text, FileNoticeCode code)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        foreach (var refused in (FileReading.Refused[])[Refused(bytes), Refused(Samples.Gzip(bytes))])
        {
            Assert.Equal(code, refused.Notice.Code);
        }
    }

    [Theory]
    [InlineData(CompressionLevel.Optimal)]
    [InlineData(CompressionLevel.NoCompression)]
    public void Gzip_cut_at_any_byte_is_refused(CompressionLevel level)
    {
        foreach (var layers in (byte[][])[Samples.Gzip(Samples.Gpx(), level), Samples.Gzip(Samples.Gzip(Samples.Fit(), level), level)])
        {
            Assert.IsType<FileReading.Read>(Read(layers));
            for (var cut = 2; cut < layers.Length; cut++)
            {
                Assert.Equal((cut, FileNoticeCode.CorruptGzip), (cut, Refused(layers[..cut]).Notice.Code));
            }
        }
    }

    [Fact]
    public void Gzip_with_any_bit_of_its_checksum_or_length_wrong_is_refused()
    {
        var packed = Samples.Gzip(Samples.Tcx());
        for (var bit = 0; bit < 64; bit++)
        {
            var spoilt = packed.ToArray();
            spoilt[^(1 + (bit / 8))] ^= (byte)(1 << (bit % 8));
            Assert.Equal((bit, FileNoticeCode.CorruptGzip), (bit, Refused(spoilt).Notice.Code));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(40)]
    public void A_file_that_was_packed_in_several_joined_parts_is_read_whole(int parts)
    {
        var gpx = Samples.Gpx(2_000);
        byte[] packed = [.. Enumerable.Range(0, parts).SelectMany(i => Samples.Gzip(gpx[(i * gpx.Length / parts)..((i + 1) * gpx.Length / parts)]))];
        Assert.Equal(2_000, Assert.IsType<FileReading.Read>(Read(packed)).Activities.Sum(activity => activity.Track.Count));
        Assert.Equal(2_000, Assert.IsType<FileReading.Read>(Read(Samples.Gzip(packed))).Activities.Sum(activity => activity.Track.Count));

        // Some programs end with a part of nothing.
        byte[] nothing = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 0xFF, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0];
        Assert.IsType<FileReading.Read>(Read([.. packed, .. nothing]));
    }

    [Fact]
    public void A_cut_or_a_spoilt_byte_in_any_of_several_joined_parts_is_told()
    {
        var gpx = Samples.Gpx(60);
        byte[] packed = [.. Samples.Gzip(gpx[..2_000]), .. Samples.Gzip(gpx[2_000..])];
        var first = Samples.Gzip(gpx[..2_000]).Length;
        for (var length = first - 8; length < packed.Length; length++)
        {
            // Cut just between two parts, what is there is whole.
            if (length != first)
            {
                Assert.Equal((length, FileNoticeCode.CorruptGzip), (length, Refused(packed[..length]).Notice.Code));
            }
        }

        foreach (var at in new[] { first / 2, first - 6, first - 2, first + 40, packed.Length - 6, packed.Length - 2 })
        {
            var spoilt = packed.ToArray();
            spoilt[at] ^= 0x10;
            Assert.Equal((at, FileNoticeCode.CorruptGzip), (at, Refused(spoilt).Notice.Code));
        }
    }

    [Fact]
    public void A_stream_may_give_its_bytes_in_any_portions() =>
        Gen.Select(Gen.Int[1, 300], Gen.Int[1, 400]).Sample((points, portion) =>
        {
            using var stream = new Portions(Samples.Gzip(Samples.Gpx(points)), portion);
            Assert.Equal(points, Assert.IsType<FileReading.Read>(ActivityFileReader.Read(stream)).Activities.Sum(activity => activity.Track.Count));
        }, iter: 60);

    [Fact]
    public void A_file_of_just_the_largest_size_is_read_and_one_byte_more_is_not()
    {
        var gpx = Samples.Gpx();
        Assert.IsType<FileReading.Read>(Read(Padded(gpx, ReadLimits.FileBytes)));
        Assert.Equal(new(FileNoticeCode.TooLarge) { Count = 32 }, Refused(Padded(gpx, ReadLimits.FileBytes + 1)).Notice);
    }

    [Fact]
    public void A_file_may_not_unpack_to_too_much()
    {
        // Noise packs badly enough to stay under the ratio.
        var noise = new byte[ReadLimits.UnpackedBytes + 1];
        new Random(1).NextBytes(noise.AsSpan(0, noise.Length / 4));
        Samples.Gpx().CopyTo(noise, 0);
        Assert.Equal(new(FileNoticeCode.UnpacksTooLarge) { Count = 64 }, Refused(Samples.Gzip(noise, CompressionLevel.Fastest)).Notice);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_file_may_not_unpack_to_a_hundred_times_its_size(int layers)
    {
        var bytes = Padded(Samples.Gpx(), 30 << 20);
        for (var layer = 0; layer < layers; layer++)
        {
            bytes = Samples.Gzip(bytes);
        }

        Assert.Equal(new(FileNoticeCode.UnpacksTooManyTimes) { Count = ReadLimits.UnpackedRatio }, Refused(bytes).Notice);
    }

    [Fact]
    public void A_small_file_may_unpack_to_any_ratio() =>
        Assert.IsType<FileReading.Read>(Read(Samples.Gzip(Padded(Samples.Gpx(), ReadLimits.RatioFreeBytes))));

    [Fact]
    public void Reading_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        using var file = new MemoryStream(Samples.Gzip(Samples.Gpx()));
        Assert.Throws<OperationCanceledException>(() => ActivityFileReader.Read(file, stop.Token));
    }

    [RealFilesFact]
    public void Real_files_come_to_what_is_known_of_them()
    {
        foreach (var file in RealFiles.All.Where(file => file.Kind is "fit" or "gpx" or "tcx"))
        {
            using var stream = File.OpenRead(file.Path);
            var reading = ActivityFileReader.Read(stream);
            var isRight = file.Class switch
            {
                "valid" or "multi" => reading is FileReading.Read { Activities: [{ StartUtc: not null }, ..] },
                "route" => reading is FileReading.NoActivity or FileReading.Read { Activities: [{ StartUtc: null }, ..] },
                "non-activity" => reading is FileReading.NoActivity,
                "invalid" => reading is FileReading.Refused or FileReading.NoActivity
                    || (reading is FileReading.Read read && read.Activities.All(activity => activity.Notices.Count > 0)),
                _ => true,
            };
            Assert.True(isRight, $"{file}, which is {file.Class}, came to {reading}");
            if (file.Name.EndsWith(".gz", StringComparison.Ordinal) && file.Class == "invalid")
            {
                Assert.Equal((file.Name, FileNoticeCode.CorruptGzip), (file.Name, Assert.IsType<FileReading.Refused>(reading).Notice.Code));
            }
        }
    }

    private static FileReading Read(byte[] bytes) => ActivityFileReader.Read(new MemoryStream(bytes));

    private static FileReading.Refused Refused(byte[] bytes) => Assert.IsType<FileReading.Refused>(Read(bytes));

    private static byte[] Padded(byte[] xml, long length)
    {
        var padded = new byte[length];
        padded.AsSpan().Fill((byte)' ');
        xml.CopyTo(padded, 0);
        return padded;
    }

    private sealed class Portions(byte[] bytes, int portion) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count) => base.Read(buffer, offset, Math.Min(count, portion));
    }
}
