namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>The days of a training week as they were first planned, and which of them can be planned anew.</summary>
internal sealed class WeekDays
{
    private readonly int[] _first;
    private readonly bool[] _free;

    internal WeekDays(WeekDraft was, DayIndex start, int[] first, bool[] free)
    {
        Start = start;
        End = Index(was.Sessions[^1].Date) + 1;
        (_first, _free) = (first, free);
        Long = Short = new(-1);
        for (var day = Start; day < End; day++)
        {
            Total += first[day];
            AnyFree |= free[day];
        }

        foreach (var session in was.Sessions)
        {
            if (session.Kind == SessionKind.PairSecond)
            {
                Short = Index(session.Date);
            }
            else if (session.Kind.IsLong)
            {
                Long = Index(session.Date);
            }
        }

        WasPair = Short >= 0;
        if (WasPair && first[Short] > first[Long])
        {
            (Long, Short) = (Short, Long);
        }

        DayIndex Index(DateOnly date) => start + (date.DayNumber - was.StartDate.DayNumber);
    }

    internal DayIndex Start { get; }

    internal DayIndex End { get; }

    /// <summary>The steps of the whole week.</summary>
    internal int Total { get; }

    internal bool AnyFree { get; }

    /// <summary>Whether the week had a pair.</summary>
    internal bool WasPair { get; }

    /// <summary>The long day; -1 without one.</summary>
    internal DayIndex Long { get; }

    /// <summary>The shorter day of the pair; -1 without one.</summary>
    internal DayIndex Short { get; }

    /// <summary>Whether both days of the pair can be planned anew.</summary>
    internal bool PairIsFree => WasPair && _free[Long] && _free[Short];

    /// <summary>The pair as first planned.</summary>
    internal int Pair => _first[Long] + _first[Short];
}
