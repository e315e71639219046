using B2BTrail.Domain.Runs;
using CsCheck;

namespace B2BTrail.Domain.Tests.Runs;

/// <summary>Tracks made for a test.</summary>
internal static class Tracks
{
    /// <summary>Degrees of latitude in a meter on the ball that distances are taken on.</summary>
    public const double DegreesPerMeter = 180 / (Math.PI * Earth.MeanRadius);

    /// <summary>Any track: with and without times, positions, counts, elevations, beats and breaks.</summary>
    public static readonly Gen<TrackPoint[]> Any =
        from what in Gen.Select(Gen.Bool, Gen.Bool, Gen.Bool, Gen.Bool)
        from latitude in Gen.Double[-80, 80]
        from longitude in Gen.Double[-180, 180]
        from steps in Gen.Select(Gen.Double[0, 60], Gen.Double[-300, 300], Gen.Double[-300, 300], Gen.Float[-40, 40], Gen.Int[0, 9]).Array[0, 200]
        select Walk(what, latitude, longitude, steps);

    /// <summary>Any track that a person could have run in one go, with times and positions.</summary>
    public static readonly Gen<TrackPoint[]> OnFoot =
        from latitude in Gen.Double[-70, 70]
        from steps in Gen.Select(Gen.Double[1, 20], Gen.Double[-5, 5], Gen.Double[-5, 5], Gen.Float[-10, 10]).Array[2, 200]
        select Walk((true, true, false, true), latitude, 10, [.. steps.Select(s => (s.Item1, s.Item1 * s.Item2, s.Item1 * s.Item3, s.Item4, 9))]);

    public static Track Of(params TrackPoint[] points) => new(points);

    public static TrackPoint Bare(double seconds) => new()
    {
        Seconds = seconds,
        Latitude = double.NaN,
        Longitude = double.NaN,
        Meters = double.NaN,
        Elevation = float.NaN,
        Temperature = float.NaN,
    };

    /// <summary>A point so many meters north of the equator.</summary>
    public static TrackPoint At(double seconds, double meters, float elevation = float.NaN) =>
        Bare(seconds) with { Latitude = meters * DegreesPerMeter, Longitude = 0, Elevation = elevation, StartsSegment = seconds == 0 };

    /// <summary>A point every ten seconds on a line to the north at a steady speed.</summary>
    public static TrackPoint[] Steady(double metersPerSecond, int count, Func<int, float>? elevation = null) =>
        [.. Enumerable.Range(0, count).Select(i => At(10 * i, 10 * i * metersPerSecond, elevation?.Invoke(i) ?? float.NaN))];

    /// <summary>A point every fifty meters, so that no height is smoothed.</summary>
    public static Track Heights(params float[] elevations) => Of(Steady(5, elevations.Length, i => elevations[i]));

    /// <summary>The same way backwards.</summary>
    public static TrackPoint[] Reversed(TrackPoint[] points)
    {
        double end = points is [] ? 0 : points[^1].Seconds;
        var back = points.Reverse().Select(p => p with { Seconds = end - p.Seconds, StartsSegment = false }).ToArray();
        for (int i = 0; i < back.Length; i++)
        {
            back[i] = back[i] with { StartsSegment = i == 0 || points[points.Length - i].StartsSegment };
        }

        return back;
    }

    private static TrackPoint[] Walk(
        (bool Times, bool Positions, bool Counts, bool Heights) has,
        double latitude,
        double longitude,
        (double Seconds, double North, double East, float Up, int Chance)[] steps)
    {
        var points = new TrackPoint[steps.Length];
        double seconds = 0;
        double meters = 0;
        float elevation = 100;
        for (int i = 0; i < steps.Length; i++)
        {
            var step = steps[i];
            seconds += step.Seconds;
            meters += Math.Abs(step.North);
            latitude = Math.Clamp(latitude + (step.North * DegreesPerMeter), -89, 89);
            longitude = Math.Clamp(longitude + (step.East * DegreesPerMeter), -180, 180);
            elevation = Math.Clamp(elevation + step.Up, -500, 9000);
            bool placed = has.Positions && step.Chance != 1;
            points[i] = Bare(has.Times ? seconds : double.NaN) with
            {
                Latitude = placed ? latitude : double.NaN,
                Longitude = placed ? longitude : double.NaN,
                Meters = has.Counts ? meters : double.NaN,
                Elevation = has.Heights ? elevation : float.NaN,
                HeartRate = (byte)(step.Chance > 3 ? 100 + step.Chance : 0),
                StartsSegment = i == 0 || step.Chance == 0,
            };
        }

        return points;
    }
}
