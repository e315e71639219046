using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>Where weeks and pairs are headed: even growth to the target at the last pair.</summary>
internal sealed class Progression
{
    private readonly RequestInSteps _inSteps;
    private readonly int _peakWeek;
    private readonly double _ratioEnd;

    internal Progression(RequestInSteps inSteps, ReadOnlySpan<WeekKind> kinds)
    {
        _inSteps = inSteps;
        for (var week = new WeekIndex(0); week < kinds.Length; week++)
        {
            Pairs += kinds[week] == WeekKind.Pair ? 1 : 0;
            FullWeeks += kinds[week] is WeekKind.Pair or WeekKind.Long && !IsOnWayBack(week) ? 1 : 0;
        }

        (_peakWeek, _ratioEnd) = (inSteps.PeakWeek, inSteps.RatioEnd);
        double weekly = Math.Max(1, inSteps.Weekly);
        WeekGrowth = Math.Clamp(Math.Pow(_peakWeek / weekly, 1.0 / Math.Max(1, FullWeeks)) - 1, 0, inSteps.Limits.WeekRamp);
        PairGrowth = Math.Max(0, Math.Pow(inSteps.Target / (double)Math.Max(1, inSteps.TwoDay), 1.0 / Math.Max(1, Pairs)) - 1);
    }

    /// <summary>By how much each full week is meant to outgrow the one before, as a share.</summary>
    internal double WeekGrowth { get; }

    /// <summary>By how much each pair is meant to outgrow the one before, as a share.</summary>
    internal double PairGrowth { get; }

    /// <summary>
    /// Whether neither weeks nor pairs could grow any faster within their limits; never where the runner moved the share of the week, as a small one makes weeks as steep as
    /// they can be long before pairs are as large as they can be.
    /// </summary>
    internal bool IsSteepest => WeekGrowth >= _inSteps.Limits.WeekRamp && PairGrowth >= _inSteps.Limits.PairGrowth && !_inSteps.Limits.IsWeekShareMoved;

    /// <summary>How many weeks have a pair.</summary>
    internal int Pairs { get; }

    /// <summary>How many weeks are neither step-back nor taper nor on a way back.</summary>
    internal int FullWeeks { get; }

    /// <summary>The distance meant for a full week, the first being number 1.</summary>
    internal int Week(int number) => Math.Min(_peakWeek, RequestInSteps.Floor(_inSteps.Weekly * Math.Pow(1 + WeekGrowth, number)));

    /// <summary>The pair meant for a week, the first pair being number 1.</summary>
    internal int Pair(int number) => number >= Pairs
        ? _inSteps.Target
        : Math.Min(_inSteps.Target, RequestInSteps.Floor(_inSteps.TwoDay * Math.Pow(1 + PairGrowth, number)));

    /// <summary>The shorter day's share of the longer meant for a pair, the first pair being number 1.</summary>
    internal double Ratio(int number)
    {
        double start = Rules.RatioPath.Number;
        return Pairs < 2 ? start : start + ((_ratioEnd - start) * (Math.Min(number, Pairs) - 1) / (Pairs - 1));
    }

    private bool IsOnWayBack(WeekIndex week) =>
        _inSteps.Calendar.ShareAfterRace(week) is not null
        || _inSteps.Calendar.Breaks.Any(off => new ComeBack(off, 1, 1, 1).Holds(week) && week.End > off.Back);
}
