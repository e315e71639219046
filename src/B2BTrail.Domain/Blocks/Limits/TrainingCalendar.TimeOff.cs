namespace B2BTrail.Domain.Blocks.Limits;

/// <content>What blocked days leave of the weeks.</content>
internal sealed partial class TrainingCalendar
{
    /// <summary>From so many blocked days on, a week tells nothing of what the runner can do.</summary>
    private const int CutShortFrom = 3;

    /// <summary>By how long it was: days without a pair after time off, as after a break in a block that is run.</summary>
    private static readonly (int Days, int NoPair)[] Rows = [(7, 7), (14, 14), (int.MaxValue, 21)];

    /// <summary>Whether blocked days leave one day to run in a week at most.</summary>
    internal bool IsEmptied(int week) => _emptied[week];

    /// <summary>Whether a week lost so many days that no later week is measured against it.</summary>
    internal bool IsCutShort(int week) => IsEmptied(week) || BlockedIn(week) >= CutShortFrom;

    /// <summary>Whether a week needs no step back for the rest that time off gives: the week before it, and the two weeks after.</summary>
    internal bool IsBesideTimeOff(int week) => !IsEmptied(week)
        && (IsEmptied(week - 1) || (week > 1 && IsEmptied(week - 2))
            || IsEmptied(week + 1) || (IsCutShort(week + 1) && week + 2 < Weeks && IsEmptied(week + 2)));

    /// <summary>The last week before a week that is not cut short; -1 where there is none.</summary>
    internal int LastWholeBefore(int week)
    {
        int last = week - 1;
        while (last >= 0 && IsCutShort(last))
        {
            last--;
        }

        return last;
    }

    /// <summary>How many days before an emptied week's successor were off, from the first blocked one to the last.</summary>
    internal int DaysOffBefore(int week)
    {
        var (first, back) = TimeOffBefore(week);
        return back - first;
    }

    /// <summary>How many days after time off have no pair, where a week's pair falls among them; else 0.</summary>
    internal int NoPairAfterTimeOff(int week)
    {
        int pair = (week * 7) + FirstOfPair;
        for (int before = week; before > 0 && before > week - 4; before--)
        {
            if (IsEmptied(before - 1))
            {
                var (first, back) = TimeOffBefore(before);
                int noPair = Array.Find(Rows, row => back - first <= row.Days).NoPair;
                return pair < back + noPair ? noPair : 0;
            }
        }

        return 0;
    }

    /// <summary>The first blocked day of the time off that empties the week before a week, and the day after its last.</summary>
    private (int First, int Back) TimeOffBefore(int week)
    {
        int first = week * 7;
        int back = first;
        for (int day = (week * 7) - 1; day >= 0 && IsOff(day); day--)
        {
            first = _blocked[day] ? day : first;
        }

        for (int day = first; day < _blocked.Length && IsOff(day); day++)
        {
            back = _blocked[day] ? day + 1 : back;
        }

        return (first, back);

        // A week's first day is always rest, and one run amid days off does not end them.
        bool IsOff(int day) => _blocked[day] || day % 7 == 0 || IsEmptied(day / 7);
    }

    private int BlockedIn(int week) => _blocked.AsSpan((week * 7) + 1, 6).Count(true);

    private int FreeIn(int week)
    {
        int eve = ((Weeks - 1) * 7) + RaceDay - 1;
        int free = 0;
        for (int day = (week * 7) + 1; day < (week + 1) * 7; day++)
        {
            free += !_blocked[day] && (RaceDay < 0 || day < eve) ? 1 : 0;
        }

        return free;
    }
}
