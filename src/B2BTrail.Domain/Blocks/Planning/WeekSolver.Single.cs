namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Weeks without a pair: one long run, an easy day after it, and the others.</content>
internal sealed partial class WeekSolver
{
    private void SolveSingle(SolvedWeek trace)
    {
        var week = _load.Days.AsSpan(trace.Number.Start, 7);
        bool race = trace.Kind == WeekKind.Race;
        int until = Usable(trace.Number);
        int longest = 0;
        int runs = _inSteps.Request.RunDaysPerWeek - 1;
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
            if (trace.LongDay == _inSteps.Calendar.FirstOfPair && after < until && !_inSteps.Calendar.IsBlocked(trace.Number.Day(after))
                && DayAfter(trace, longest, rest) is var easy && easy >= _inSteps.MinimumRun)
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
            var fill = new OtherDays(_inSteps, days, caps);
            fill.Choose(_load, trace.Number, runs, longest, trace.LongDay, until, beforePair: false);
            fill.Spread(rest, week);
        }
    }

    /// <summary>The single long run; zero where the week holds none worth running.</summary>
    private int Long(SolvedWeek trace)
    {
        trace.Longest = _load.LongestBefore(trace.Number.Day(trace.LongDay));
        int spike = RequestInSteps.Floor(_inSteps.Limits.MostOfSession(trace.Longest));
        (trace.LongBy, int most) = (RuleCode.SessionSpike, spike);

        Lower(_inSteps.LongerCap, RuleCode.FirstDayTime, ref most);
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
                int meant = RequestInSteps.Floor(Progression.Pair(next) / (1 + Progression.Ratio(next)));
                Lower(Share(Math.Max(_lastLonger, meant), RuleCode.LongBesidePairs), RuleCode.LongBesidePairs, ref most);
                Lower(Share(trace.Planned, RuleCode.LongShare), RuleCode.LongShare, ref most);
                break;
        }

        if (most < _inSteps.MinimumRun)
        {
            int least = Math.Min(Math.Min(spike, _inSteps.LongerCap), trace.Planned);
            (trace.LongBy, most) = (RuleCode.MinimumRun, least >= _inSteps.MinimumRun ? _inSteps.MinimumRun : 0);
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
        return Math.Min(Math.Min(share, rest), Math.Min(_inSteps.OtherCap, _inSteps.LongerCap));
    }

    /// <summary>The place of the single long run: the pair's first day, else its second, else the latest free day.</summary>
    private int LongDay(WeekIndex week, int until)
    {
        ReadOnlySpan<int> places = _inSteps.Request.Shape == PairShape.ThreeDays ? [4, 5, 6, 3, 2, 1] : [5, 6, 4, 3, 2, 1];
        foreach (int place in places)
        {
            if (place < until && !_inSteps.Calendar.IsBlocked(week.Day(place)))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The first place in a week that may not be run: the eve of the race; else past its end.</summary>
    private int Usable(WeekIndex week)
    {
        var eve = _inSteps.Calendar.EveOfRace;
        return _inSteps.HasRace && eve < week.End ? Math.Max(0, eve - week.Start) : WeekIndex.Length;
    }
}
