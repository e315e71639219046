using System.Text.Json.Serialization;

namespace B2BTrail.Domain.Units;

/// <summary>
/// Rating of perceived exertion on the ten-point scale (CR-10 in whole numbers): 1 very light, 10 all-out.
/// </summary>
public readonly record struct Rpe
{
    /// <summary>Makes a rating.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The number is not 1…10.</exception>
    [JsonConstructor]
    public Rpe(int value)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, 10);
        Value = value;
    }

    /// <summary>The rating, 1…10.</summary>
    public int Value { get; }
}
