namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Time off, and what it leaves of the weeks.</content>
internal sealed partial class TrainingCalendar
{
    /// <summary>All time off of the block, the days before its start among them, in order.</summary>
    internal IReadOnlyList<Break> Breaks { get; }

    /// <summary>The same, and the spans of easy runs only or without a long run, those after races among them, in order: after each there is a way back.</summary>
    internal IReadOnlyList<Break> WaysBackFrom { get; }

    /// <summary>Whether a week has room for easy runs only, or for no long one, so that no later week is measured against it.</summary>
    internal bool IsEased(WeekIndex week) => _facts[week].IsEased;

    /// <summary>Whether no later week is measured against a week: days off, a span or what follows a race leave too little of it.</summary>
    internal bool IsLeftOut(WeekIndex week) => IsLost(week) || IsEmptied(week) || IsEased(week) || ShareAfterRace(week) is not null;

    /// <summary>Whether time off takes so many runs from a week that it is itself the step back.</summary>
    internal bool IsLost(WeekIndex week) => _facts[week].IsLost;

    /// <summary>Whether time off takes a run from a week.</summary>
    internal bool IsTouched(WeekIndex week) => _facts[week].IsTouched;

    /// <summary>Whether nothing can be run in a week.</summary>
    internal bool IsEmptied(WeekIndex week) => _facts[week].IsEmptied;

    private bool FindEmptied(WeekIndex week)
    {
        for (var day = week.Day(1); day < week.End; day++)
        {
            if (!IsBlocked(day) && (RaceDay < 0 || day < EveOfRace))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>
    /// What gives a week the rest of a step back, so that it needs none: time off, in the two weeks after it, all below the week from before and the week
    /// before a long one; easier days and those after a race, in the two weeks after them; null where nothing does.
    /// </summary>
    internal RuleCode? RestBeside(WeekIndex week) => _facts[week].RestBeside;

    private RuleCode? FindRestBeside(WeekIndex week)
    {
        foreach (var off in WaysBackFrom.Where(off => off.Eased is null || off.Days >= WeekIndex.Length))
        {
            int since = week.Start - off.Back;
            bool isAfter = since > -WeekIndex.Length && (since < 2 * WeekIndex.Length || (off.Eased is null && new ComeBack(off, 1, 1, 1).IsBelow(week)));
            bool isBefore = off.Eased is null && off.Days >= WeekIndex.Length && off.From >= week.Start && off.From <= week.End + 1;
            if (isAfter || isBefore)
            {
                return off.Eased is null ? RuleCode.TimeOff
                    : Recoveries.Any(race => race.Day + 1 == off.From) ? RuleCode.RaceRecovery
                    : RuleCode.AfterEasyDays;
            }
        }

        return week > 0 && FindShareAfterRace(week - 1) is not null ? RuleCode.RaceRecovery : null;
    }

    /// <summary>The time off after which a day is too soon for a back-to-back or a hard session; null where none is.</summary>
    internal Break? TooSoonAfter(DayIndex day) => _tooSoonAfter[day];

    /// <summary>The time off, or the span of easy runs only, that ends in a week, or in the days before the first.</summary>
    internal Break? EndingIn(WeekIndex week)
    {
        Break? ending = null;
        foreach (var off in WaysBackFrom)
        {
            // Days without a run weigh more than a span that ends in the same week.
            bool isEnding = off.Back.Value >= week.Start.Value && off.Back < week.End;
            ending = isEnding && (off.Eased is null || ending is not { Eased: null }) ? off : ending;
        }

        return ending;
    }

    /// <summary>Whether later weeks of the taper are measured against a week of it: time off, a race and the days after one leave no measure.</summary>
    internal bool IsMeasureOfTaper(WeekIndex week) => !IsTouched(week) && ShareAfterRace(week) is null && RacePlace(week) < 0;

    /// <summary>
    /// The week of the taper that a week is measured against, the last before it that can be; -1 where the taper has none yet. A race that moved
    /// may leave another taper farther back, which is no measure.
    /// </summary>
    /// <param name="week">The week.</param>
    /// <param name="isTaper">Whether a week is one of the taper.</param>
    internal WeekIndex LastTaperBefore(WeekIndex week, Func<WeekIndex, bool> isTaper)
    {
        var last = week - 1;
        while (last >= 0 && !IsMeasureOfTaper(last))
        {
            last--;
        }

        return last >= 0 && isTaper(last) ? last : new(-1);
    }

    private int RunsLostIn(WeekIndex week)
    {
        int lost = 0;
        foreach (var off in Breaks)
        {
            for (int day = Math.Max(week.Start, off.From); day < Math.Min(week.End, off.Back); day++)
            {
                lost += IsRunPlace(day - week.Start) ? 1 : 0;
            }
        }

        return lost;
    }

    private bool FindEased(WeekIndex week)
    {
        int eased = 0;
        for (int place = 1; place < WeekIndex.Length; place++)
        {
            var date = Start.AddDays(week.Day(place));
            eased += IsRunPlace(place) && IsEasyOnly(date) ? 1 : 0;
        }

        return eased >= Math.Min(Rules.WeekCutShort.Count, _request.RunDaysPerWeek) || WeekKinds.LongPlace(this, week, WeekIndex.Length) < 0;
    }

    private bool IsEasyOnly(DateOnly date) =>
        _request.Availability.Spans.Any(span => span.Allows == SpanAllows.EasyOnly && span.From <= date && date <= span.To);

    private List<Break> FindWaysBack()
    {
        var eased = _request.Availability.Spans
            .Where(span => span.Allows != SpanAllows.Nothing)
            .Select(span => (span.Allows, From: DayIndex.Of(span.From, Start), Back: DayIndex.Of(span.To, Start) + 1))
            .Where(span => span.Back > 0 && span.Back - span.From >= Rules.BreakFrom.Count)
            .Select(span => new Break(
                span.From,
                span.Back,
                false,
                span.Allows == SpanAllows.NoLong ? Rules.AfterNoLong : Rules.AfterEasyOnly.Last(row => span.Back - span.From >= row.Days)));
        var afterRaces = Recoveries
            .Where(race => race.Row.DaysEasy >= Rules.BreakFrom.Count)
            .Select(race => new Break(race.Day + 1, race.Day + 1 + race.Row.DaysEasy, false, Rules.AfterNoLong))
            .Where(span => span.Back > 0);
        return [.. Breaks.Concat(eased).Concat(afterRaces).OrderBy(off => off.Back.Value)];
    }

    /// <summary>Every stretch of days without a run, less planned rest at both its ends, that is long enough.</summary>
    private List<Break> FindBreaks()
    {
        var found = new List<Break>();
        int first = int.MinValue;
        int last = int.MinValue;
        if (_request.Current.DaysOff > 0)
        {
            (first, last) = (-_request.Current.DaysOff, -1);
        }

        int end = RaceDay < 0 ? _off.Length : Math.Max(0, Days - 1);
        for (var day = new DayIndex(0); day < end; day++)
        {
            bool isRun = IsPlannedRun(day);
            if (isRun && _off[day])
            {
                (first, last) = (first == int.MinValue ? day : first, day);
            }
            else if (isRun)
            {
                Close();
            }
        }

        Close();
        return found;

        void Close()
        {
            if (first != int.MinValue && last - first + 1 >= Rules.BreakFrom.Count)
            {
                found.Add(new Break(new(first), new(last + 1), IsInjury(first, last)));
            }

            (first, last) = (int.MinValue, int.MinValue);
        }
    }

    private bool IsPlannedRun(DayIndex day) => _lived is null || _lived.Missed.Contains(Start.AddDays(day))
        ? _lived is not null || IsRunPlace(day.Place)
        : _off[day] ? IsRunPlace(day.Place) : !_lived.Rests.Contains(Start.AddDays(day));

    private bool IsInjury(int first, int last) =>
        (_lived is not null && _lived.Injured.Any(date => DayIndex.Of(date, Start) is var day && day >= first - 1 && day <= last)) ||
        (first < 0 && _request.Current.OffReason == OffReason.Injury)
        || _request.Availability.Spans.Any(span => span is { Allows: SpanAllows.Nothing, Reason: OffReason.Injury }
            && DayIndex.Of(span.From, Start) <= last && DayIndex.Of(span.To, Start) >= first);
}
