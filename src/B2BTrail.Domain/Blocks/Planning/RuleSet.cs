namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>The rules that held a back-to-back down; only those of <see cref="CanHoldPairs"/> can be in it.</summary>
internal readonly record struct RuleSet(int Bits)
{
    /// <summary>The rules that can hold a back-to-back below what was asked, in the order in which equals are told.</summary>
    internal static readonly IReadOnlyList<RuleCode> CanHoldPairs =
    [
        RuleCode.WeekRamp, RuleCode.SessionSpike, RuleCode.PairGrowth, RuleCode.WeekShare, RuleCode.FirstDayTime, RuleCode.SecondDayTime,
        RuleCode.WeekTime, RuleCode.DaysFull, RuleCode.PairTooSmall, RuleCode.BlockedDay, RuleCode.TimeOff, RuleCode.Weekday,
        RuleCode.RaceRecovery, RuleCode.AfterEasyDays, RuleCode.DayTime,
    ];

    internal bool IsEmpty => Bits == 0;

    internal bool Has(RuleCode code) => (Bits & BitOf(code)) != 0;

    internal RuleSet With(RuleCode code) => new(Bits | BitOf(code));

    private static int BitOf(RuleCode code)
    {
        for (int place = 0; place < CanHoldPairs.Count; place++)
        {
            if (CanHoldPairs[place] == code)
            {
                return 1 << place;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(code), code, "The rule cannot hold a back-to-back down.");
    }
}
