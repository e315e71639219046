using NodaTime.TimeZones;

namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>A zone and its principal place, as tzdb's table has them.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record ZonePlace(TimeZoneInfo Zone, double Latitude, double Longitude)
{
    // Mean radius of the earth, IUGG.
    private const double EarthKilometres = 6371.0088;

    /// <summary>All places whose zones .NET knows too, one or more a zone.</summary>
    public static IReadOnlyList<ZonePlace> All { get; } =
    [
        .. from place in TzdbDateTimeZoneSource.Default.ZoneLocations ?? []
           let zone = TimeZoneInfo.TryFindSystemTimeZoneById(place.ZoneId, out var known) ? known : null
           where zone is not null
           select new ZonePlace(zone, place.Latitude, place.Longitude),
    ];

    /// <summary>How far it is from here, in kilometres along a great circle (haversine).</summary>
    public double KilometresFrom((double Latitude, double Longitude) here)
    {
        var (a, b) = (double.DegreesToRadians(Latitude), double.DegreesToRadians(here.Latitude));
        var across = Math.Sin((b - a) / 2);
        var along = Math.Sin(double.DegreesToRadians(here.Longitude - Longitude) / 2);
        var chord = (across * across) + (Math.Cos(a) * Math.Cos(b) * along * along);
        return 2 * EarthKilometres * Math.Asin(Math.Min(1, Math.Sqrt(chord)));
    }
}
