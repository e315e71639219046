using B2BTrail.Domain.Runs;
using Xunit;
using static B2BTrail.Interchange.Tests.Runs.Fit.FitFileTests;

namespace B2BTrail.Interchange.Tests.Runs.Fit;

/// <summary>What the fields of a record become.</summary>
public sealed class FitPointTests
{
    private const long Start = 1_000_000_000;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void All_fields_of_a_record_are_read(bool bigEndian)
    {
        var point = Point(
            bigEndian,
            [(0, FitType.Int32), (1, FitType.Int32), (2, FitType.UInt16), (3, FitType.UInt8), (4, FitType.UInt8), (53, FitType.UInt8), (5, FitType.UInt32), (13, FitType.Int8)],
            0x40000000, -0x20000000, 5000, 151, 85, 64, 123_456, -7);
        Assert.Equal(90, point.Latitude);
        Assert.Equal(-45, point.Longitude);
        Assert.Equal(500, point.Elevation);
        Assert.Equal(151, point.HeartRate);
        Assert.Equal(171, point.Steps);
        Assert.Equal(1234.56, point.Meters, 1e-9);
        Assert.Equal(-7, point.Temperature);
    }

    [Fact]
    public void Fields_that_say_nothing_are_missing()
    {
        var nothing = FitWriter.Nothing;
        var point = Point(
            false,
            [(0, FitType.Int32), (1, FitType.Int32), (2, FitType.UInt16), (3, FitType.UInt8), (4, FitType.UInt8), (5, FitType.UInt32), (13, FitType.Int8), (78, FitType.UInt32)],
            nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing);
        Assert.False(point.HasPosition || point.HasElevation || point.HasMeters);
        Assert.Equal((0, 0), (point.HeartRate, point.Steps));
        Assert.True(float.IsNaN(point.Temperature));
    }

    [Fact]
    public void Half_a_position_is_none()
    {
        Assert.False(Point(false, [(0, FitType.Int32)], 5).HasPosition);
        Assert.False(Point(false, [(0, FitType.Int32), (1, FitType.Int32)], 5, FitWriter.Nothing).HasPosition);
        Assert.False(Point(false, [(0, FitType.Int32), (1, FitType.Int32)], 0x50000000, 5).HasPosition);
    }

    [Fact]
    public void The_enhanced_altitude_is_preferred()
    {
        Assert.Equal(3500, Point(false, [(2, FitType.UInt16), (78, FitType.UInt32)], 5000, 20_000).Elevation);
        Assert.Equal(500, Point(false, [(2, FitType.UInt16), (78, FitType.UInt32)], 5000, FitWriter.Nothing).Elevation);
        Assert.False(Point(false, [(78, FitType.UInt32)], 60_000).HasElevation);
    }

    [Fact]
    public void Cadence_that_is_not_of_feet_is_no_steps()
    {
        var shape = new FitShape(20, (253, FitType.UInt32), (4, FitType.UInt8));
        var file = new FitWriter().FileId().Session(Start, 60, 100, sport: 2).Once(4, shape, Start, 90).ToBytes();
        Assert.Equal(0, Only(file).Track.Points[0].Steps);
    }

    [Fact]
    public void Packed_distances_are_added_up_past_their_limit()
    {
        // Speeds of 2 m/s; distances of 255, 0.5 and 10 m in sixteenths, beginning again after 256 m.
        var shape = new FitShape(20, (253, FitType.UInt32, 4), (8, FitType.Bytes, 3));
        var file = new FitWriter().FileId().Session(Start, 60, 266).Define(4, shape)
            .Raw(Packed(0, 255 * 16)).Raw(Packed(1, 8)).Raw([4, .. Time(2), 0xFF, 0xFF, 0xFF]).Raw(Packed(3, 160)).ToBytes();
        Assert.Equal([255, 256.5, double.NaN, 266], Only(file).Track.Points.ToArray().Select(point => point.Meters));

        static byte[] Packed(int second, int sixteenths) => [4, .. Time(second), 200, (byte)((sixteenths & 0xF) << 4), (byte)(sixteenths >> 4)];

        static byte[] Time(int second) => BitConverter.GetBytes((uint)(Start + second));
    }

    [Fact]
    public void Compressed_times_run_on_from_the_last_whole_one()
    {
        var shape = new FitShape(20, (3, FitType.UInt8));
        var writer = new FitWriter().FileId().Session(Start, 100, 100).Record(Start).Define(1, shape);
        foreach (var second in (int[])[1, 2, 30, 31, 32, 63, 70])
        {
            writer.WriteAt(Start + second, 1, 140);
        }

        Assert.Equal([0, 1, 2, 30, 31, 32, 63, 70], Only(writer.ToBytes()).Track.Points.ToArray().Select(point => point.Seconds));
    }

    [Fact]
    public void Fields_of_a_developer_are_passed_over()
    {
        var shape = new FitShape(20, (253, FitType.UInt32), (3, FitType.UInt8)) { DeveloperSizes = [3, 0, 200] };
        var file = new FitWriter().FileId().Session(Start, 60, 100).Once(4, shape, Start, 140).Write(4, Start + 1, 141).ToBytes();
        var activity = Only(file);
        Assert.Empty(activity.Notices);
        Assert.Equal([140, 141], activity.Track.Points.ToArray().Select(point => point.HeartRate));
    }

    [Fact]
    public void A_field_of_an_unusual_size_or_type_is_read_where_it_can_be()
    {
        Assert.Equal(150, Point(false, [(3, FitType.UInt16)], 150).HeartRate);
        Assert.Equal(0, Point(false, [(3, FitType.UInt16Z)], 0).HeartRate);
        var shape = new FitShape(20, (253, FitType.UInt32, 4), (3, FitType.UInt8, 4), (5, FitType.Bytes, 2));
        var several = Only(new FitWriter().FileId().Session(Start, 60, 100).Once(4, shape, Start, 150, 7).ToBytes()).Track.Points[0];
        Assert.Equal(150, several.HeartRate);
    }

    private static TrackPoint Point(bool bigEndian, (byte Number, FitType Type)[] fields, params ReadOnlySpan<long> values)
    {
        var shape = new FitShape(20, [(253, FitType.UInt32), .. fields]);
        return Only(new FitWriter(bigEndian).FileId().Session(Start, 60, 100).Once(4, shape, [Start, .. values]).ToBytes()).Track.Points[0];
    }
}
