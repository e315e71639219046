using System.Text.RegularExpressions;
using B2BTrail.Domain.Units;

namespace B2BTrail.Web.Units;

/// <summary>Reads distances as runners write them.</summary>
public static partial class DistanceText
{
    private const double HalfMarathon = 21_097.5;
    private const double Marathon = 42_195;

    /// <summary>
    /// Reads "50K", "50 km", "31 mi", "100M", "marathon" or a bare number in the runner's unit; null where it is none of them or more than a
    /// distance can be. M stands for miles, as it does after the number of a race.
    /// </summary>
    /// <param name="text">What was typed.</param>
    /// <param name="unit">The unit of a bare number.</param>
    public static Distance? Read(string? text, DistanceUnit unit)
    {
        var typed = (text ?? "").Trim().ToLowerInvariant();
        var meters = typed switch
        {
            "marathon" => Marathon,
            "half marathon" or "half" => HalfMarathon,
            _ when Written().Match(typed) is { Success: true } match && UnitText.ReadNumber(match.Groups["number"].Value) is { } number =>
                number * UnitOf(match.Groups["unit"].Value, unit).Meters(),
            _ => double.NaN,
        };
        return meters is >= 0 and <= Distance.MaxMeters ? new Distance(meters) : null;
    }

    private static DistanceUnit UnitOf(string written, DistanceUnit unit) => written switch
    {
        "" => unit,
        _ when written[0] == 'k' => DistanceUnit.Kilometre,
        _ => DistanceUnit.Mile,
    };

    [GeneratedRegex(@"^(?<number>[\d.,]+)\s*(?<unit>k|kms?|kilomet(?:er|re)s?|m|mi|miles?)?\.?$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
