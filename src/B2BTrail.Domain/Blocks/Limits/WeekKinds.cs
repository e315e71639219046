namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// What each training week is for, read backwards: from the last week that can hold a pair to the end of the last time off or race, and
/// again from the week before it.
/// </summary>
internal static class WeekKinds
{
    private static readonly WeekKind[] SecondWeek = [WeekKind.Pair, WeekKind.StepBack];
    private static readonly WeekKind[] ThirdWeek = [WeekKind.Pair, WeekKind.Long, WeekKind.StepBack];
    private static readonly WeekKind[] InFour = [WeekKind.Pair, WeekKind.Long, WeekKind.Pair, WeekKind.StepBack];

    /// <summary>What each week is for.</summary>
    /// <param name="calendar">The weeks of the block.</param>
    /// <param name="cadence">How often a pair comes.</param>
    /// <param name="start">What the runner starts from: who has had two long days in a row of late may have a pair at once.</param>
    /// <param name="pairBefore">The first day of the last pair that stands before the weeks that are laid; null in a new block.</param>
    /// <param name="past">How many weeks stand.</param>
    internal static WeekKind[] Of(TrainingCalendar calendar, Cadence cadence, FitnessAtStart start, DayIndex? pairBefore = null, int past = 0)
    {
        var kinds = BeforeTimeOff(calendar, cadence, start);
        var latest = calendar.IsShort ? new WeekIndex(-1) : calendar.LatestPairWeek;
        if (pairBefore is { } pair)
        {
            GoOnAfter(pair, new WeekIndex(past), latest, calendar, kinds);
        }

        for (var week = new WeekIndex(0); week <= latest; week++)
        {
            kinds[week] = Settled(kinds[week], week, calendar);
        }

        return kinds;
    }

    /// <summary>The same before the rest that time off and races give is taken for a step back.</summary>
    internal static WeekKind[] BeforeTimeOff(TrainingCalendar calendar, Cadence cadence, FitnessAtStart start)
    {
        var kinds = new WeekKind[calendar.Weeks];
        var latest = calendar.IsShort ? new WeekIndex(-1) : calendar.LatestPairWeek;
        for (var week = latest + 1; week < calendar.Weeks; week++)
        {
            kinds[week] = AfterLatest(calendar, week);
        }

        int firstWeeks = start.IsUsedToPairs ? 0 : Rules.FirstWeeks.Count;
        for (var end = latest; end >= 0;)
        {
            end = LayBackFrom(end, calendar, PatternOf(cadence), firstWeeks, kinds);
        }

        KeepApart(calendar, kinds);
        return kinds;
    }

    /// <summary>The place of the single long run: the pair's first day, else its second, else the latest day that may hold it; -1 where none does.</summary>
    internal static int LongPlace(TrainingCalendar calendar, WeekIndex week, int until)
    {
        ReadOnlySpan<int> places = calendar.FirstOfPair == 4 ? [4, 5, 6, 3, 2, 1] : [5, 6, 4, 3, 2, 1];
        foreach (int place in places)
        {
            var day = week.Day(place);
            if (place >= until || calendar.IsBlocked(day))
            {
                continue;
            }

            if (!calendar.IsWithoutLong(day))
            {
                return place;
            }

            // Days without a long run leave it out: only days off move it.
            if (place == calendar.FirstOfPair)
            {
                break;
            }
        }

        return -1;
    }

    /// <summary>Where in the block each week lies, from the kinds that came out.</summary>
    internal static Phase[] PhasesOf(ReadOnlySpan<WeekKind> kinds)
    {
        int first = kinds.IndexOf(WeekKind.Pair);
        int peak = kinds.Length;
        int pairs = 0;
        for (int week = kinds.Length - 1; week >= 0 && pairs < Rules.PeakPairs.Count; week--)
        {
            if (kinds[week] == WeekKind.Pair)
            {
                (peak, pairs) = (week, pairs + 1);
            }
        }

        var phases = new Phase[kinds.Length];
        for (var week = new WeekIndex(0); week < kinds.Length; week++)
        {
            phases[week] = kinds[week] == WeekKind.Race ? Phase.Race
                : kinds[week] == WeekKind.Taper ? Phase.Taper
                : week >= peak ? Phase.Peak
                : first >= 0 && week >= first ? Phase.Build
                : Phase.Base;
        }

        return phases;
    }

    private static WeekKind[] PatternOf(Cadence cadence) => cadence switch
    {
        Cadence.EverySecondWeek => SecondWeek,
        Cadence.EveryThirdWeek => ThirdWeek,
        _ => InFour,
    };

    /// <summary>Lays the weeks up to one backwards from the last pair they can hold; the week before the first that was laid.</summary>
    private static WeekIndex LayBackFrom(WeekIndex end, TrainingCalendar calendar, WeekKind[] pattern, int firstWeeks, WeekKind[] kinds)
    {
        var last = LastPairUpTo(end, calendar);
        if (last < 0)
        {
            last = end;
        }

        // Weeks after the last pair have their steps back all the same, but for the one before the taper and those after days off or a race.
        bool isBroken = false;
        for (var after = last + 1; after <= end; after++)
        {
            isBroken |= IsInterrupted(calendar, after);
            int forward = pattern.Length - 1 - ((after - last - 1) % pattern.Length);
            kinds[after] = pattern[forward] == WeekKind.StepBack && !isBroken && after < calendar.LatestPairWeek ? WeekKind.StepBack : WeekKind.Long;
        }

        var week = last;
        for (; week >= 0 && !(week < last && IsInterrupted(calendar, week)); week--)
        {
            var kind = pattern[(last - week) % pattern.Length];
            bool tooEarly = week < firstWeeks && week != calendar.LatestPairWeek;
            kinds[week] = kind == WeekKind.Pair && (tooEarly || !MayHoldPair(calendar, week)) ? WeekKind.Long : kind;
        }

        return week;
    }

    /// <summary>
    /// The last week that can hold a pair on its usual days: moved within its week it would be too near the one before it. Any that can
    /// hold one where the usual days are never free; -1 where there is none.
    /// </summary>
    private static WeekIndex LastPairUpTo(WeekIndex end, TrainingCalendar calendar)
    {
        var any = new WeekIndex(-1);
        for (var week = end; week >= 0; week--)
        {
            if (MayHoldPair(calendar, week))
            {
                if (calendar.PairPlace(week) == calendar.FirstOfPair || week == 0)
                {
                    return week;
                }

                any = any < 0 ? week : any;
            }
        }

        return any;
    }

    private static bool IsInterrupted(TrainingCalendar calendar, WeekIndex week) =>
        calendar.IsLost(week) || calendar.RacePlace(week) >= 0 || calendar.ShareAfterRace(week) is not null;

    private static bool MayHoldPair(TrainingCalendar calendar, WeekIndex week)
    {
        int place = calendar.PairPlace(week);
        return place >= 0 && !IsInterrupted(calendar, week)
            && calendar.TooSoonAfter(week.Day(place)) is null && !calendar.IsTooSoonAfterRace(week.Day(place));
    }

    /// <summary>The week after a pair that stands steps back, and the next pair is far enough from it.</summary>
    private static void GoOnAfter(DayIndex pair, WeekIndex first, WeekIndex latest, TrainingCalendar calendar, WeekKind[] kinds)
    {
        if (first <= latest && pair.Week + 1 == first && kinds[first] != WeekKind.StepBack)
        {
            kinds[first] = WeekKind.StepBack;
            kinds[first + 1] = first < latest && kinds[first + 1] == WeekKind.StepBack ? WeekKind.Long : kinds[first + 1];
        }

        for (var week = first; week <= latest; week++)
        {
            kinds[week] = kinds[week] == WeekKind.Pair && week.Day(calendar.PairPlace(week)) - pair < Rules.PairsApart.Count ? WeekKind.Long : kinds[week];
        }
    }

    /// <summary>A pair that lies on other days than usual, and so too near the one before it, is one long run.</summary>
    private static void KeepApart(TrainingCalendar calendar, WeekKind[] kinds)
    {
        var last = new DayIndex(-Rules.PairsApart.Count);
        for (var week = new WeekIndex(0); week < kinds.Length; week++)
        {
            if (kinds[week] != WeekKind.Pair)
            {
                continue;
            }

            var first = week.Day(calendar.PairPlace(week));
            if (first - last < Rules.PairsApart.Count)
            {
                kinds[week] = WeekKind.Long;
            }
            else
            {
                last = first;
            }
        }
    }

    private static WeekKind Settled(WeekKind kind, WeekIndex week, TrainingCalendar calendar) =>
        calendar.IsLost(week) || calendar.ShareAfterRace(week) < Rules.StepBackMost.Number ? WeekKind.StepBack
        : calendar.RacePlace(week) >= 0 ? WeekKind.Long
        : kind == WeekKind.Long && LongPlace(calendar, week, WeekIndex.Length) < 0 ? WeekKind.StepBack
        : kind == WeekKind.StepBack && (week == 0 || calendar.RestBeside(week) is not null) && LongPlace(calendar, week, WeekIndex.Length) >= 0 ? WeekKind.Long
        : kind;

    private static WeekKind AfterLatest(TrainingCalendar calendar, WeekIndex week) =>
        calendar.RaceDay < 0 ? WeekKind.StepBack : week == calendar.Weeks - 1 ? WeekKind.Race : WeekKind.Taper;
}
