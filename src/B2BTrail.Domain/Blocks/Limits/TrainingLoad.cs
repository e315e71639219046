using System.Numerics;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// What each day of a block counts for, all its sessions together, and the most of the days and weeks before it: what every limit of
/// growth is measured against. <see cref="PlanLoad"/> numbers the dates and says what each counts for. What the runner could do before the block, and what they start again from after each break, stands on the
/// days just before.
/// </summary>
/// <typeparam name="T">Whole steps for a plan in the making, meters for one that stands.</typeparam>
/// <param name="days">The days of the block, the race left out; filled as the plan is made.</param>
/// <param name="start">What the runner can do when the block starts.</param>
/// <param name="isWeekLeftOut">Weeks that no later week is measured against; null where there are none.</param>
internal sealed class TrainingLoad<T>(T[] days, LoadAtStart<T> start, Func<WeekIndex, bool>? isWeekLeftOut = null)
    where T : struct, INumber<T>
{
    private readonly List<(DayIndex Day, T Longest)> _startsAgain = [];

    /// <summary>What each day counts for: the sum of its sessions, the race left out.</summary>
    internal T[] Days => days;

    /// <summary>For 30 days from a day on, sessions grow from a run at least, however little was run before it.</summary>
    internal void StartAgain(DayIndex day, T longest) => _startsAgain.Add((day, longest));

    /// <summary>The longest day of the 30 before a day.</summary>
    internal T LongestBefore(DayIndex day)
    {
        var longest = LongestRunBefore(day);
        foreach (var again in _startsAgain)
        {
            longest = again.Day <= day && day < again.Day + Rules.LongestWindow.Count ? T.Max(longest, again.Longest) : longest;
        }

        return longest;
    }

    private T LongestRunBefore(DayIndex day)
    {
        int window = Rules.LongestWindow.Count;
        var longest = day < window - start.DaysOff ? start.Longest : T.Zero;
        for (int d = Math.Max(0, day - window); d < day; d++)
        {
            longest = T.Max(longest, days[d]);
        }

        return longest;
    }

    /// <summary>The largest two days in a row of the 42 before a day.</summary>
    internal T TwoDaysBefore(DayIndex day)
    {
        int window = Rules.TwoDayWindow.Count;

        // The two days before the start end on the day before it and the days off: they leave the window a day before its first day would.
        var largest = day < window - 1 - start.DaysOff ? start.TwoDays : T.Zero;
        for (int d = Math.Max(0, day - window); d < day; d++)
        {
            largest = T.Max(largest, d + 1 < day ? days[d] + days[d + 1] : days[d]);
        }

        return largest;
    }

    /// <summary>The longest day and the largest two days in a row that were run before time off; before the block what the runner told of the time before it.</summary>
    internal (T Longest, T TwoDays) Before(Break off) =>
        off.From < 0 ? (start.Longest, start.TwoDays) : (LongestRunBefore(off.From), TwoDaysBefore(off.From));

    /// <summary>The largest two days in a row of the block before a day, and those that the runner told.</summary>
    internal T LargestTwoDaysUntil(DayIndex day, T told)
    {
        var largest = told;
        for (int d = 0; d + 1 < day; d++)
        {
            largest = T.Max(largest, days[d] + days[d + 1]);
        }

        return largest;
    }

    /// <summary>The largest of the four training weeks before a week, those left out that do not count.</summary>
    internal T LargestWeekBefore(WeekIndex week)
    {
        var largest = T.Zero;
        int left = Rules.WeekWindow.Count;
        for (var w = week - 1; w >= 0 && left > 0; w--)
        {
            if (isWeekLeftOut?.Invoke(w) != true)
            {
                largest = T.Max(largest, Week(w));
                left--;
            }
        }

        return left > 0 ? T.Max(largest, start.Weekly) : largest;
    }

    /// <summary>The largest of so many weeks of the block before a week.</summary>
    internal T LargestOfLast(int weeks, WeekIndex week)
    {
        var largest = T.Zero;
        for (var w = new WeekIndex(Math.Max(0, week - weeks)); w < week; w++)
        {
            largest = T.Max(largest, Week(w));
        }

        return largest;
    }

    /// <summary>All of a training week; the last one may be short.</summary>
    internal T Week(WeekIndex week)
    {
        var total = T.Zero;
        for (var d = week.Start; d < Math.Min(days.Length, week.End); d++)
        {
            total += days[d];
        }

        return total;
    }
}
