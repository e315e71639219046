using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>A distance along the ground, in meters. May be zero, never negative, always finite.</summary>
public readonly record struct Distance : IComparable<Distance>
{
    /// <summary>Meters in one international mile.</summary>
    public const double MetresPerMile = 1609.344;

    /// <summary>The longest run or week that the product accepts, in meters: a thousand kilometers.</summary>
    public const double MaxMetres = 1_000_000;

    /// <summary>Makes a distance of so many meters.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative, infinite or not a number.</exception>
    [JsonConstructor]
    public Distance(double metres)
    {
        if (!double.IsFinite(metres) || metres < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(metres), metres, "A distance is finite and not negative.");
        }

        Metres = metres;
    }

    /// <summary>The distance in meters.</summary>
    public double Metres { get; }

    /// <summary>No distance at all.</summary>
    public static Distance Zero => default;

    /// <summary>A distance of so many meters.</summary>
    public static Distance FromMetres(double metres) => new(metres);

    /// <summary>A distance of so many kilometers.</summary>
    public static Distance FromKilometres(double kilometres) => new(kilometres * 1000);

    /// <summary>A distance of so many miles.</summary>
    public static Distance FromMiles(double miles) => new(miles * MetresPerMile);

    /// <summary>A distance given as a number of <paramref name="unit"/>s.</summary>
    public static Distance From(double amount, DistanceUnit unit) => new(amount * unit.Metres());

    /// <summary>The distance as a number of <paramref name="unit"/>s.</summary>
    public double In(DistanceUnit unit) => Metres / unit.Metres();

    /// <summary>Whether both are the same to the meter: one may have been counted in steps and the other typed.</summary>
    public bool IsAsLongAs(Distance other) => Math.Abs(Metres - other.Metres) < Tolerance.Meter;

    /// <inheritdoc/>
    public int CompareTo(Distance other) => Metres.CompareTo(other.Metres);

    /// <summary>Both distances together.</summary>
    public static Distance operator +(Distance a, Distance b) => new(a.Metres + b.Metres);

    /// <summary>What is left of <paramref name="a"/>; zero where <paramref name="b"/> is longer.</summary>
    public static Distance operator -(Distance a, Distance b) => new(Math.Max(0, a.Metres - b.Metres));

    /// <summary>The distance so many times.</summary>
    public static Distance operator *(Distance a, double times) => new(a.Metres * times);

    /// <summary>How many times <paramref name="b"/> goes into <paramref name="a"/>; zero where <paramref name="b"/> is zero.</summary>
    public static double operator /(Distance a, Distance b) => b.Metres == 0 ? 0 : a.Metres / b.Metres;

    /// <summary>Whether <paramref name="a"/> is the shorter.</summary>
    public static bool operator <(Distance a, Distance b) => a.Metres < b.Metres;

    /// <summary>Whether <paramref name="a"/> is the longer.</summary>
    public static bool operator >(Distance a, Distance b) => a.Metres > b.Metres;

    /// <summary>Whether <paramref name="a"/> is no longer.</summary>
    public static bool operator <=(Distance a, Distance b) => a.Metres <= b.Metres;

    /// <summary>Whether <paramref name="a"/> is no shorter.</summary>
    public static bool operator >=(Distance a, Distance b) => a.Metres >= b.Metres;
}
