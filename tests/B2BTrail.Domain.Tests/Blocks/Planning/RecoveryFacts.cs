using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Tests.Blocks.Planning;

/// <summary>What follows a race, as the specification says.</summary>
/// <param name="Day">Race day; below 0 before the block.</param>
/// <param name="Row">Its row of the table.</param>
internal sealed record RecoveryFacts(int Day, (double Meters, int DaysRest, int Easy, int NoPair, double[] Weeks) Row)
{
    private static readonly (double Meters, int DaysRest, int Easy, int NoPair, double[] Weeks)[] Table =
    [
        (10_500, 1, 3, 4, [0.90]),
        (21_500, 1, 4, 6, [0.80]),
        (43_000, 3, 8, 14, [0.45, 0.75]),
        (55_000, 3, 10, 18, [0.25, 0.55, 0.80]),
        (85_000, 5, 14, 21, [0.20, 0.45, 0.65, 0.85]),
        (110_000, 7, 18, 28, [0.15, 0.35, 0.55, 0.75, 0.90]),
        (double.MaxValue, 7, 24, 35, [0.10, 0.30, 0.50, 0.70, 0.85, 1.0]),
    ];

    /// <summary>The recovery from a race; one run as training takes the row above, and the shortest none.</summary>
    internal static RecoveryFacts? After(int day, Distance distance, RaceEffort effort)
    {
        int row = Table.TakeWhile(r => distance.Meters > r.Meters).Count() - (effort == RaceEffort.Training ? 1 : 0);
        return row < 0 ? null : new(day, Table[row]);
    }

    internal bool IsRest(int day) => day > Day && day <= Day + Row.DaysRest;

    internal bool IsEasy(int day) => day > Day && day <= Day + Row.Easy;

    internal bool IsWithoutPair(int day) => day > Day && day <= Day + Row.NoPair;

    /// <summary>The most of a training week that begins after the race; null for all others.</summary>
    internal double? ShareOf(int week) => week * 7 > Day && ((week * 7) - Day - 1) / 7 is var after && after < Row.Weeks.Length ? Row.Weeks[after] : null;
}
