using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>Meters gained or lost in height along a run. May be zero, never negative, always finite.</summary>
public readonly record struct Climb
{
    /// <summary>Meters in one international foot.</summary>
    public const double MetresPerFoot = 0.3048;

    /// <summary>The most climb that the product accepts for one run or race, in meters.</summary>
    public const double MaxMetres = 50_000;

    /// <summary>Makes a climb of so many meters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, infinite or not a number.</exception>
    [JsonConstructor]
    public Climb(double metres)
    {
        if (!double.IsFinite(metres) || metres < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(metres), metres, "A climb is finite and not negative.");
        }

        Metres = metres;
    }

    /// <summary>The climb in meters.</summary>
    public double Metres { get; }

    /// <summary>A climb of so many meters.</summary>
    public static Climb FromMetres(double metres) => new(metres);

    /// <summary>A climb of so many feet.</summary>
    public static Climb FromFeet(double feet) => new(feet * MetresPerFoot);

    /// <summary>The climb in feet.</summary>
    public double Feet => Metres / MetresPerFoot;

    /// <summary>Both climbs together.</summary>
    public static Climb operator +(Climb a, Climb b) => new(a.Metres + b.Metres);
}
