namespace B2BTrail.Domain.Blocks.Limits;

/// <summary>
/// Days in a row without a run, more than rest that was planned, and what they mean for the days after (coaches' rules, see
/// <see cref="RuleCode.AfterBreak"/>).
/// </summary>
/// <param name="From">The first day without a run.</param>
/// <param name="Back">The first day with one again, run or still planned.</param>
/// <param name="Factor">The share of what they could do before from which the runner starts again.</param>
/// <param name="NoPairBefore">The first day on which a pair may start again.</param>
/// <param name="Weekly">The week from which growth is measured after it, in meters.</param>
/// <param name="TwoDay">The two days from which pairs grow after it, in meters.</param>
public sealed record TimeOff(
    DateOnly From, DateOnly Back, double Factor, DateOnly NoPairBefore, double Weekly, double TwoDay)
{
    /// <summary>How many days it lasted.</summary>
    public int Days => Back.DayNumber - From.DayNumber;

    /// <summary>Whether it was so long that the block has to be planned anew from the start.</summary>
    public bool EndsBlock => Days > Rules.BreakEndsBlock.Count;

    /// <summary>The row of <see cref="Rules.AfterTimeOff"/> that it falls into, from 0: a break that grows into the next row weighs more.</summary>
    public int Row => Rules.AfterTimeOff.TakeWhile(row => row.Share != Factor).Count();

    /// <summary>What days off mean, in the days of the block.</summary>
    internal static TimeOff Of(ComeBack back, DateOnly start)
    {
        var off = back.Break;
        return new TimeOff(
            start.AddDays(off.From), start.AddDays(off.Back), back.Factor, start.AddDays(off.FullAgain), back.Factor * back.Weekly, back.Factor * back.TwoDays);
    }
}
