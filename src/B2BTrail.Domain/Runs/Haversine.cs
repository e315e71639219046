namespace B2BTrail.Domain.Runs;

/// <summary>
/// Distance over ground between two positions by the haversine formula on a sphere (R. W. Sinnott, "Virtues of the Haversine", Sky and
/// Telescope 68, 1984). Sure to about 0.5 % of the true, flattened Earth, far below what a watch's positions are off by.
/// </summary>
internal static class Haversine
{
    /// <summary>The Earth's mean radius R₁ as the IUGG has it, in metres.</summary>
    public const double EarthRadius = 6_371_008.8;

    /// <summary>Metres from one point to another; both have a position.</summary>
    public static double Metres(in TrackPoint from, in TrackPoint to)
    {
        var south = Math.Sin(double.DegreesToRadians(to.Latitude - from.Latitude) / 2);
        var east = Math.Sin(double.DegreesToRadians(to.Longitude - from.Longitude) / 2);
        var h = south * south
            + Math.Cos(double.DegreesToRadians(from.Latitude)) * Math.Cos(double.DegreesToRadians(to.Latitude)) * east * east;
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, h)));
    }
}
