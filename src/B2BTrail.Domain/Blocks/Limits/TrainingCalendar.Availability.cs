namespace B2BTrail.Domain.Blocks.Limits;

/// <content>What the runner's days leave room for.</content>
internal sealed partial class TrainingCalendar
{
    // Mid-week first; with two days, one to each side of the middle. A week's first day is rest after the pair before it.
    private static readonly int[] MidWeek = [2, 1, 3, 4];
    private static readonly int[] TwoMidWeek = [1, 3, 2, 4];

    private readonly bool[] _off;
    private readonly bool[] _closed;
    private readonly int[] _minutes;
    private readonly int[] _minutesBeforeRace;
    private readonly Dictionary<int, RuleCode> _shortBy = [];
    private readonly Dictionary<int, RuleCode> _spanOf = [];
    private readonly bool[] _noLong;
    private readonly bool[] _noHard;
    private int[] _otherPlaces = [];
    private int[] _midWeekPlaces = [];

    /// <summary>The places of the week's runs beside its long days, the same in every week: what is planned first stands first.</summary>
    internal ReadOnlySpan<int> OtherPlaces => _otherPlaces;

    /// <summary>The same, and after them the places that a blocked day may move a run to.</summary>
    internal ReadOnlySpan<int> MidWeekPlaces => _midWeekPlaces;

    /// <summary>Whether nothing can be run on a day.</summary>
    internal bool IsBlocked(DayIndex day) => _off[day] || _closed[day.Place];

    /// <summary>Whether a day's weekday is never free.</summary>
    internal bool IsClosed(DayIndex day) => _closed[day.Place];

    /// <summary>The most minutes on a day; <see cref="int.MaxValue"/> for as many as usual.</summary>
    internal int MinutesOn(DayIndex day) => _minutes[day];

    /// <summary>The most minutes of a planned run beside the long ones before a race on the way that is raced; <see cref="int.MaxValue"/> on other days.</summary>
    internal int MinutesBeforeRace(DayIndex day) => _minutesBeforeRace[day];

    /// <summary>What says how many minutes a day has: the runner's own time, time off with some running, the first run after time off, a race that is near.</summary>
    internal RuleCode MinutesBy(DayIndex day) => _shortBy.GetValueOrDefault(day, RuleCode.DayTime);

    /// <summary>The rule of the time off with some running that a day is in; null on other days.</summary>
    internal RuleCode? SpanOf(DayIndex day) => _spanOf.TryGetValue(day, out var code) ? code : null;

    private void Shorten(DayIndex day, Rule minutes, RuleCode by)
    {
        if (minutes.Count < _minutes[day])
        {
            (_minutes[day], _shortBy[day]) = (minutes.Count, by);
        }
    }

    /// <summary>Whether no long run and no back-to-back may lie on a day.</summary>
    internal bool IsWithoutLong(DayIndex day) => _noLong[day];

    /// <summary>Whether no hard session may lie on a day.</summary>
    internal bool IsWithoutHard(DayIndex day) => _noHard[day];

    /// <summary>Whether a place of the week carries a run in an ordinary week.</summary>
    internal bool IsRunPlace(int place) => !_closed[place]
        && (place == FirstOfPair || place == FirstOfPair + 1 || (place == ThirdDay && place < WeekIndex.Length) || OtherPlaces.Contains(place));

    /// <summary>Where the pair of a week would start: on its usual day, else on two free days in a row before it; -1 where there are none.</summary>
    internal int PairPlace(WeekIndex week) => _facts[week].PairPlace;

    private int FindPairPlace(WeekIndex week)
    {
        for (int place = FirstOfPair; place > 0; place--)
        {
            if (IsOpenForPair(week.Day(place)) && IsOpenForPair(week.Day(place + 1)))
            {
                return place;
            }
        }

        return -1;
    }

    private bool IsOpenForPair(DayIndex day) => !IsBlocked(day) && !_noLong[day] && !IsOtherRace(day);

    private void ReadAvailability()
    {
        Array.Fill(_minutes, int.MaxValue);
        Array.Fill(_minutesBeforeRace, int.MaxValue);
        foreach (var (weekday, minutes) in _request.Availability.Weekdays)
        {
            int place = ((int)weekday - (int)Start.DayOfWeek + WeekIndex.Length) % WeekIndex.Length;
            _closed[place] = minutes <= 0;
            for (int day = place; day < _off.Length; day += WeekIndex.Length)
            {
                _minutes[day] = minutes;
            }
        }

        int long_ = _request.Shape == PairShape.ThreeDays ? 3 : 2;
        var order = _request.RunDaysPerWeek - long_ == 2 ? TwoMidWeek : MidWeek;
        _otherPlaces = [.. order.Where(place => place < FirstOfPair && !_closed[place]).Take(Math.Max(0, _request.RunDaysPerWeek - long_))];
        _midWeekPlaces = [.. _otherPlaces, .. MidWeek.Where(place => place < FirstOfPair && !_closed[place] && !_otherPlaces.Contains(place))];

        foreach (var date in _request.BlockedDates)
        {
            Mark(date, date, _off);
        }

        foreach (var span in _request.Availability.Spans)
        {
            if (span.Allows == SpanAllows.Nothing)
            {
                Mark(span.From, span.To, _off);
                continue;
            }

            Mark(span.From, span.To, _noLong);
            int? minutes = span.Minutes;
            if (span.Allows == SpanAllows.EasyOnly)
            {
                Mark(span.From, span.To, _noHard);
                minutes ??= Rules.EasyOnlyTime.Count;
            }

            var code = span.Allows == SpanAllows.EasyOnly ? RuleCode.EasyOnlyTime : RuleCode.SpanTime;
            for (var date = span.From; date <= span.To; date = date.AddDays(1))
            {
                if (DayIndex.Of(date, Start) is var day && day >= 0 && day < _minutes.Length)
                {
                    _spanOf[day] = code;
                    (_minutes[day], _shortBy[day]) = minutes < _minutes[day] ? (minutes.Value, code) : (_minutes[day], MinutesBy(day));
                }
            }
        }
    }

    private void Mark(DateOnly from, DateOnly to, bool[] days)
    {
        int first = Math.Max(0, DayIndex.Of(from, Start));
        int last = Math.Min(days.Length - 1, DayIndex.Of(to, Start));
        for (int day = first; day <= last; day++)
        {
            days[day] = true;
        }
    }
}
