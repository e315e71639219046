namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>The days of a training week as they were first planned, and which of them can be planned anew.</summary>
internal sealed class WeekDays
{
    private readonly int[] _first;
    private readonly bool[] _free;

    internal WeekDays(BlockDraft was, WeekIndex week, int[] first, bool[] free)
    {
        Start = week.Start;
        End = DayIndex.Of(was.Weeks[week].Sessions[^1].Date, was.StartDate) + 1;
        (_first, _free) = (first, free);
        Long = Short = new(-1);
        for (var day = Start; day < End; day++)
        {
            Total += first[day];
            AnyFree |= free[day];
            var kind = was.OnlySessionOn(day).Kind;
            (Long, Short) = kind == SessionKind.PairSecond ? (Long, day) : kind.IsLong ? (day, Short) : (Long, Short);
        }

        WasPair = Short >= 0;
        if (WasPair && first[Short] > first[Long])
        {
            (Long, Short) = (Short, Long);
        }
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

    /// <summary>The day of the pair that comes first.</summary>
    internal DayIndex First => Long < Short ? Long : Short;

    /// <summary>Whether both days of the pair can be planned anew.</summary>
    internal bool PairIsFree => WasPair && _free[Long] && _free[Short];

    /// <summary>The pair as first planned.</summary>
    internal int Pair => _first[Long] + _first[Short];
}
