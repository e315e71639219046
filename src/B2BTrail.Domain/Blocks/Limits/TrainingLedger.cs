using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// What each day of a block counts for, in metres, and the largest of the days and weeks before it. What the runner could do before the
/// block, and after each break what they start again from, stands on the days just before.
/// </summary>
internal sealed class TrainingLedger
{
    internal const int LongestDays = 30;
    internal const int TwoDayDays = 42;
    internal const int RampWeeks = 4;

    private readonly List<(int Day, double Weekly, double Longest, double TwoDay)> _starts = [];

    internal TrainingLedger(BlockRequest request, double[] days)
    {
        Days = days;
        var now = request.Current;
        _starts.Add((0, now.Weekly.Metres, now.LongestRun.Metres, Math.Max(now.LongestRun.Metres, now.LargestTwoDay?.Metres ?? 0)));
    }

    /// <summary>The ledger of a plan as it stands, with all its breaks.</summary>
    internal static TrainingLedger Of(
        StandingPlan plan, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today, List<TimeOff>? timesOff = null)
    {
        var ledger = new TrainingLedger(plan.Request, [.. plan.Days.Select(d => CreditedDistance.On(plan, history, d.Date, today).Metres)]);
        foreach (var span in TimeOff.Spans(plan, history, lights, today))
        {
            var off = TimeOff.Begin(span, plan, lights, ledger);
            timesOff?.Add(off);
        }

        return ledger;
    }

    /// <summary>The metres of each day, the race left out.</summary>
    internal double[] Days { get; }

    /// <summary>From a day on, only what comes after it counts, and what the runner starts from.</summary>
    internal void StartAgain(int day, double weekly, double longest, double twoDay) => _starts.Add((day, weekly, longest, twoDay));

    /// <summary>The longest day of the 30 before a day.</summary>
    internal double LongestBefore(int day)
    {
        var start = StartOf(day);
        double longest = day < start.Day + LongestDays ? start.Longest : 0;
        for (int d = Math.Max(start.Day, day - LongestDays); d < day; d++)
        {
            longest = Math.Max(longest, Days[d]);
        }

        return longest;
    }

    /// <summary>The largest two days in a row of the 42 before a day.</summary>
    internal double TwoDayBefore(int day)
    {
        var start = StartOf(day);
        double largest = day < start.Day + TwoDayDays - 1 ? start.TwoDay : 0;
        for (int d = Math.Max(start.Day, day - TwoDayDays); d < day; d++)
        {
            largest = Math.Max(largest, Days[d] + (d + 1 < day ? Days[d + 1] : 0));
        }

        return largest;
    }

    /// <summary>The largest of the four training weeks before a week.</summary>
    internal double LargestWeekBefore(int week)
    {
        var start = StartOf((week * 7) + 6);
        int from = start.Day / 7;
        double largest = week < from + RampWeeks ? start.Weekly : 0;
        for (int w = Math.Max(from, week - RampWeeks); w < week; w++)
        {
            largest = Math.Max(largest, Week(w));
        }

        return largest;
    }

    /// <summary>All of a training week.</summary>
    internal double Week(int week)
    {
        double total = 0;
        for (int d = week * 7; d < Math.Min(Days.Length, (week + 1) * 7); d++)
        {
            total += Days[d];
        }

        return total;
    }

    private (int Day, double Weekly, double Longest, double TwoDay) StartOf(int day)
    {
        int last = _starts.Count - 1;
        while (_starts[last].Day > day)
        {
            last--;
        }

        return _starts[last];
    }
}
