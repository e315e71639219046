using System.Globalization;
using B2BTrail.Interchange.Runs.Zones;
using Xunit;

namespace B2BTrail.Interchange.Tests.Runs.Zones;

public sealed class ZoneMapTests
{
    // Places on every continent, beside borders, at the edges of the map and at sea, with what the package that the map is from answers.
    private static readonly (double Latitude, double Longitude, string Zone)[] Answers = [.. Read()];

    [Fact]
    public void Each_place_gets_the_zone_that_the_maps_own_program_gives() => Assert.All(
        Answers, each => Assert.Equal((each.Latitude, each.Longitude, each.Zone), (each.Latitude, each.Longitude, ZoneMap.At(each.Latitude, each.Longitude))));

    [Fact]
    public void The_answers_are_many_and_of_many_zones()
    {
        Assert.Equal(500, Answers.Length);
        Assert.True(Answers.Select(each => each.Zone).Distinct().Count() > 150);
    }

    [Fact]
    public void Nearly_every_zone_of_the_map_is_one_that_the_system_knows()
    {
        Assert.Equal(ZoneMap.Zones.Count, ZoneMap.Zones.Distinct().Count());
        Assert.InRange(ZoneMap.Zones.Count(zone => !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)), 0, 3);
    }

    private static IEnumerable<(double Latitude, double Longitude, string Zone)> Read()
    {
        using var stream = typeof(ZoneMapTests).Assembly.GetManifestResourceStream("tz-lookup-answers.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var parts = line.Split(' ');
            yield return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture), parts[2]);
        }
    }
}
