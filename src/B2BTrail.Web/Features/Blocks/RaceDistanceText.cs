using B2BTrail.Domain.Units;
using B2BTrail.Web.Units;

namespace B2BTrail.Web.Features.Blocks;

/// <summary>Names races as runners do: by the usual distance where it is one.</summary>
public static class RaceDistanceText
{
    private const double Near = 0.005;

    private static (double Meters, string Words)[] Usual =>
    [
        (5_000, "5K"), (10_000, "10K"), (21_097.5, "half marathon"), (42_195, "marathon"), (50_000, "50K"),
        (50 * Distance.MetersPerMile, "50-mile race"), (100_000, "100K"), (100 * Distance.MetersPerMile, "100-mile race"),
    ];

    /// <summary>The usual distances of ultras: as runners write them and in full.</summary>
    public static IReadOnlyList<(string Name, string Words, Distance Distance)> Ultras =>
    [
        ("50K", "50 kilometers", new(50_000)), ("50M", "50 miles", Distance.FromMiles(50)), ("100K", "100 kilometers", new(100_000)), ("100M", "100 miles", Distance.FromMiles(100)),
    ];

    /// <summary>"50K", "half marathon", "100-mile race"; "22-mile race" where it is none of the usual.</summary>
    public static string Of(Distance distance, UnitText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Array.Find(Usual, race => Math.Abs((distance.Meters / race.Meters) - 1) < Near).Words
            ?? $"{text.Number(distance)}-{text.One} race";
    }
}
