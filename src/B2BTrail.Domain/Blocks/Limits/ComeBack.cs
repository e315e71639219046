namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// The way back after time off: what the weeks and long runs after it may be, until the week from before it is reached. Only on this way
/// may a week grow by more than the limit of weeks. In whatever unit it is asked in, steps or meters.
/// </summary>
/// <param name="Break">The time off.</param>
/// <param name="Weekly">The largest of the four weeks before it.</param>
/// <param name="Longest">The longest run of the 30 days before it.</param>
/// <param name="TwoDays">The largest two days in a row of the 42 days before it.</param>
internal sealed record ComeBack(Break Break, double Weekly, double Longest, double TwoDays)
{
    /// <summary>The share of what was done before with which it starts.</summary>
    internal double Factor => Break.Row.Share;

    /// <summary>The rule that it is told as: easy running only is no time off.</summary>
    internal RuleCode Code => Break.Eased is null ? RuleCode.ComeBack : RuleCode.AfterEasyDays;

    /// <summary>Which week of the way a week is, from 1: the first is the one that begins within a day of the runner being back, or the next.</summary>
    internal int NumberOf(WeekIndex week)
    {
        int first = Break.Back <= 0 ? 0 : (Break.Back + WeekIndex.Length - 2) / WeekIndex.Length;
        return Math.Max(1, week - first + 1);
    }

    /// <summary>Whether a week lies on the way, the one in which the week from before is reached again among them.</summary>
    internal bool Holds(WeekIndex week) => week.End > Break.Back && (NumberOf(week) == 1 || ShareOf(week - 1) < 1);

    /// <summary>Whether a week on the way is still below the week from before.</summary>
    internal bool IsBelow(WeekIndex week) => ShareOf(week) < 1;

    /// <summary>The most of a week; less where the runner is back in its middle.</summary>
    internal double MostOfWeek(WeekIndex week)
    {
        double most = Weekly * Math.Min(1, ShareOf(week));
        int place = Break.Back - week.Start;
        return place > 1 && Break.Eased is null ? most * (WeekIndex.Length - place) / WeekIndex.Length : most;
    }

    /// <summary>The most of a long run in a week; after easy running only, as far as the runs of the last 30 days let it.</summary>
    internal double MostOfLong(WeekIndex week) => Break.Eased is null ? Longest * Math.Max(Factor, ShareOf(week)) : double.MaxValue;

    /// <summary>The most of a back-to-back in a week of a length, while the way lasts.</summary>
    internal double MostOfPair(double week) => TwoDays * Math.Min(1, week / Math.Max(Weekly, Tolerance));

    /// <summary>The run from which sessions grow again, so that the first of them may be its share of what was run before.</summary>
    internal double LongestAgain(double sessionSpike) => Longest * Break.ShareOfLong / (1 + sessionSpike);

    private const double Tolerance = Units.Tolerance.Rounding;

    private double ShareOf(WeekIndex week) => Factor * Math.Pow(Rules.ComeBackGrowth.Number, NumberOf(week) - 1);
}
