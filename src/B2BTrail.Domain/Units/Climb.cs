using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>Meters gained or lost in height along a run. May be zero, never negative, always finite.</summary>
public readonly record struct Climb
{
    /// <summary>Meters in one international foot.</summary>
    public const double MetersPerFoot = 0.3048;

    /// <summary>The most climb that the product accepts for one run or race, in meters.</summary>
    public const double MaxMeters = 50_000;

    /// <summary>Makes a climb of so many meters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, infinite or not a number.</exception>
    [JsonConstructor]
    public Climb(double meters)
    {
        if (!double.IsFinite(meters) || meters < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(meters), meters, "A climb is finite and not negative.");
        }

        Meters = meters;
    }

    /// <summary>The climb in meters.</summary>
    public double Meters { get; }

    /// <summary>A climb of so many meters.</summary>
    public static Climb FromMeters(double meters) => new(meters);

    /// <summary>A climb of so many feet.</summary>
    public static Climb FromFeet(double feet) => new(feet * MetersPerFoot);

    /// <summary>The climb in feet.</summary>
    public double Feet => Meters / MetersPerFoot;

    /// <summary>Both climbs together.</summary>
    public static Climb operator +(Climb a, Climb b) => new(a.Meters + b.Meters);
}
