using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Weeks with a pair: its two days under all limits, a third day where the runner chose one, and the others.</content>
internal sealed partial class WeekSolver
{
    private void SolvePair(SolvedWeek trace)
    {
        int place = _inSteps.Calendar.FirstOfPair;
        var day = trace.Number.Day(place);
        bool longerSecond = _inSteps.Request.Shape == PairShape.LongerSecond;
        trace.LongDay = longerSecond ? place + 1 : place;
        trace.Pair = ++_pairs;
        trace.Want = Progression.Pair(trace.Pair);
        trace.Ratio = Progression.Ratio(trace.Pair);

        // The shorter day's own 30 days never bind: they hold the longer day, or all that it was measured against.
        trace.Longest = _load.LongestBefore(trace.Number.Day(trace.LongDay));
        trace.TwoDay = _load.TwoDaysBefore(day);
        trace.ShareCap = RequestInSteps.Floor(trace.Planned * _inSteps.Limits.WeekShare);

        int spike = RequestInSteps.Floor(_inSteps.Limits.MostOfSession(trace.Longest));
        int growth = RequestInSteps.Floor(_inSteps.Limits.MostOfPair(trace.TwoDay));
        int most = Math.Min(Math.Min(trace.Want, growth), trace.ShareCap);
        double share = _inSteps.Limits.PairShare;

        Span<int> days = stackalloc int[4];
        Span<int> caps = stackalloc int[4];
        var fill = new OtherDays(_inSteps, days, caps);
        int longer, shorter, third, rest;
        bool full = false;
        for (int pair = most; ; pair = longer + shorter - 1)
        {
            longer = Math.Min(RequestInSteps.Floor(pair / (1 + trace.Ratio)), Math.Min(spike, _inSteps.LongerCap));
            shorter = Shorter(trace, pair, longer, spike);
            if (shorter < Math.Max(_inSteps.MinimumRun, Math.Ceiling((longer * Rules.PairTooSmall.Number) - Tolerance.Rounding)))
            {
                trace.Kind = WeekKind.Long;
                trace.Bound = Bound(trace, longer, Math.Max(0, shorter), spike, growth, full).With(RuleCode.PairTooSmall);
                return;
            }

            third = Third(trace, shorter);
            int others = _inSteps.Request.RunDaysPerWeek - (third > 0 ? 3 : 2);
            fill.Choose(_load, trace.Number, others, longer, -1, place, beforePair: true);
            rest = trace.Planned - longer - shorter - third;
            if (longer + shorter <= RequestInSteps.Floor((longer + shorter + third + fill.Takes(rest)) * share))
            {
                break;
            }

            full = true;
        }

        fill.Spread(rest, _load.Days.AsSpan(trace.Number.Start, 7));
        (_load.Days[day], _load.Days[day + 1]) = longerSecond ? (shorter, longer) : (longer, shorter);
        trace.ShorterDay = longerSecond ? place : place + 1;
        if (third > 0)
        {
            _load.Days[day + 2] = third;
        }

        trace.Bound = Bound(trace, longer, shorter, spike, growth, full);
        _lastLonger = longer;
        if (BlockTarget.StillCounts(_inSteps.Calendar.Days - 1 - (day + 1)))
        {
            Reached = Math.Max(Reached, longer + shorter);
        }
    }

    /// <summary>The shorter day takes what is left of the pair; only where time holds the longer may it run ahead of its own path.</summary>
    private int Shorter(SolvedWeek trace, int pair, int longer, int spike)
    {
        double most = Rules.RatioMost.Number;
        double ratio = longer == _inSteps.LongerCap ? most : Math.Min(most, trace.Ratio + Rules.RatioLeeway.Number);
        return Math.Min(Math.Min(pair - longer, RequestInSteps.Floor(longer * ratio)), Math.Min(spike, _inSteps.ShorterCap));
    }

    /// <summary>The third day; zero where there is none, or none worth running. The week always has room for it: the pair leaves a quarter.</summary>
    private int Third(SolvedWeek trace, int second)
    {
        if (_inSteps.Request.Shape != PairShape.ThreeDays || _inSteps.Calendar.IsBlocked(trace.Number.Day(_inSteps.Calendar.ThirdDay)))
        {
            return 0;
        }

        int third = Math.Min(Share(second, RuleCode.ThirdDay), _inSteps.OtherCap);
        return third >= _inSteps.MinimumRun ? third : 0;
    }

    /// <summary>The limits that would not let the pair be larger, where it is smaller than meant.</summary>
    private RuleSet Bound(SolvedWeek trace, int longer, int shorter, int spike, int growth, bool full)
    {
        var bound = default(RuleSet);
        int pair = longer + shorter;
        bool last = trace.Pair == Progression.Pairs;
        if (last && _inSteps.InTime < _inSteps.Asked && _inSteps.Target == _inSteps.InTime)
        {
            bound = bound.With(RuleCode.FirstDayTime);
            if (_inSteps.ShorterCap < RequestInSteps.Floor(_inSteps.LongerCap * Rules.RatioMost.Number))
            {
                bound = bound.With(RuleCode.SecondDayTime);
            }
        }

        if (pair >= trace.Want)
        {
            return bound;
        }

        int meant = RequestInSteps.Floor(trace.Want / (1 + trace.Ratio));
        bound = Holds(growth) ? bound.With(RuleCode.PairGrowth) : bound;
        bound = spike <= longer && spike < meant ? bound.With(RuleCode.SessionSpike) : bound;
        bound = _inSteps.LongerCap <= longer && _inSteps.LongerCap < meant ? bound.With(RuleCode.FirstDayTime) : bound;
        bound = _inSteps.ShorterCap <= shorter ? bound.With(RuleCode.SecondDayTime) : bound;
        bound = full ? bound.With(RuleCode.DaysFull) : bound;
        if (Holds(trace.ShareCap) || (full && trace.PlannedBy != RuleCode.WeekPath))
        {
            bound = bound.With(trace.PlannedBy switch
            {
                RuleCode.WeekPath => RuleCode.WeekShare,
                RuleCode.AfterBlockedWeeks => RuleCode.BlockedDay,
                var rule => rule,
            });
        }

        return bound;

        // Rounding both days may cost one step more than the limit itself.
        bool Holds(int limit) => limit < trace.Want && limit <= pair + 1;
    }
}
