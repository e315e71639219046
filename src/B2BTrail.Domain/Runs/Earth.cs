namespace B2BTrail.Domain.Runs;

/// <summary>The ground between two positions.</summary>
public static class Earth
{
    /// <summary>Mean radius in meters: (2a + b) / 3 of the WGS 84 ellipsoid.</summary>
    public const double MeanRadius = 6_371_008.8;

    /// <summary>
    /// Meters along the great circle, by the haversine formula. The earth is taken for a ball, which is wrong by up to 0.6 %; height is
    /// left out. Not a number where either point has no position.
    /// </summary>
    internal static double Meters(in TrackPoint a, in TrackPoint b) => Meters((a.Latitude, a.Longitude), (b.Latitude, b.Longitude));

    /// <inheritdoc cref="Meters(in TrackPoint, in TrackPoint)"/>
    /// <param name="a">Degrees north and east.</param>
    /// <param name="b">Degrees north and east.</param>
    public static double Meters((double Latitude, double Longitude) a, (double Latitude, double Longitude) b)
    {
        double north = double.DegreesToRadians(b.Latitude - a.Latitude);
        double east = double.DegreesToRadians(b.Longitude - a.Longitude);
        double sinNorth = Math.Sin(north / 2);
        double sinEast = Math.Sin(east / 2);
        double chord = (sinNorth * sinNorth)
            + (Math.Cos(double.DegreesToRadians(a.Latitude)) * Math.Cos(double.DegreesToRadians(b.Latitude)) * sinEast * sinEast);
        return 2 * MeanRadius * Math.Asin(Math.Sqrt(Math.Min(1, chord)));
    }
}
