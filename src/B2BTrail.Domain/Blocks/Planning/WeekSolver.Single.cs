namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Weeks without a pair: one long run, an easy day after it, and the others.</content>
internal sealed partial class WeekSolver
{
    private void SolveSingle(SolvedWeek trace)
    {
        var week = _ledger.Days.AsSpan(trace.Number * 7, 7);
        bool race = trace.Kind == WeekKind.Race;
        int until = Usable(trace.Number);
        int longest = 0;
        int runs = _terms.Request.RunDaysPerWeek - 1;
        int rest = trace.Planned;
        trace.LongDay = race ? -1 : LongDay(trace.Number, until);
        if (race)
        {
            longest = _lastLonger;
        }
        else if (trace.LongDay >= 0)
        {
            longest = Long(trace);
            week[trace.LongDay] = longest;
            rest -= longest;
            int after = trace.LongDay + 1;
            if (trace.LongDay == _terms.Calendar.FirstOfPair && after < until && !_terms.Calendar.IsBlocked((trace.Number * 7) + after)
                && DayAfter(trace, longest, rest) is var easy && easy >= _terms.MinimumRun)
            {
                week[after] = easy;
                rest -= easy;
                runs--;
            }
        }

        if (longest > 0)
        {
            Span<int> days = stackalloc int[4];
            Span<int> caps = stackalloc int[4];
            var fill = new OtherDays(_terms, days, caps);
            fill.Choose(_ledger, trace.Number, runs, longest, trace.LongDay, until, beforePair: false);
            fill.Spread(rest, week);
        }
    }

    /// <summary>The single long run; zero where the week holds none worth running.</summary>
    private int Long(SolvedWeek trace)
    {
        trace.Longest = _ledger.LongestBefore((trace.Number * 7) + trace.LongDay);
        int spike = Terms.Floor(trace.Longest * (1 + _terms.Limits.SessionSpike));
        (trace.LongBy, int most) = (RuleCode.SessionSpike, spike);

        Lower(_terms.LongerCap, RuleCode.FirstDayTime, ref most);
        switch (trace.Kind)
        {
            case WeekKind.StepBack:
                Lower(Share(trace.Longest, RuleCode.StepBackLong), RuleCode.StepBackLong, ref most);
                Lower(Share(trace.Planned, RuleCode.StepBackShare), RuleCode.StepBackShare, ref most);
                break;
            case WeekKind.Taper:
                Lower(Share(_lastLonger, RuleCode.TaperLong), RuleCode.TaperLong, ref most);
                Lower(Share(trace.Planned, RuleCode.LongShare), RuleCode.LongShare, ref most);
                break;
            default:
                int next = Math.Min(_pairs + 1, Progression.Pairs);
                int meant = Terms.Floor(Progression.Pair(next) / (1 + Progression.Ratio(next)));
                Lower(Share(Math.Max(_lastLonger, meant), RuleCode.LongBesidePairs), RuleCode.LongBesidePairs, ref most);
                Lower(Share(trace.Planned, RuleCode.LongShare), RuleCode.LongShare, ref most);
                break;
        }

        if (most < _terms.MinimumRun)
        {
            int least = Math.Min(Math.Min(spike, _terms.LongerCap), trace.Planned);
            (trace.LongBy, most) = (RuleCode.MinimumRun, least >= _terms.MinimumRun ? _terms.MinimumRun : 0);
        }

        return most;

        void Lower(int to, RuleCode rule, ref int most)
        {
            if (to < most)
            {
                (trace.LongBy, most) = (rule, to);
            }
        }
    }

    private int DayAfter(SolvedWeek trace, int longest, int rest)
    {
        int share = Math.Min(Share(longest, RuleCode.DayAfterLong), Share(trace.Planned, RuleCode.DayAfterLongShare));
        return Math.Min(Math.Min(share, rest), Math.Min(_terms.OtherCap, _terms.LongerCap));
    }

    /// <summary>The place of the single long run: the pair's first day, else its second, else the latest free day.</summary>
    private int LongDay(int week, int until)
    {
        ReadOnlySpan<int> places = _terms.Request.Shape == PairShape.ThreeDays ? [4, 5, 6, 3, 2, 1] : [5, 6, 4, 3, 2, 1];
        foreach (int place in places)
        {
            if (place < until && !_terms.Calendar.IsBlocked((week * 7) + place))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The first place in a week that may not be run: the eve of the race; else past its end.</summary>
    private int Usable(int week)
    {
        int eve = ((_terms.Calendar.Weeks - 1) * 7) + _terms.Calendar.RaceDay - 1;
        return _terms.HasRace && eve < (week + 1) * 7 ? Math.Max(0, eve - (week * 7)) : 7;
    }
}
