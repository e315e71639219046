using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <content>The weeks before a race: by the week at first, day by day in the last two.</content>
internal sealed partial class WeekSolver
{
    private Countdown? _countdown;

    private void SolveTaper(SolvedWeek trace)
    {
        if (_pairs == 0)
        {
            // Without a pair the taper follows the long runs that there were.
            trace.LastLonger = _lastLonger = Math.Max(_lastLonger, _longestSoFar);
        }

        // Reckoned anew in each week: time off that ends in it changes what its days may be.
        _countdown = null;
        var number = trace.Number;
        int until = Math.Clamp(_calendar.EveOfRace + 1 - Rules.CountdownDays.Count - number.Start, 0, WeekIndex.Length);
        if (until == WeekIndex.Length)
        {
            SolveBeforeCountdown(trace, until, trace.Planned - Spent(number));
            return;
        }

        if (until == 0)
        {
            Count(trace);
            return;
        }

        // What the countdown takes of the week is worked out first; the days before it share the rest, and the countdown is then reckoned on them.
        Count(trace);
        int rest = trace.Planned - _load.Week(number);
        SolveBeforeCountdown(trace, until, rest);
        _countdown = null;
        Count(trace);
    }

    private void SolveBeforeCountdown(SolvedWeek trace, int until, int rest)
    {
        var week = _load.Days.AsSpan(trace.Number.Start, WeekIndex.Length);
        int longest = Math.Min(_lastLonger, Math.Max(rest, 0));
        int place = WeekKinds.LongPlace(_calendar, trace.Number, until);
        trace.LongDay = -1;
        if (place >= _calendar.FirstOfPair && _calendar.RacePlace(trace.Number) < 0 && trace.Number.Day(place) >= _inSteps.Past.Count && TaperLong(trace, place, rest) is > 0 and var steps)
        {
            trace.LongDay = place;
            week[place] = longest = steps;
            rest -= steps;
        }

        Span<int> room = stackalloc int[OtherDays.Room];
        var fill = new OtherDays(_inSteps, room);
        fill.ChooseBesideLong(_load, trace, longest, until: until);
        fill.Spread(rest, week);
        trace.MediumLong = fill.MediumLong;
    }

    private int TaperLong(SolvedWeek trace, int place, int rest)
    {
        var day = trace.Number.Day(place);
        trace.Longest = _load.LongestBefore(day);
        bool isBefore = trace.PlannedBy == RuleCode.ShortPlan;
        var rule = isBefore ? RuleCode.ShortPlan : RuleCode.TaperLong;
        int most = isBefore ? trace.Longest : Share(_lastLonger, Rules.TaperLong);
        if (Countdown.LongBetweenRaces(_inSteps, day) is { } between && _calendar.DaysToRace(day) <= Rules.TaperNearFrom.Count + Rules.TaperNearFrom.Count)
        {
            (rule, most) = (RuleCode.RaceRecovery, between);
        }

        int share = rule == RuleCode.RaceRecovery ? int.MaxValue : RequestInSteps.Floor(trace.Planned * _inSteps.OtherShares.LongOfWeek);
        ReadOnlySpan<(RuleCode Rule, int Most)> others =
        [
            (RuleCode.SessionSpike, LongestAllowed(trace)), (RuleCode.FirstDayTime, _inSteps.LongerCap), (RuleCode.DayTime, _inSteps.MostOn(day, SessionKind.Long)), (RuleCode.LongShare, share),
        ];
        foreach (var other in others)
        {
            (rule, most) = other.Most < most ? other : (rule, most);
        }

        trace.LongBy = rule;
        most = Math.Min(most, rest);
        return most >= _inSteps.MinimumRun ? most : 0;
    }

    /// <summary>Writes the days of the countdown that lie in a week.</summary>
    private void Count(SolvedWeek trace)
    {
        _countdown ??= Countdown.Of(_inSteps, _load, _taper!, _lastLonger, MostOfWeekIn(trace), trace.ComeBack);
        for (var day = trace.Number.Start; day < trace.Number.End; day++)
        {
            if (day >= _inSteps.Past.Count && _countdown.On(day) is { } steps)
            {
                _load.Days[day] = steps;
            }
        }

        Trim(trace);
        int place = _countdown.LongIn(trace.Number);
        trace.LongDay = place >= 0 ? place : trace.LongDay;
        trace.LongBy = place >= 0 ? RuleCode.RaceCountdown : trace.LongBy;
    }

    /// <summary>Keeps a week of the countdown from growing beyond the week before it, or the limit of weeks: the largest day gives first.</summary>
    private void Trim(SolvedWeek trace)
    {
        int most = Math.Min(MostOfWeekIn(trace) ?? RequestInSteps.Floor(trace.RampCap), Math.Min(_lastTaper ?? int.MaxValue, trace.TimeCap));
        var week = _load.Days.AsSpan(trace.Number.Start, WeekIndex.Length);
        for (int over = _load.Week(trace.Number) - most; over > 0; over--)
        {
            int largest = 0;
            for (int place = 1; place < week.Length; place++)
            {
                largest = week[place] > week[largest] && trace.Number.Day(place) >= _inSteps.Past.Count ? place : largest;
            }

            // Where none can be shorter, one is left out, but never the only one.
            if (week[largest] > _inSteps.MinimumRun)
            {
                week[largest]--;
            }
            else if (_load.Week(trace.Number) > week[largest])
            {
                over -= week[largest] - 1;
                week[largest] = 0;
            }
            else
            {
                break;
            }
        }
    }

    private int? MostOfWeekIn(SolvedWeek trace)
    {
        int? most = trace.ComeBack is { } back && back.IsBelow(trace.Number) ? RequestInSteps.Floor(back.MostOfWeek(trace.Number)) : null;
        return _calendar.ShareAfterRace(trace.Number) is { } share ? Math.Min(most ?? int.MaxValue, RequestInSteps.Floor(trace.RampFrom * share)) : most;
    }
}
