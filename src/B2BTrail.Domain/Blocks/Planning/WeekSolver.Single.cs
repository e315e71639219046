using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>Weeks without a pair: one long run, an easy day after it, and the others.</content>
internal sealed partial class WeekSolver
{
    private void SolveSingle(SolvedWeek trace)
    {
        LaySingle(trace, Rules.StepBackMost.Number, int.MaxValue);
        if (trace.PlannedBy == RuleCode.StepBackWeek && trace.PlannedShare == Rules.StepBackWeek.Number && trace.ComeBack is null)
        {
            KeepSmallStepBack(trace);
        }
    }

    /// <summary>
    /// A step-back that is too small for the shortest run on each of its days, and that falls below its range so, is rounded within it: up to what one run
    /// more takes, else to the least of it with days beside the long run as long as in a full week, else with a long run that is as short as the others.
    /// </summary>
    private void KeepSmallStepBack(SolvedWeek trace)
    {
        int meant = trace.Planned;
        int least = (int)Math.Ceiling((trace.PlannedFrom * Rules.StepBackLeast.Number) - Units.Tolerance.Rounding);
        int most = Math.Min(Share(trace.PlannedFrom, Rules.StepBackMost), Math.Min(MostBefore(trace.Number)?.Week ?? int.MaxValue, trace.TimeCap));
        int longest = trace.LongDay < 0 ? 0 : _load.Days[trace.Number.Day(trace.LongDay)];
        if (_load.Week(trace.Number) >= least || meant - longest >= (_inSteps.Request.RunDaysPerWeek - 1) * _inSteps.MinimumRun)
        {
            return;
        }

        ReadOnlySpan<(int From, double Beside, int Long)> ways =
            [(meant, Rules.StepBackMost.Number, int.MaxValue), (least, 1, int.MaxValue), (meant, Rules.StepBackMost.Number, _inSteps.MinimumRun)];
        foreach (var (from, beside, longRun) in ways)
        {
            for (int planned = from; planned <= most; planned++)
            {
                LayAgain(trace, planned, planned / (double)trace.PlannedFrom, beside, longRun);
                if (_load.Week(trace.Number) >= least)
                {
                    return;
                }
            }
        }

        LayAgain(trace, meant, Rules.StepBackWeek.Number, Rules.StepBackMost.Number, int.MaxValue);
    }

    private void LayAgain(SolvedWeek trace, int planned, double share, double stepBackBeside, int longMost)
    {
        (trace.Planned, trace.PlannedShare) = (planned, share);
        int past = Math.Clamp(_inSteps.Past.Count - trace.Number.Start, 0, WeekIndex.Length);
        _load.Days.AsSpan(trace.Number.Start + past, WeekIndex.Length - past).Clear();
        LaySingle(trace, stepBackBeside, longMost);
    }

    /// <summary>Lays the days of a week.</summary>
    /// <param name="trace">The week.</param>
    /// <param name="stepBackBeside">In a step-back, the share of the longest run so far that the days beside the long run are measured against.</param>
    /// <param name="longMost">The most of its long run.</param>
    private void LaySingle(SolvedWeek trace, double stepBackBeside, int longMost)
    {
        var week = _load.Days.AsSpan(trace.Number.Start, WeekIndex.Length);
        int race = _calendar.RacePlace(trace.Number);
        trace.LongDay = race >= 0 ? race : WeekKinds.LongPlace(_calendar, trace.Number, WeekIndex.Length);
        if (trace.LongDay >= 0 && trace.Number.Day(trace.LongDay) < _inSteps.Past.Count)
        {
            trace.LongDay = -1;
        }

        int longest = _lastLonger;
        int rest = trace.Planned - Spent(trace.Number);
        Span<int> room = stackalloc int[OtherDays.Room];
        var fill = new OtherDays(_inSteps, room);
        if (trace.LongDay >= 0 && race < 0)
        {
            longest = Long(trace);
            (trace.LongBy, longest) = longMost < longest ? (RuleCode.MinimumRun, longMost) : (trace.LongBy, longest);
            if (longest == 0)
            {
                trace.LongDay = -1;
                longest = Math.Min(_lastLonger, rest);
            }
            else
            {
                week[trace.LongDay] = longest;
                rest -= longest;
            }
        }

        // The short long run of a step-back is no measure for the days beside it: they hold the rest of its week.
        int beside = trace.Kind == WeekKind.StepBack ? Math.Max(longest, RequestInSteps.Floor(Math.Max(_lastLonger, _longestSoFar) * stepBackBeside)) : longest;
        fill.ChooseBesideLong(_load, trace, beside, race >= 0 ? _longestBeside : null);
        fill.PutLongestFirst(rest);
        fill.Spread(rest, week);
        trace.MediumLong = fill.MediumLong;
        if (race >= 0 && _calendar.OtherRaces[trace.Number.Day(race)].Effort == RaceEffort.Raced)
        {
            ShortenTowards(week[Math.Clamp(_inSteps.Past.Count - trace.Number.Start, 0, race)..race]);
        }

        if (trace.LongDay >= 0 && trace.LongBy == RuleCode.StepBackShare)
        {
            LengthenStepBack(trace, week);
        }
    }

    /// <summary>Before a race that is raced no run is longer than the one before it; what that takes is left out.</summary>
    private static void ShortenTowards(Span<int> days)
    {
        int last = int.MaxValue;
        foreach (ref int day in days)
        {
            day = Math.Min(day, last);
            last = day > 0 ? day : last;
        }
    }

    /// <summary>What the other days of a step-back cannot hold goes to its long run, as far as that is one of a step-back.</summary>
    private void LengthenStepBack(SolvedWeek trace, Span<int> week)
    {
        int time = Math.Min(_inSteps.LongerCap, _inSteps.MostOn(trace.Number.Day(trace.LongDay), SessionKind.Long));
        int most = Math.Min(Math.Min(LongestAllowed(trace), time), Share(trace.Longest, Rules.StepBackLong));
        int longer = Math.Min(most, week[trace.LongDay] + trace.Planned - _load.Week(trace.Number));
        if (longer > week[trace.LongDay])
        {
            (trace.LongBy, week[trace.LongDay]) = (RuleCode.StepBackLong, longer);
        }
    }

    /// <summary>What was run of a week already, in a block that is planned again.</summary>
    private int Spent(WeekIndex week)
    {
        int spent = 0;
        for (var day = week.Start; day < Math.Min(week.End, _inSteps.Past.Count); day++)
        {
            spent += _load.Days[day];
        }

        return spent;
    }

    /// <summary>The most of the longest day of a week against the longest of 30 days, and on a way back.</summary>
    private int LongestAllowed(SolvedWeek trace) => _inSteps.MostOfSession(trace.Longest, trace.ComeBack, trace.Number);

    /// <summary>The single long run; zero where the week holds none worth running.</summary>
    private int Long(SolvedWeek trace)
    {
        var day = trace.Number.Day(trace.LongDay);
        trace.Longest = _load.LongestBefore(day);
        int spike = LongestAllowed(trace);
        (trace.LongBy, int most) = (trace.ComeBack is { Break.Eased: null } ? RuleCode.ComeBack : RuleCode.SessionSpike, spike);

        Lower(_inSteps.LongerCap, RuleCode.FirstDayTime, ref most);
        Lower(_inSteps.MostOn(day, SessionKind.Long), RuleCode.DayTime, ref most);
        int allowed = most;
        if (trace.Kind == WeekKind.StepBack)
        {
            Lower(Share(trace.Longest, Rules.StepBackLong), RuleCode.StepBackLong, ref most);
            Lower(Share(trace.Planned, Rules.StepBackShare), RuleCode.StepBackShare, ref most);
        }
        else
        {
            // Before the first pair the long run goes on towards those to come; between pairs it stays beside them.
            int last = Progression.Pairs;
            int meant = _pairs > 0 || last == 0 ? 0 : RequestInSteps.Floor(Progression.Pair(last) / (1 + Progression.Ratio(last)));
            Lower(Share(Math.Max(_lastLonger, meant), Rules.LongBesidePairs), RuleCode.LongBesidePairs, ref most);
            Lower(MostBefore(trace.Number)?.Long ?? int.MaxValue, RuleCode.LongBesidePairs, ref most);
            Lower(RequestInSteps.Floor(trace.Planned * _inSteps.OtherShares.LongOfWeek), RuleCode.LongShare, ref most);

            // A full week's long run does not fall: only time, time off and the limit of a session lower it.
            int kept = Math.Min(allowed, (int)Math.Ceiling((_longestSoFar * Rules.LongKept.Number) - Units.Tolerance.Rounding));
            if (most < kept && trace.ComeBack is null && trace.PlannedBy is not (RuleCode.RaceRecovery or RuleCode.TimeOff or RuleCode.WeekTime))
            {
                (trace.LongBy, most) = (RuleCode.LongKept, Math.Min(kept, trace.Planned));
            }
        }

        if (most < _inSteps.MinimumRun)
        {
            int least = Math.Min(allowed, trace.Planned);
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
}
