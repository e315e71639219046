using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>A distance along the ground, in meters. May be zero, never negative, always finite.</summary>
public readonly record struct Distance : IComparable<Distance>
{
    /// <summary>Meters in one international mile.</summary>
    public const double MetersPerMile = 1609.344;

    /// <summary>The longest run or week that the product accepts, in meters: a thousand kilometers.</summary>
    public const double MaxMeters = 1_000_000;

    /// <summary>Makes a distance of so many meters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, infinite or not a number.</exception>
    [JsonConstructor]
    public Distance(double meters)
    {
        if (!double.IsFinite(meters) || meters < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(meters), meters, "A distance is finite and not negative.");
        }

        Meters = meters;
    }

    /// <summary>The distance in meters.</summary>
    public double Meters { get; }

    /// <summary>No distance at all.</summary>
    public static Distance Zero => default;

    /// <summary>A distance of so many meters.</summary>
    public static Distance FromMeters(double meters) => new(meters);

    /// <summary>A distance of so many kilometers.</summary>
    public static Distance FromKilometers(double kilometers) => new(kilometers * 1000);

    /// <summary>A distance of so many miles.</summary>
    public static Distance FromMiles(double miles) => new(miles * MetersPerMile);

    /// <summary>A distance given as a number of <paramref name="unit"/>s.</summary>
    public static Distance From(double amount, DistanceUnit unit) => new(amount * unit.Meters());

    /// <summary>The distance as a number of <paramref name="unit"/>s.</summary>
    public double In(DistanceUnit unit) => Meters / unit.Meters();

    /// <summary>Whether both are the same to the meter: one may have been counted in steps and the other typed.</summary>
    public bool IsAsLongAs(Distance other) => Math.Abs(Meters - other.Meters) < Tolerance.Meter;

    /// <inheritdoc/>
    public int CompareTo(Distance other) => Meters.CompareTo(other.Meters);

    /// <summary>Both distances together.</summary>
    public static Distance operator +(Distance a, Distance b) => new(a.Meters + b.Meters);

    /// <summary>What is left of <paramref name="a"/>; zero where <paramref name="b"/> is longer.</summary>
    public static Distance operator -(Distance a, Distance b) => new(Math.Max(0, a.Meters - b.Meters));

    /// <summary>The distance so many times.</summary>
    public static Distance operator *(Distance a, double times) => new(a.Meters * times);

    /// <summary>How many times <paramref name="b"/> goes into <paramref name="a"/>; zero where <paramref name="b"/> is zero.</summary>
    public static double operator /(Distance a, Distance b) => b.Meters == 0 ? 0 : a.Meters / b.Meters;

    /// <summary>Whether <paramref name="a"/> is the shorter.</summary>
    public static bool operator <(Distance a, Distance b) => a.Meters < b.Meters;

    /// <summary>Whether <paramref name="a"/> is the longer.</summary>
    public static bool operator >(Distance a, Distance b) => a.Meters > b.Meters;

    /// <summary>Whether <paramref name="a"/> is no longer.</summary>
    public static bool operator <=(Distance a, Distance b) => a.Meters <= b.Meters;

    /// <summary>Whether <paramref name="a"/> is no shorter.</summary>
    public static bool operator >=(Distance a, Distance b) => a.Meters >= b.Meters;
}
