namespace B2BTrail.Domain.Blocks.Limits;

/// <content>What blocked days leave of the weeks.</content>
internal sealed partial class TrainingCalendar
{
    /// <summary>Whether blocked days leave one day to run in a week at most.</summary>
    internal bool IsEmptied(WeekIndex week) => _emptied[week];

    /// <summary>Whether a week lost so many days that no later week is measured against it.</summary>
    internal bool IsCutShort(WeekIndex week) => IsEmptied(week) || BlockedIn(week) >= Rules.WeekCutShort.Count;

    /// <summary>Whether a week needs no step back for the rest that time off gives: the week before it, and the two weeks after.</summary>
    internal bool IsBesideTimeOff(WeekIndex week) => !IsEmptied(week)
        && (IsEmptied(week - 1) || (week > 1 && IsEmptied(week - 2))
            || IsEmptied(week + 1) || (IsCutShort(week + 1) && week + 2 < Weeks && IsEmptied(week + 2)));

    /// <summary>The last week before a week that is not cut short; -1 where there is none.</summary>
    internal WeekIndex LastWholeBefore(WeekIndex week)
    {
        var last = week - 1;
        while (last >= 0 && IsCutShort(last))
        {
            last--;
        }

        return last;
    }

    /// <summary>What the time off means that empties the week before a week, by its days from the first blocked one to the last.</summary>
    internal TimeOffRow TimeOffBefore(WeekIndex week)
    {
        var (first, back) = SpanOffBefore(week);
        return Rules.AfterPlannedTimeOff.First(row => back - first <= row.Days);
    }

    /// <summary>How many days after time off have no pair, where a week's pair falls among them; else 0.</summary>
    internal int NoPairAfterTimeOff(WeekIndex week)
    {
        var pair = week.Day(FirstOfPair);
        for (var before = week; before > 0 && before > week - 4; before--)
        {
            if (IsEmptied(before - 1))
            {
                int noPair = TimeOffBefore(before).DaysWithoutPair;
                return pair < SpanOffBefore(before).Back + noPair ? noPair : 0;
            }
        }

        return 0;
    }

    /// <summary>The first blocked day of the time off that empties the week before a week, and the day after its last.</summary>
    private (DayIndex First, DayIndex Back) SpanOffBefore(WeekIndex week)
    {
        var first = week.Start;
        var back = first;
        for (var day = week.Start - 1; day >= 0 && IsOff(day); day--)
        {
            first = _blocked[day] ? day : first;
        }

        for (DayIndex day = first; day < _blocked.Length && IsOff(day); day++)
        {
            back = _blocked[day] ? day + 1 : back;
        }

        return (first, back);

        // A week's first day is always rest, and one run amid days off does not end them.
        bool IsOff(DayIndex day) => _blocked[day] || day.Place == 0 || IsEmptied(day.Week);
    }

    private int BlockedIn(WeekIndex week) => _blocked.AsSpan(week.Day(1), 6).Count(true);

    private int FreeIn(WeekIndex week)
    {
        int free = 0;
        for (var day = week.Day(1); day < week.End; day++)
        {
            free += !_blocked[day] && (RaceDay < 0 || day < EveOfRace) ? 1 : 0;
        }

        return free;
    }
}
