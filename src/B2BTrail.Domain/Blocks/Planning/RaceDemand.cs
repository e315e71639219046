using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// What a race asks of the largest pair: known at four distances from published plans (100 km is our own reading between them), in
/// between on the straight line. Shorter races keep the first share, longer ones ask no more than the last.
/// </summary>
internal static class RaceDemand
{
    private static IReadOnlyList<RaceDemandRow> Known => Rules.RaceDemand;

    /// <summary>The pair that a race asks for, in meters.</summary>
    internal static double Pair(double race)
    {
        if (race <= Known[0].Meters)
        {
            return race * Known[0].Share;
        }

        return Between(race, k => k.Meters, k => k.Meters * k.Share);
    }

    /// <summary>The shorter day's share of the longer at the end of its path, for a race.</summary>
    internal static double RatioForRace(double race) => Between(race, k => k.Meters, k => k.Ratio);

    /// <summary>The same for a pair that is itself the goal.</summary>
    internal static double RatioForPair(double pair) => Between(pair, k => k.Meters * k.Share, k => k.Ratio);

    private static double Between(
        double at, Func<RaceDemandRow, double> x, Func<RaceDemandRow, double> y)
    {
        if (at <= x(Known[0]))
        {
            return y(Known[0]);
        }

        for (int i = 1; i < Known.Count; i++)
        {
            var (x0, x1) = (x(Known[i - 1]), x(Known[i]));
            if (at <= x1)
            {
                var (y0, y1) = (y(Known[i - 1]), y(Known[i]));
                return y0 + ((at - x0) / (x1 - x0) * (y1 - y0));
            }
        }

        return y(Known[^1]);
    }
}
