using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>Time for a stretch of ground, in seconds per kilometer, between <see cref="Fastest"/> and <see cref="Slowest"/>.</summary>
public readonly record struct Pace
{
    /// <summary>Two minutes a kilometer, in seconds per kilometer: faster than any runner.</summary>
    public const double Fastest = 120;

    /// <summary>Forty minutes a kilometer, in seconds per kilometer: slower than a steep hike.</summary>
    public const double Slowest = 2400;

    /// <summary>Makes a pace of so many seconds per kilometer.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is outside <see cref="Fastest"/>…<see cref="Slowest"/> or not a number.</exception>
    [JsonConstructor]
    public Pace(double secondsPerKilometer)
    {
        if (!(secondsPerKilometer is >= Fastest and <= Slowest))
        {
            throw new ArgumentOutOfRangeException(nameof(secondsPerKilometer), secondsPerKilometer, "A pace is between 2 and 40 minutes a kilometer.");
        }

        SecondsPerKilometer = secondsPerKilometer;
    }

    /// <summary>Seconds for one kilometer.</summary>
    public double SecondsPerKilometer { get; }

    /// <summary>Seconds for one of the <paramref name="unit"/>.</summary>
    public double SecondsPer(DistanceUnit unit) => SecondsPerKilometer * unit.Meters() / 1000;

    /// <summary>Time for <paramref name="distance"/> at this pace, to the nearest second.</summary>
    public Duration For(Distance distance) => new((long)Math.Round(distance.Meters / 1000 * SecondsPerKilometer));
}
