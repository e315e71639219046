using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>A length of time in whole seconds. May be zero, never negative.</summary>
public readonly record struct Duration : IComparable<Duration>
{
    /// <summary>The longest single run that the product accepts, in seconds: a week.</summary>
    public const long MaxRunSeconds = 7 * 24 * 3600;

    /// <summary>Makes a duration of so many seconds.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    [JsonConstructor]
    public Duration(long seconds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(seconds);
        Seconds = seconds;
    }

    /// <summary>The whole seconds.</summary>
    public long Seconds { get; }

    /// <summary>A duration of so many seconds.</summary>
    public static Duration FromSeconds(long seconds) => new(seconds);

    /// <summary>A duration of so many minutes, to the nearest second.</summary>
    public static Duration FromMinutes(double minutes) => new((long)Math.Round(minutes * 60));

    /// <summary>The duration in minutes.</summary>
    public double Minutes => Seconds / 60.0;

    /// <inheritdoc/>
    public int CompareTo(Duration other) => Seconds.CompareTo(other.Seconds);

    /// <summary>Both durations together.</summary>
    public static Duration operator +(Duration a, Duration b) => new(a.Seconds + b.Seconds);

    /// <summary>Whether <paramref name="a"/> is the shorter.</summary>
    public static bool operator <(Duration a, Duration b) => a.Seconds < b.Seconds;

    /// <summary>Whether <paramref name="a"/> is the longer.</summary>
    public static bool operator >(Duration a, Duration b) => a.Seconds > b.Seconds;

    /// <summary>Whether <paramref name="a"/> is no longer.</summary>
    public static bool operator <=(Duration a, Duration b) => a.Seconds <= b.Seconds;

    /// <summary>Whether <paramref name="a"/> is no shorter.</summary>
    public static bool operator >=(Duration a, Duration b) => a.Seconds >= b.Seconds;
}
