using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Even growth from where a runner starts again to what was first planned, no steeper than it needs.</summary>
internal sealed class GrowthAfterTimeOff
{
    private readonly TimeOff _off;
    private readonly double _weekGrowth;
    private readonly double _pairGrowth;
    private int _weeks;
    private int _pairs;

    private GrowthAfterTimeOff(TimeOff off, double weekGrowth, double pairGrowth) =>
        (_off, _weekGrowth, _pairGrowth) = (off, weekGrowth, pairGrowth);

    /// <summary>The growth from the week on in which the runner is back.</summary>
    internal static GrowthAfterTimeOff Of(TimeOff off, StandingPlan plan, int week)
    {
        var left = plan.FirstPlan.Weeks.Skip(week).ToList();
        int weeks = left.Count(w => w.Kind is WeekKind.Pair or WeekKind.Long);
        int pairs = left.Count(w => w.Pair is { } pair && pair.First.Date >= off.NoPairBefore);
        double largest = left.Max(w => w.Distance.Metres);
        double pairTo = left.Max(w => w.Pair?.Total.Metres ?? 0);
        return new GrowthAfterTimeOff(off, Rate(off.Weekly, largest, weeks), Rate(off.TwoDay, pairTo, pairs));
    }

    /// <summary>The metres meant for the next full week.</summary>
    internal double NextWeek() => _off.Weekly * Math.Pow(1 + _weekGrowth, ++_weeks);

    /// <summary>The metres meant for the next pair.</summary>
    internal double NextPair() => _off.TwoDay * Math.Pow(1 + _pairGrowth, ++_pairs);

    private static double Rate(double from, double to, int times) =>
        from <= 0 || to <= from || times == 0 ? 0 : Math.Pow(to / from, 1.0 / times) - 1;
}
