namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>
/// What was run and planned, day by day and week by week, in steps. What the runner could do before the block stands on the days
/// and in the week just before it.
/// </summary>
internal sealed class Ledger(Terms terms)
{
    private const int LongestDays = 30;
    private const int TwoDayDays = 42;
    private const int RampWeeks = 4;

    private readonly int[] _weeks = new int[terms.Calendar.Weeks];

    /// <summary>The steps of each day, the race left out.</summary>
    internal int[] Days { get; } = new int[terms.Calendar.Weeks * 7];

    /// <summary>Writes down a finished week.</summary>
    internal int Close(int week)
    {
        int total = 0;
        for (int day = week * 7; day < (week + 1) * 7; day++)
        {
            total += Days[day];
        }

        return _weeks[week] = total;
    }

    /// <summary>The longest session of the 30 days before a day.</summary>
    internal int LongestBefore(int day)
    {
        int longest = day < LongestDays ? terms.Longest : 0;
        for (int d = Math.Max(0, day - LongestDays); d < day; d++)
        {
            longest = Math.Max(longest, Days[d]);
        }

        return longest;
    }

    /// <summary>The largest two days in a row of the 42 days before a day.</summary>
    internal int TwoDayBefore(int day)
    {
        // The two days before the block are days -2 and -1.
        int largest = day < TwoDayDays - 1 ? terms.TwoDay : 0;
        for (int d = Math.Max(0, day - TwoDayDays); d < day; d++)
        {
            int second = d + 1 < day ? Days[d + 1] : 0;
            largest = Math.Max(largest, Days[d] + second);
        }

        return largest;
    }

    /// <summary>The largest of the four weeks before a week, those left out that blocked days emptied.</summary>
    internal int LargestWeekBefore(int week)
    {
        int largest = 0;
        int left = RampWeeks;
        for (int w = week - 1; w >= 0 && left > 0; w--)
        {
            if (!terms.Calendar.IsEmptied(w))
            {
                largest = Math.Max(largest, _weeks[w]);
                left--;
            }
        }

        return left > 0 ? Math.Max(largest, terms.Weekly) : largest;
    }

    /// <summary>The largest week before a week, within the block.</summary>
    internal int LargestWeekUntil(int week)
    {
        int largest = 0;
        for (int w = 0; w < week; w++)
        {
            largest = Math.Max(largest, _weeks[w]);
        }

        return largest;
    }
}
