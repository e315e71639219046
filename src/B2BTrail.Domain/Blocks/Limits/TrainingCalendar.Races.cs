namespace B2BTrail.Domain.Blocks.Limits;

/// <content>Races on the way, and the days around them.</content>
internal sealed partial class TrainingCalendar
{
    /// <summary>The races on the way, by their days.</summary>
    internal IReadOnlyDictionary<int, OtherRace> OtherRaces { get; private set; } = new Dictionary<int, OtherRace>();

    /// <summary>The recoveries from the last race before the block and from those on the way, in order.</summary>
    internal IReadOnlyList<RaceRecovery> Recoveries { get; }

    /// <summary>Whether a race on the way lies on a day.</summary>
    internal bool IsOtherRace(DayIndex day) => OtherRaces.ContainsKey(day);

    /// <summary>Days from a day to the next race on the way, that day among them.</summary>
    internal int DaysToOtherRace(DayIndex day) => OtherRaces.Keys.Where(race => race >= day).Min() - day;

    /// <summary>How many races lie in the days in which the longest run before a day is looked for; null for none. They are no run that others grow from.</summary>
    internal int? RacesInLongestWindow(DayIndex day) =>
        Recoveries.Count(race => race.Day >= 0 && race.Day < day && race.Day >= day - Rules.LongestWindow.Count) is > 0 and var races ? races : null;

    /// <summary>The place of the race on the way in a week; -1 without one.</summary>
    internal int RacePlace(WeekIndex week) => _facts[week].RacePlace;

    private int FindRacePlace(WeekIndex week)
    {
        for (int place = 0; place < WeekIndex.Length; place++)
        {
            if (IsOtherRace(week.Day(place)))
            {
                return place;
            }
        }

        return -1;
    }

    /// <summary>The most of a week after a race, as a share of the largest before it; null where no race says so.</summary>
    internal double? ShareAfterRace(WeekIndex week) => _facts[week].ShareAfterRace;

    private double? FindShareAfterRace(WeekIndex week)
    {
        double? least = null;
        foreach (var recovery in Recoveries)
        {
            if (recovery.ShareOf(week) is { } share && !(least < share))
            {
                least = share;
            }
        }

        return least;
    }

    /// <summary>Whether a day is too soon after a race for a back-to-back.</summary>
    internal bool IsTooSoonAfterRace(DayIndex day) => Recoveries.Any(recovery => recovery.IsWithoutPair(day));

    /// <summary>Whether rest after a race takes one of the usual runs beside the long days from a week.</summary>
    private bool LosesRunAfterRace(WeekIndex week) => Recoveries.Any(race => _otherPlaces.Any(place => race.IsRest(week.Day(place))));

    /// <summary>Whether a run that such rest moves to a day would join two others into days in a row that no other week has.</summary>
    internal bool ClosesGapAfterRace(DayIndex day) => day.Place > 0 && day.Place < FirstOfPair && !_otherPlaces.Contains(day.Place)
        && IsRunPlace(day.Place - 1) && !IsBlocked(day - 1) && IsRunPlace(day.Place + 1) && !IsBlocked(day + 1) && LosesRunAfterRace(day.Week);

    /// <summary>Whether a day may be the medium-long run of its week: where such rest takes the usual one, no other of several is.</summary>
    internal bool MayBeMediumLong(DayIndex day) => _otherPlaces.Length < 2 || !LosesRunAfterRace(day.Week)
        || day.Place == (_otherPlaces.Length == 2 ? _otherPlaces.Max() : _otherPlaces.Min());

    private List<RaceRecovery> FindRecoveries()
    {
        var found = new List<RaceRecovery>();
        if (_request.Current.LastRace is { } last && RaceRecovery.After(DayIndex.Of(last.Date, Start), last.Distance.Meters, last.Effort) is { } before)
        {
            found.Add(before);
        }

        foreach (var (date, meters) in _lived?.Races ?? [])
        {
            if (RaceRecovery.After(DayIndex.Of(date, Start), meters, RaceEffort.Raced) is { } after)
            {
                found.Add(after);
            }
        }

        var races = new Dictionary<int, OtherRace>();
        foreach (var race in _request.Races.OrderBy(race => race.Date))
        {
            var day = DayIndex.Of(race.Date, Start);
            if (day < 0 || day >= Days)
            {
                continue;
            }

            races[day] = race;
            if (RaceRecovery.After(day, race.Distance.Meters, race.Effort) is { } after)
            {
                found.Add(after);
            }
        }

        OtherRaces = races;
        return found;
    }

    /// <summary>What time off and races mean for the days around them.</summary>
    private void MarkDays()
    {
        for (var day = new DayIndex(0); day < _off.Length; day++)
        {
            foreach (var recovery in Recoveries)
            {
                _off[day] |= recovery.IsRest(day) && !IsOtherRace(day);
                bool isEasy = recovery.IsEasy(day);
                _noHard[day] |= isEasy;
                _noLong[day] |= isEasy;
            }

            _tooSoonAfter[day] = Breaks.LastOrDefault(off => off.Back <= day && day < off.FullAgain);
            _noHard[day] |= _tooSoonAfter[day] is not null;
        }

        foreach (var off in Breaks)
        {
            // A day off may move a run to a day that is rest in other weeks: whichever comes first is short.
            bool isRun = false;
            for (var day = off.Back; day < _off.Length && !isRun; day++)
            {
                Shorten(day, Rules.FirstRunBack, RuleCode.FirstRunBack);
                isRun = !IsBlocked(day) && IsRunPlace(day.Place);
            }
        }

        foreach (var (day, race) in OtherRaces)
        {
            for (int before = 1; before <= Rules.EasyBeforeRace.Count && day - before >= 0 && race.Effort == RaceEffort.Raced; before++)
            {
                _noHard[day - before] = true;
                _noLong[day - before] = true;
                var most = Rules.BeforeOtherRace[before - 1];
                _minutesBeforeRace[day - before] = Math.Min(_minutesBeforeRace[day - before], most.Count);
                if (before <= 2)
                {
                    // On the days before these a runner who sets a longer run breaks no rule: only the planner keeps to less.
                    Shorten(new(day - before), most, RuleCode.RaceCountdown);
                }
            }
        }
    }
}
