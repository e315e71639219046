using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// The days of a week beside its long ones: which run, how far at most, and how the rest of the week is spread over them. Always the same
/// weekdays; one of them is the medium-long run, the one after a hard session is short, so that no week is made of equal runs.
/// </summary>
internal ref partial struct OtherDays
{
    /// <summary>How many numbers it needs room for: five for each day of a week.</summary>
    internal static int Room => 5 * Most;

    // A week's first day is rest, so that six days can run.
    private static int Most => WeekIndex.Length - 1;

    private readonly RequestInSteps _inSteps;
    private readonly Span<int> _places;
    private readonly Span<int> _soft;
    private readonly Span<int> _caps;
    private readonly Span<int> _last;
    private readonly Span<int> _parts;
    private SolvedWeek _trace;
    private int _count;
    private int _beyondToday;
    private int _eve;
    private int _most;

    /// <param name="inSteps">The request.</param>
    /// <param name="room"><see cref="Room"/> numbers.</param>
    internal OtherDays(RequestInSteps inSteps, Span<int> room)
    {
        _inSteps = inSteps;
        _places = room[..Most];
        _soft = room.Slice(Most, Most);
        _caps = room.Slice(2 * Most, Most);
        _last = room.Slice(3 * Most, Most);
        _parts = room.Slice(4 * Most, Most);
        _trace = null!;
        MediumLong = -1;
    }

    /// <summary>The place of the medium-long run; -1 without one.</summary>
    internal int MediumLong { get; private set; }

    /// <summary>Chooses the days of a week with a pair.</summary>
    internal void ChooseBesidePair(TrainingLoad<int> load, SolvedWeek trace, int pairPlace, int longer, bool hasThird)
    {
        (_trace, _count, _eve, _most) = (trace, 0, -1, int.MaxValue);
        int wanted = Math.Min(_inSteps.Request.RunDaysPerWeek - (hasThird ? 3 : 2), _inSteps.Calendar.OtherPlaces.Length);
        foreach (int place in Candidates(trace.Number, WeekIndex.Length))
        {
            if (_count < wanted && (place < pairPlace || place > pairPlace + 2))
            {
                Add(load, place, longer, isEve: place == pairPlace - 1, afterLong: false);
            }
        }

        Settle(load, longer);
    }

    /// <summary>Chooses the days of a week with one long run, or none.</summary>
    /// <param name="load">What was planned so far.</param>
    /// <param name="trace">The week.</param>
    /// <param name="longest">The run that the others are measured against.</param>
    /// <param name="mostBesideRace">The most of any of them where the long run is a race on the way; null where it is none.</param>
    /// <param name="until">The first place of the week that is left to others.</param>
    internal void ChooseBesideLong(TrainingLoad<int> load, SolvedWeek trace, int longest, int? mostBesideRace = null, int until = WeekIndex.Length)
    {
        (_trace, _count, _eve, _most) = (trace, 0, -1, mostBesideRace ?? int.MaxValue);
        var calendar = _inSteps.Calendar;
        int wanted = _inSteps.Request.RunDaysPerWeek - (trace.LongDay >= 0 ? 1 : 0);
        for (int place = calendar.FirstOfPair; place < WeekIndex.Length; place++)
        {
            if (_count < wanted && place != trace.LongDay && place < until)
            {
                Add(load, place, longest, isEve: false, afterLong: place == trace.LongDay + 1 && trace.LongDay >= 0 && mostBesideRace is null);
            }
        }

        foreach (int place in Candidates(trace.Number, until))
        {
            if (_count < wanted && place != trace.LongDay && place < until)
            {
                Add(load, place, longest, isEve: false, afterLong: place == trace.LongDay + 1 && trace.LongDay >= 0);
            }
        }

        Settle(load, longest);
    }

    /// <summary>Where an amount is enough for one run only, it falls on the day that holds most of it.</summary>
    internal readonly void PutLongestFirst(int amount)
    {
        if (_count < 2 || amount >= 2 * _inSteps.MinimumRun || amount <= _caps[0])
        {
            return;
        }

        int longest = 0;
        for (int i = 1; i < _count; i++)
        {
            longest = _caps[i] > _caps[longest] ? i : longest;
        }

        Swap(_places, longest);
        Swap(_soft, longest);
        Swap(_caps, longest);
        Swap(_last, longest);
        Swap(_parts, longest);

        static void Swap(Span<int> facts, int with) => (facts[0], facts[with]) = (facts[with], facts[0]);
    }

    /// <summary>How much of an amount the chosen days take.</summary>
    internal readonly int Takes(int amount) => amount < _inSteps.MinimumRun ? 0 : Math.Min(amount, RoomFor(amount));

    /// <summary>The stable weekdays, and after them as many others as blocked days move runs to.</summary>
    private readonly ReadOnlySpan<int> Candidates(WeekIndex week, int until)
    {
        var calendar = _inSteps.Calendar;
        bool mayMove = until == WeekIndex.Length && !calendar.IsLost(week);
        foreach (int place in mayMove ? calendar.OtherPlaces : [])
        {
            if (calendar.IsBlocked(week.Day(place)))
            {
                return calendar.MidWeekPlaces;
            }
        }

        return calendar.OtherPlaces;
    }

    private void Add(TrainingLoad<int> load, int place, int longest, bool isEve, bool afterLong)
    {
        var (day, kind) = (_trace.Number.Day(place), _trace.KindAt(place));
        if (_count == Most || day < _inSteps.Past.Count || _inSteps.Calendar.IsBlocked(day) || _inSteps.Calendar.IsOtherRace(day) || _inSteps.Calendar.ClosesGapAfterRace(day)
            || _places[.._count].Contains(place))
        {
            return;
        }

        var shares = _inSteps.OtherShares;
        double share = afterLong ? shares.AfterLong : _trace.Kind == WeekKind.StepBack ? shares.MediumLong : shares.Other;
        int beside = Math.Max(RequestInSteps.Floor(longest * share), Math.Min(_inSteps.MinimumRun, longest));
        if (afterLong)
        {
            beside = Math.Min(beside, Math.Max(_inSteps.MinimumRun, RequestInSteps.Floor(_trace.Planned * shares.AfterLongOfWeek)));
        }

        int day30 = MostOfSession(load.LongestBefore(day));
        int other = _inSteps.In(_inSteps.Limits.OtherDay, kind);
        int time = Math.Min(MostOn(day, kind), Math.Min(_inSteps.LongerCap, isEve ? Math.Min(_inSteps.In(Rules.EveOfPairTime.Time, kind), other) : other));
        int cap = Math.Min(beside, Math.Min(day30, time));
        if (cap < _inSteps.MinimumRun || (isEve && cap < _inSteps.In(Rules.EveOfPairLeast.Count, kind)))
        {
            return;
        }

        _eve = isEve ? _count : _eve;
        _places[_count] = place;
        _caps[_count] = cap;
        _last[_count] = isEve || afterLong ? cap : Math.Min(Math.Min(day30, MostOn(day, kind)), Math.Max(cap, LargeWeekCap(longest, kind)));
        _parts[_count] = isEve || afterLong ? Rules.RecoveryPart.Count : Rules.OtherPart.Count;
        _soft[_count] = Math.Max(_inSteps.MinimumRun, Math.Min(cap, _inSteps.In(afterLong ? Rules.RecoveryTime.Count : Rules.EasyTime.Count, kind)));
        _count++;
    }

    /// <summary>The most of a run after the longest of 30 days; the shortest there is stays possible on a way back.</summary>
    private readonly int MostOfSession(int before) =>
        Math.Max(_inSteps.MostOfSession(before, _trace.ComeBack, _trace.Number), Math.Min(_inSteps.MinimumRun, _inSteps.MostOfSession(before)));

    /// <summary>A runner with a large week may run longer on any day before today's week is lost.</summary>
    private readonly int LargeWeekCap(int longest, SessionKind kind) =>
        _inSteps.Limits.OtherDayOfLargeWeek is { } time
            ? Math.Min(RequestInSteps.Floor(longest * _inSteps.OtherShares.MediumLong), _inSteps.In(time, kind))
            : 0;

    /// <summary>Which of the chosen days is the medium-long run, and which comes after a hard session.</summary>
    private void Settle(TrainingLoad<int> load, int longest)
    {
        _beyondToday = _trace.Kind == WeekKind.StepBack ? 0 : _trace.Planned - _inSteps.Weekly;
        MediumLong = -1;
        int at = -1;
        int mids = 0;
        for (int i = 0; i < _count; i++)
        {
            mids += IsMid(i) ? 1 : 0;
        }

        for (int i = 0; i < _count; i++)
        {
            // With two runs mid-week the later one, so that the earlier can be the hard one; with more the first, two days before it.
            if (IsMid(i) && (at < 0 || (mids == 2 ? _places[i] > _places[at] : _places[i] < _places[at])))
            {
                at = i;
            }
        }

        if (at < 0 || !_inSteps.Calendar.MayBeMediumLong(_trace.Number.Day(_places[at])))
        {
            return;
        }

        MediumLong = _places[at];
        var day = _trace.Number.Day(MediumLong);
        int time = Math.Min(_inSteps.In(_inSteps.Limits.MediumLong, SessionKind.Easy), _inSteps.LongerCap);
        int most = Math.Min(RequestInSteps.Floor(longest * _inSteps.OtherShares.MediumLong), Math.Min(time, MostOn(day, SessionKind.Easy)));
        _caps[at] = Math.Max(_inSteps.MinimumRun, Math.Min(most, MostOfSession(load.LongestBefore(day))));
        _soft[at] = _caps[at];
        _last[at] = _caps[at];
        _parts[at] = Rules.MediumLongPart.Count;
        for (int i = 0; i < _count; i++)
        {
            if (i != at && mids == 2 && IsMid(i))
            {
                KeepApart(at, i);
            }

            if (i != at && mids > 2 && _places[i] == 3 && _places[.._count].Contains(2))
            {
                _soft[i] = Math.Max(_inSteps.MinimumRun, Math.Min(_soft[i], _inSteps.In(Rules.RecoveryTime.Count, _trace.KindAt(_places[i]))));
                _parts[i] = Rules.RecoveryPart.Count;
            }
        }
    }

    /// <summary>Of two runs mid-week one stays shorter even where both are as long as they may be; only today's week may ask for more.</summary>
    private readonly void KeepApart(int one, int other)
    {
        int shorter = _caps[one] < _caps[other] ? one : other;
        int most = RequestInSteps.Floor(Math.Max(_caps[one], _caps[other]) * (1 - Rules.EasyRunsApart.Number));
        _caps[shorter] = Math.Max(_inSteps.MinimumRun, Math.Min(_caps[shorter], most));
        _soft[shorter] = Math.Min(_soft[shorter], _caps[shorter]);
    }

    private readonly int MostOn(DayIndex day, SessionKind kind) => Math.Min(_most, _inSteps.MostBesideLong(day, kind));

    /// <summary>The least of a run on the day before a pair.</summary>
    private readonly int EveLeast => _inSteps.In(Rules.EveOfPairLeast.Count, _trace.KindAt(_places[_eve]));

    /// <summary>Whether a day is an easy run mid-week: the medium-long run is one of them, and no other kind of session is.</summary>
    private readonly bool IsMid(int i) =>
        _places[i] < _inSteps.Calendar.FirstOfPair && _parts[i] == Rules.OtherPart.Count && _trace.KindAt(_places[i]) == SessionKind.Easy;

    /// <summary>How many of the days run; the day before a pair only where the amount holds more than a token for it.</summary>
    private readonly int Runs(int amount)
    {
        int runs = Math.Min(_count, amount / _inSteps.MinimumRun);
        bool hasToken = _eve >= 0 && _eve == runs - 1 && amount < ((runs - 1) * _inSteps.MinimumRun) + EveLeast;
        return hasToken ? runs - 1 : runs;
    }

    /// <summary>What the days hold of an amount; more than their own caps only as far as today's week needs it, or a step-back.</summary>
    private readonly int RoomFor(int amount)
    {
        int room = 0;
        int last = 0;
        int runs = Runs(amount);
        for (int i = 0; i < runs; i++)
        {
            room += _caps[i];
            last += _last[i];
        }

        return Math.Max(room, Math.Min(last, amount - _beyondToday));
    }
}
