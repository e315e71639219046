using B2BTrail.Domain.Runs;
using NodaTime.TimeZones;

namespace B2BTrail.Interchange.Runs.Zones;

/// <summary>A zone and its principal place, as tzdb's table has them.</summary>
/// <param name="Zone">The zone.</param>
/// <param name="Latitude">Degrees north.</param>
/// <param name="Longitude">Degrees east.</param>
internal sealed record ZonePlace(TimeZoneInfo Zone, double Latitude, double Longitude)
{
    /// <summary>All places whose zones .NET knows too, one or more a zone.</summary>
    public static IReadOnlyList<ZonePlace> All { get; } =
    [
        .. from place in TzdbDateTimeZoneSource.Default.ZoneLocations ?? []
           let zone = TimeZoneInfo.TryFindSystemTimeZoneById(place.ZoneId, out var known) ? known : null
           where zone is not null
           select new ZonePlace(zone, place.Latitude, place.Longitude),
    ];

    /// <summary>How far it is from here, in kilometers along a great circle.</summary>
    public double KilometresFrom((double Latitude, double Longitude) here) => Earth.Metres((Latitude, Longitude), here) / 1000;
}
