using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Weeks with a pair: its two days under all limits, a third day where the runner chose one, and the others.</content>
internal sealed partial class WeekSolver
{
    private void SolvePair(SolvedWeek trace)
    {
        int place = _calendar.PairPlace(trace.Number);
        var day = trace.Number.Day(place);
        if (place < 0 || day < _inSteps.Past.Count)
        {
            trace.Kind = WeekKind.Long;
            return;
        }

        bool longerSecond = _inSteps.Request.Shape == PairShape.LongerSecond;
        trace.LongDay = longerSecond ? place + 1 : place;
        trace.Pair = _pairWeeks;
        trace.Want = Wanted(trace);
        trace.Ratio = Progression.Ratio(trace.Pair);

        // The shorter day's own 30 days never bind: they hold the longer day, or all that it was measured against.
        trace.Longest = _load.LongestBefore(trace.Number.Day(trace.LongDay));
        trace.TwoDay = _load.TwoDaysBefore(day);
        trace.ShareCap = RequestInSteps.Floor(trace.Planned * _inSteps.Limits.WeekShare);

        int growth = _inSteps.MostOfPair(trace.TwoDay);
        if (trace.ComeBack is { } back && back.IsBelow(trace.Number))
        {
            growth = Math.Min(growth, RequestInSteps.Floor(back.MostOfPair(trace.Planned)));
        }

        var caps = new PairCaps(
            LongestAllowed(trace),
            growth,
            Math.Min(_inSteps.LongerCap, _inSteps.MostOn(trace.Number.Day(trace.LongDay), SessionKind.Long)),
            Math.Min(_inSteps.ShorterCap, _inSteps.MostOn(longerSecond ? day : day + 1, SessionKind.PairSecond)));
        int most = Math.Min(Math.Max(trace.Want, 0), growth);
        double share = _inSteps.Limits.PairShare;
        int spent = Spent(trace.Number);

        Span<int> room = stackalloc int[OtherDays.Room];
        var fill = new OtherDays(_inSteps, room);
        fill.ChooseBesidePair(_load, trace, place, Longer(trace, most), hasThird: false);

        // Where the other days cannot hold today's week, the pair takes what they leave of it.
        int kept = (int)Math.Ceiling((Math.Min(_inSteps.Weekly, trace.Planned) * Rules.WeekKept.Number) - Units.Tolerance.Rounding);
        most = Math.Min(growth, Math.Max(most, kept - spent - fill.Takes(kept)));
        int longer, shorter, third, rest;
        bool full = false;
        for (int pair = most; ; pair = longer + shorter - 1)
        {
            longer = Math.Min(Longer(trace, pair), Math.Min(caps.Spike, caps.Beside));
            shorter = Shorter(trace, pair, longer, Math.Min(caps.Spike, caps.Shorter), longer == caps.Beside);
            if (shorter < Math.Max(_inSteps.MinimumRun, Math.Ceiling((longer * Rules.PairTooSmall.Number) - Units.Tolerance.Rounding))
                || IsBelowWhatWasRun(trace, place, longer, shorter, caps))
            {
                trace.Kind = WeekKind.Long;
                trace.Pair = 0;
                var bound = Bound(trace, longer, Math.Max(0, shorter), caps, full).With(RuleCode.PairTooSmall);
                trace.Bound = pair < most && _inSteps.Limits.IsWeekShareMoved ? bound.With(RuleCode.DaysFull) : bound;
                return;
            }

            third = Third(trace, place, shorter);
            fill.ChooseBesidePair(_load, trace, place, longer, third > 0);
            rest = trace.Planned - spent - longer - shorter - third;
            int taken = fill.Takes(rest);

            // Beyond the share that it aims for, a pair takes what the other days of its week cannot hold.
            bool isAimed = longer + shorter <= trace.ShareCap || taken < rest;
            bool isWithin = longer + shorter <= RequestInSteps.Floor((spent + longer + shorter + third + taken) * share);
            if (isAimed && isWithin)
            {
                break;
            }

            // Where they hold all that is left of the week, it is the week that lets the pair be no larger.
            full |= !isWithin && taken < rest;
        }

        _pairs++;
        fill.Spread(rest, _load.Days.AsSpan(trace.Number.Start, WeekIndex.Length));
        trace.MediumLong = fill.MediumLong;
        (_load.Days[day], _load.Days[day + 1]) = longerSecond ? (shorter, longer) : (longer, shorter);
        trace.ShorterDay = longerSecond ? place : place + 1;
        if (third > 0)
        {
            _load.Days[day + 2] = third;
        }

        trace.Bound = Bound(trace, longer, shorter, caps, full);
        (_lastLonger, _lastPair) = (longer, longer + shorter);
        if (BlockTarget.StillCounts(_calendar.Days - 1 - (day + 1)) && longer + shorter > Reached)
        {
            (Reached, ReachedOn) = (longer + shorter, day);
        }
    }

    /// <summary>The pair meant for a week: along its path, the first no smaller than two days that were run already.</summary>
    private int Wanted(SolvedWeek trace)
    {
        int meant = Math.Min(Progression.Pair(trace.Pair), MostBefore(trace.Number)?.Pair ?? int.MaxValue);
        meant = Math.Max(meant, Math.Min(_inSteps.Target, _lastPair));
        return _pairs > 0 ? meant : Math.Max(meant, Math.Min(_inSteps.Target, (int)Math.Ceiling(FirstPairAtLeast(trace) - Units.Tolerance.Rounding)));
    }

    /// <summary>The least of the first pair against what was run on two days before it.</summary>
    private double FirstPairAtLeast(SolvedWeek trace) =>
        Rules.FirstPair.Number * _load.LargestTwoDaysUntil(trace.Number.Start, _inSteps.IsTwoDayTold ? _inSteps.TwoDay : 0);

    /// <summary>Whether a pair is so much less than what the runner does already that one long run is worth more; never where time holds no larger one.</summary>
    private bool IsBelowWhatWasRun(SolvedWeek trace, int place, int longer, int shorter, PairCaps caps)
    {
        // Moved within its week, a pair takes days from the runs beside it: where that leaves less than the last one, one long run is worth more.
        if (place != _calendar.FirstOfPair && longer + shorter < Math.Min(trace.Want, _lastPair))
        {
            return true;
        }

        if (caps.IsHeldByShorter && longer < Math.Min(Rules.FirstPairLong.Number * _inSteps.Longest, caps.Longer) - Units.Tolerance.Rounding)
        {
            return true;
        }

        // Rounding both days may cost a step of what a week holds.
        int inWeek = RequestInSteps.Floor(trace.TimeCap * _inSteps.Limits.WeekShare);
        if (_calendar.Breaks.Count > 0 || longer + shorter >= inWeek - 1)
        {
            return false;
        }

        if (trace.Pair == Progression.Pairs && longer < _inSteps.Longest && longer < caps.Beside)
        {
            return true;
        }

        return _pairs == 0
            && (longer + shorter < FirstPairAtLeast(trace) - Units.Tolerance.Rounding
                || longer < Math.Min(Rules.FirstPairLong.Number * _inSteps.Longest, caps.Longer) - Units.Tolerance.Rounding)
            && Math.Min(_inSteps.Aim, caps.InTime) >= FirstPairAtLeast(trace);
    }

    /// <summary>The longer day's part of a pair, no shorter than the long runs so far where the pair holds that.</summary>
    private int Longer(SolvedWeek trace, int pair)
    {
        int meant = Math.Min(RequestInSteps.Floor(pair / (1 + trace.Ratio)), MostBefore(trace.Number)?.Long ?? int.MaxValue);
        int kept = (int)Math.Ceiling((_longestSoFar * Rules.LongKept.Number) - Units.Tolerance.Rounding);
        kept = trace.Pair == Progression.Pairs ? Math.Max(kept, _calendar.Breaks.Count == 0 ? _inSteps.Longest : Math.Min(_inSteps.Longest, _longestSoFar)) : kept;
        return Math.Max(meant, Math.Min(kept, RequestInSteps.Floor(pair / (1 + Rules.PairTooSmall.Number))));
    }

    /// <summary>The shorter day takes what is left of the pair; only where time holds the longer may it run ahead of its own path.</summary>
    private static int Shorter(SolvedWeek trace, int pair, int longer, int most, bool isLongerHeld)
    {
        double ratio = isLongerHeld ? Rules.RatioMost.Number : Math.Min(Rules.RatioMost.Number, trace.Ratio + Rules.RatioLeeway.Number);
        return Math.Min(Math.Min(pair - longer, RequestInSteps.Floor(longer * ratio)), most);
    }

    /// <summary>The third day; zero where there is none, or none worth running. The week always has room for it: the pair leaves a quarter.</summary>
    private int Third(SolvedWeek trace, int place, int second)
    {
        var day = trace.Number.Day(place + 2);
        if (_inSteps.Request.Shape != PairShape.ThreeDays || place != _calendar.FirstOfPair || _calendar.IsBlocked(day))
        {
            return 0;
        }

        int third = Math.Min(Share(second, Rules.ThirdDay), Math.Min(_inSteps.OtherCap, _inSteps.MostBesideLong(day, SessionKind.Easy)));
        return third >= _inSteps.MinimumRun ? third : 0;
    }

    /// <summary>The limits that would not let the pair be larger, where it is smaller than meant.</summary>
    private RuleSet Bound(SolvedWeek trace, int longer, int shorter, PairCaps most, bool full)
    {
        var bound = default(RuleSet);
        int pair = longer + shorter;
        if (_inSteps.InTime < _inSteps.Asked && _inSteps.Target == _inSteps.InTime)
        {
            // The path ends at what the days have time for: each pair with a day that is as long as it may be is held by that.
            bound = longer >= _inSteps.LongerCap ? bound.With(RuleCode.FirstDayTime) : bound;
            bound = shorter >= _inSteps.ShorterCap ? bound.With(RuleCode.SecondDayTime) : bound;
        }

        if (pair >= trace.Want)
        {
            return bound;
        }

        int meant = RequestInSteps.Floor(trace.Want / (1 + trace.Ratio));
        bound = Holds(most.Growth) ? bound.With(GrowthOf(trace)) : bound;
        bound = most.Spike <= longer && most.Spike < meant ? bound.With(trace.ComeBack is { Break.Eased: null } ? RuleCode.TimeOff : RuleCode.SessionSpike) : bound;
        bound = most.Longer <= longer && most.Longer < meant ? bound.With(most.Longer < _inSteps.LongerCap ? RuleCode.DayTime : RuleCode.FirstDayTime) : bound;
        bound = most.IsHeldByShorter && most.Beside <= longer && most.Beside < meant ? bound.With(RuleCode.PairTooSmall) : bound;
        bound = most.Shorter <= shorter ? bound.With(most.Shorter < _inSteps.ShorterCap ? RuleCode.DayTime : RuleCode.SecondDayTime) : bound;
        bound = full ? bound.With(RuleCode.DaysFull) : bound;
        if (pair > trace.ShareCap && Holds(trace.ShareCap))
        {
            // It took what the other days cannot hold, and they hold the rest.
            bound = bound.With(RuleCode.DaysFull);
        }
        else if (Holds(trace.ShareCap) || (full && trace.PlannedBy != RuleCode.WeekPath && _load.Week(trace.Number) >= trace.Planned))
        {
            bound = bound.With(trace.PlannedBy switch
            {
                RuleCode.WeekPath => RuleCode.WeekShare,
                RuleCode.ComeBack => trace.ComeBack is { Break.Eased: null } ? RuleCode.TimeOff : RuleCode.AfterEasyDays,
                RuleCode.WeekOfOtherRace => RuleCode.RaceRecovery,
                var rule => rule,
            });
        }

        return bound;

        // Rounding both days may cost one step more than the limit itself.
        bool Holds(int limit) => limit < trace.Want && limit <= pair + 1;
    }

    /// <summary>What lets a pair be no larger than the two days before it and their growth.</summary>
    private static RuleCode GrowthOf(SolvedWeek trace) => trace.ComeBack switch
    {
        { Break.Eased: null } => RuleCode.TimeOff,
        { } back when back.IsBelow(trace.Number) => RuleCode.AfterEasyDays,
        _ => RuleCode.PairGrowth,
    };
}
