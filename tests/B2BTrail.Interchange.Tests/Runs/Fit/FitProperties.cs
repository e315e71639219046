using B2BTrail.Domain.Runs;
using B2BTrail.Interchange.Runs;
using B2BTrail.Interchange.Runs.Fit;
using CsCheck;
using Xunit;
using static B2BTrail.Interchange.Tests.Runs.Fit.FitFileTests;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

public sealed class FitProperties
{
    private const long Start = 1_000_000_000;

    private static readonly int[] Messages = [0, 12, 18, 19, 20, 21, 23, 34];

    private static readonly Gen<Moment> AnyMoment = Gen.Select(
        Gen.Int[0, 31], Gen.Int[-0x40000000, 0x40000000], Gen.Int[-0x7FFFFFFF, 0x7FFFFFFE], Gen.Int[1, 40_000], Gen.Int[20, 250], Gen.Int[0, 254],
        (gap, latitude, longitude, altitude, beats, cadence) => new Moment(gap, latitude, longitude, altitude, beats, cadence));

    [Fact]
    public void A_written_activity_reads_back_equal() =>
        Gen.Select(AnyMoment.Array[1, 60], Gen.Bool, Gen.Bool, Gen.Byte[0, 9].Array[0, 4], Gen.Bool).Sample(
            (moments, isBigEndian, isCompressed, developerSizes, hasLongHeader) =>
        {
            var activity = Only(Write(moments, isBigEndian, isCompressed, developerSizes, hasLongHeader ? 14 : 12));
            Assert.Empty(activity.Notices);
            Assert.Equal(FitTime.ToUtc(Start), activity.StartUtc);
            Assert.Equal(moments.Length, activity.Track.Count);
            var (seconds, centimeters) = (0, 0L);
            for (var i = 0; i < moments.Length; i++)
            {
                var point = activity.Track.Points[i];
                seconds += moments[i].Gap;
                centimeters += moments[i].Gap * 250L;
                Assert.Equal(seconds, point.Seconds);
                Assert.Equal(moments[i].Latitude * 180.0 / 0x80000000, point.Latitude);
                Assert.Equal(moments[i].Longitude * 180.0 / 0x80000000, point.Longitude);
                Assert.Equal((moments[i].Altitude / 5.0) - 500, point.Elevation, 1e-3);
                Assert.Equal(moments[i].Beats, point.HeartRate);
                Assert.Equal(2 * moments[i].Cadence, point.Steps);
                Assert.Equal(centimeters / 100.0, point.Meters);
                Assert.Equal(i == 0, point.StartsSegment);
            }
        });

    [Fact]
    public void Any_bytes_come_to_a_reading() =>
        Gen.Select(Gen.Byte.Array[0, 400], Gen.Int[0, 2]).Sample((bytes, kind) =>
        {
            byte[] file = kind switch
            {
                0 => bytes,
                1 => [14, 0x20, 0, 0, (byte)bytes.Length, (byte)(bytes.Length >> 8), 0, 0, .. ".FIT"u8, 0, 0, .. bytes],
                _ => new FitWriter().FileId().Session(Start, 60, 100).Record(Start).Raw(bytes).Record(Start + 1).ToBytes(),
            };
            Check(FitReader.Read(file));
        });

    [Fact]
    public void A_file_cut_off_anywhere_comes_to_a_reading()
    {
        var file = Sample();
        for (var length = 0; length <= file.Length; length++)
        {
            Check(FitReader.Read(file.AsSpan(0, length)));
        }
    }

    [Fact]
    public void A_file_with_one_wrong_byte_comes_to_a_reading()
    {
        var file = Sample();
        for (var at = 0; at < file.Length; at++)
        {
            var right = file[at];
            for (var wrong = 0; wrong < 256; wrong += at < 60 ? 1 : 37)
            {
                file[at] = (byte)wrong;
                Check(FitReader.Read(file));
            }

            file[at] = right;
        }
    }

    [Fact]
    public void Whatever_field_has_whatever_type_it_comes_to_a_reading() =>
        Gen.Select(Gen.Int[0, Messages.Length - 1], Gen.Select(Gen.Byte, Gen.Byte[0, 20], Gen.Byte).Array[0, 8], Gen.Byte.Array[200])
            .Sample((message, fields, bytes) =>
            {
                var shape = new FitShape(Messages[message], Array.ConvertAll(fields, field => (field.Item1, FitType.Enum with { Code = field.Item3 }, field.Item2)));
                var size = shape.Fields.Sum(field => field.Size);
                Check(FitReader.Read(new FitWriter().FileId().Record(Start).Define(4, shape).Raw(4).Raw(bytes.AsSpan(0, size)).Record(Start + 1).ToBytes()));
            });

    private static void Check(FileReading reading)
    {
        if (reading is not FileReading.Read read)
        {
            return;
        }

        Assert.NotEmpty(read.Activities);
        foreach (var activity in read.Activities)
        {
            var last = double.NegativeInfinity;
            foreach (ref readonly var point in activity.Track.Points)
            {
                Assert.False(point.Seconds < last || point.Seconds < 0);
                Assert.False(Math.Abs(point.Latitude) > 90 || Math.Abs(point.Longitude) > 180 || point.Elevation is < -500 or > 9000);
                Assert.False(double.IsInfinity(point.Meters) || point.HeartRate is (> 0 and < RunEntry.LowestHeartRate) or > RunEntry.HighestHeartRate);
                Assert.Equal(double.IsNaN(point.Latitude), double.IsNaN(point.Longitude));
                last = point.Seconds;
            }

            Assert.All(activity.Laps, lap => Assert.True(lap.StartSeconds >= 0 && lap.Seconds >= 0 && lap.Meters is null or >= 0));
        }
    }

    private static byte[] Sample() =>
    [
        .. Write([new(0, 1, 2, 3000, 120, 80), new(1, 5, 6, 3001, 121, 81), new(2, 9, 9, 3002, 122, 82)], isBigEndian: false, isCompressed: true, [3], 14),
        .. new FitWriter(bigEndian: true).FileId().Timer(Start, starts: true).Record(Start, 0).Record(Start + 1, 3).Lap(Start, 1, 3).Session(Start, 1, 3).ToBytes(),
    ];

    private static byte[] Write(Moment[] moments, bool isBigEndian, bool isCompressed, byte[] developerSizes, int headerSize)
    {
        var writer = new FitWriter(isBigEndian, headerSize).FileId();
        (byte, FitType)[] fields =
        [
            (0, FitType.Int32), (1, FitType.Int32), (2, FitType.UInt16), (3, FitType.UInt8), (4, FitType.UInt8), (5, FitType.UInt32),
        ];
        writer.Timer(Start, starts: true)
            .Define(1, new FitShape(20, fields) { DeveloperSizes = developerSizes })
            .Define(5, new FitShape(20, [(253, FitType.UInt32), .. fields]) { DeveloperSizes = developerSizes });
        var (time, centimeters) = (Start, 0L);
        foreach (var moment in moments)
        {
            time += moment.Gap;
            centimeters += moment.Gap * 250L;
            long[] values = [moment.Latitude, moment.Longitude, moment.Altitude, moment.Beats, moment.Cadence, centimeters];
            writer = isCompressed ? writer.WriteAt(time, 1, values) : writer.Write(5, [time, .. values]);
        }

        return writer.Session(Start, time - Start, centimeters / 100).ToBytes();
    }

    private sealed record Moment(int Gap, int Latitude, int Longitude, int Altitude, int Beats, int Cadence);
}
