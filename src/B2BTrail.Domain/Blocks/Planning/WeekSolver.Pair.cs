using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Weeks with a pair: its two days under all limits, a third day where the runner chose one, and the others.</content>
internal sealed partial class WeekSolver
{
    private void SolvePair(SolvedWeek trace)
    {
        int place = _terms.Calendar.FirstOfPair;
        int day = (trace.Number * 7) + place;
        bool longerSecond = _terms.Request.Shape == PairShape.LongerSecond;
        trace.LongDay = longerSecond ? place + 1 : place;
        trace.Pair = ++_pairs;
        trace.Want = Progression.Pair(trace.Pair);
        trace.Ratio = Progression.Ratio(trace.Pair);

        // The shorter day's own 30 days never bind: they hold the longer day, or all that it was measured against.
        trace.Longest = _ledger.LongestBefore((trace.Number * 7) + trace.LongDay);
        trace.TwoDay = _ledger.TwoDayBefore(day);
        trace.ShareCap = Terms.Floor(trace.Planned * _terms.Limits.WeekShare);

        int spike = Terms.Floor(trace.Longest * (1 + _terms.Limits.SessionSpike));
        int growth = Terms.Floor(trace.TwoDay * (1 + _terms.Limits.PairGrowth));
        int most = Math.Min(Math.Min(trace.Want, growth), trace.ShareCap);
        double share = MostOfWeek();

        Span<int> days = stackalloc int[4];
        Span<int> caps = stackalloc int[4];
        var fill = new OtherDays(_terms, days, caps);
        int longer, shorter, third, rest;
        bool full = false;
        for (int pair = most; ; pair = longer + shorter - 1)
        {
            longer = Math.Min(Terms.Floor(pair / (1 + trace.Ratio)), Math.Min(spike, _terms.LongerCap));
            shorter = Shorter(trace, pair, longer, spike);
            if (shorter < Math.Max(_terms.MinimumRun, Math.Ceiling((longer * RuleBook.Number(RuleCode.PairTooSmall)) - 1e-9)))
            {
                trace.Kind = WeekKind.Long;
                trace.Bound = Bound(trace, longer, Math.Max(0, shorter), spike, growth, full).With(RuleCode.PairTooSmall);
                return;
            }

            third = Third(trace, shorter);
            int others = _terms.Request.RunDaysPerWeek - (third > 0 ? 3 : 2);
            fill.Choose(_ledger, trace.Number, others, longer, -1, place, beforePair: true);
            rest = trace.Planned - longer - shorter - third;
            if (longer + shorter <= Terms.Floor((longer + shorter + third + fill.Takes(rest)) * share))
            {
                break;
            }

            full = true;
        }

        fill.Spread(rest, _ledger.Days.AsSpan(trace.Number * 7, 7));
        (_ledger.Days[day], _ledger.Days[day + 1]) = longerSecond ? (shorter, longer) : (longer, shorter);
        trace.ShorterDay = longerSecond ? place : place + 1;
        if (third > 0)
        {
            _ledger.Days[day + 2] = third;
        }

        trace.Bound = Bound(trace, longer, shorter, spike, growth, full);
        _lastLonger = longer;
        if (_terms.Calendar.Days - day - 2 <= RuleBook.Number(RuleCode.PairStillCounts))
        {
            Reached = Math.Max(Reached, longer + shorter);
        }
    }

    /// <summary>The shorter day takes what is left of the pair; only where time holds the longer may it run ahead of its own path.</summary>
    private int Shorter(SolvedWeek trace, int pair, int longer, int spike)
    {
        double most = RuleBook.Number(RuleCode.RatioMost);
        double ratio = longer == _terms.LongerCap ? most : Math.Min(most, trace.Ratio + RuleBook.Number(RuleCode.RatioLeeway));
        return Math.Min(Math.Min(pair - longer, Terms.Floor(longer * ratio)), Math.Min(spike, _terms.ShorterCap));
    }

    /// <summary>The third day; zero where there is none, or none worth running. The week always has room for it: the pair leaves a quarter.</summary>
    private int Third(SolvedWeek trace, int second)
    {
        if (_terms.Request.Shape != PairShape.ThreeDays || _terms.Calendar.IsBlocked((trace.Number * 7) + _terms.Calendar.ThirdDay))
        {
            return 0;
        }

        int third = Math.Min(Share(second, RuleCode.ThirdDay), _terms.OtherCap);
        return third >= _terms.MinimumRun ? third : 0;
    }

    private double MostOfWeek()
    {
        var rule = _terms.Request.RunDaysPerWeek == 3 ? RuleCode.PairShareFewDays : RuleCode.PairShareMost;
        return Math.Max(RuleBook.Number(rule), _terms.Limits.WeekShare);
    }

    /// <summary>The limits that would not let the pair be larger, where it is smaller than meant.</summary>
    private RuleSet Bound(SolvedWeek trace, int longer, int shorter, int spike, int growth, bool full)
    {
        var bound = default(RuleSet);
        int pair = longer + shorter;
        bool last = trace.Pair == Progression.Pairs;
        if (last && _terms.InTime < _terms.Asked && _terms.Target == _terms.InTime)
        {
            bound = bound.With(RuleCode.FirstDayTime);
            if (_terms.ShorterCap < Terms.Floor(_terms.LongerCap * RuleBook.Number(RuleCode.RatioMost)))
            {
                bound = bound.With(RuleCode.SecondDayTime);
            }
        }

        if (pair >= trace.Want)
        {
            return bound;
        }

        int meant = Terms.Floor(trace.Want / (1 + trace.Ratio));
        bound = Holds(growth) ? bound.With(RuleCode.PairGrowth) : bound;
        bound = spike <= longer && spike < meant ? bound.With(RuleCode.SessionSpike) : bound;
        bound = _terms.LongerCap <= longer && _terms.LongerCap < meant ? bound.With(RuleCode.FirstDayTime) : bound;
        bound = _terms.ShorterCap <= shorter ? bound.With(RuleCode.SecondDayTime) : bound;
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
