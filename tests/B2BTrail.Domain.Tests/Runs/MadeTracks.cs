using B2BTrail.Domain.Runs;
using CsCheck;

namespace B2BTrail.Domain.Tests.Runs;

/// <summary>Made-up tracks.</summary>
internal static class MadeTracks
{
    private static Gen<Move> Step { get; } = Gen.Select(
        Gen.Double[0, 20], Gen.Double[0, 60], Gen.Double[-3, 3], Gen.Int[0, 200], Gen.Int[0, 30], Gen.Int[0, 9],
        (seconds, meters, rise, beats, pause, hole) => new Move(seconds, meters, rise, beats, pause, hole));

    /// <summary>Tracks of a few segments with uneven steps, holes and pauses, as devices record them.</summary>
    public static Gen<Track> Any { get; } =
        Gen.Select(Step.Array[1, 400], Gen.Double[-60, 60], Gen.Double[-180, 180], Gen.Bool, Gen.Bool, Made);

    /// <summary>A point without anything.</summary>
    public static TrackPoint Blank { get; } = new()
    {
        Seconds = double.NaN,
        Latitude = double.NaN,
        Longitude = double.NaN,
        Meters = double.NaN,
        Elevation = float.NaN,
        Temperature = float.NaN,
    };

    /// <summary>A track of these points, the first of which starts a segment.</summary>
    public static Track Of(params IEnumerable<TrackPoint> points) =>
        new(points.Select((point, i) => i == 0 ? point with { StartsSegment = true } : point).ToArray());

    /// <summary>A point of a device that counts.</summary>
    public static TrackPoint Counted(double seconds, double meters) => Blank with { Seconds = seconds, Meters = meters };

    /// <summary>A point of a device that knows where it is.</summary>
    public static TrackPoint At(double seconds, double north, double east) => Blank with { Seconds = seconds, Latitude = north, Longitude = east };

    /// <summary>A runner who goes east along the equator at so many meters a second, one point a second.</summary>
    public static IEnumerable<TrackPoint> Steady(int seconds, double speed) => Enumerable.Range(0, seconds + 1)
        .Select(second => At(second, 0, second * speed / Earth.MeanRadius * 180 / Math.PI));

    private static Track Made(Move[] moves, double north, double east, bool counts, bool hasTimes)
    {
        var (seconds, meters, height) = (0.0, 0.0, 300.0);
        return Of(moves.Select(move =>
        {
            seconds += move.Seconds + (move.Pause == 0 ? 600 : 0);
            meters += move.Meters;
            height += move.Rise;
            north += move.Pause == 0 ? 0.01 : move.Meters / 200_000;
            var isHole = move.Hole == 0;
            return new TrackPoint
            {
                Seconds = hasTimes ? seconds : double.NaN,
                Latitude = isHole ? double.NaN : north,
                Longitude = isHole ? double.NaN : east,
                Meters = counts ? meters : double.NaN,
                Elevation = isHole ? float.NaN : (float)height,
                Temperature = float.NaN,
                HeartRate = (byte)(move.Beats < 30 ? 0 : move.Beats),
                StartsSegment = move.Pause == 0,
            };
        }));
    }

    private sealed record Move(double Seconds, double Meters, double Rise, int Beats, int Pause, int Hole);
}
