using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Evidence;
using B2BTrail.Domain.Units;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What held a block down, and on what each limit rests.</summary>
internal static class Feasibility
{
    /// <summary>The limits that held pairs down, with the number of weeks, most often first.</summary>
    internal static IReadOnlyList<BoundLimit> LimitsThatBound(WeekSolver solved)
    {
        var limits = new List<BoundLimit>();
        foreach (var code in (IEnumerable<RuleCode>)[.. Enum.GetValues<RuleCode>().TakeWhile(code => code <= RuleCode.PairTooSmall), RuleCode.BlockedDay])
        {
            int weeks = 0;
            foreach (var week in solved.Weeks)
            {
                weeks += week.Bound.Has(code) ? 1 : 0;
            }

            if (weeks > 0)
            {
                limits.Add(new BoundLimit(code, weeks, BasisOf(code, solved.Terms.Request)));
            }
        }

        if (limits.Count == 0 && !solved.Feasible)
        {
            // Pairs were large enough, but only too long before the end: the days after them had no room for one.
            limits.Add(new BoundLimit(RuleCode.BlockedDay, solved.Terms.Calendar.WeeksWithoutPairAtEnd(), Basis.YourLimit));
        }

        limits.Sort((a, b) => a.Weeks != b.Weeks ? b.Weeks.CompareTo(a.Weeks) : a.Code.CompareTo(b.Code));
        return limits;
    }

    /// <summary>The rule's own basis, or the runner's word where they moved the limit.</summary>
    internal static Basis BasisOf(RuleCode code, BlockRequest request)
    {
        var rule = RuleBook.Of(code);
        var limits = request.Limits;
        bool moved = code switch
        {
            RuleCode.WeekRamp => limits.WeekRamp != rule.Number,
            RuleCode.SessionSpike => limits.SessionSpike != rule.Number,
            RuleCode.PairGrowth => limits.PairGrowth != rule.Number,
            RuleCode.WeekShare => limits.WeekShare != rule.Number,
            RuleCode.FirstDayTime => IsMoved(limits.FirstDay, RaceDemand.FirstDayMinutes(request.Goal)),
            RuleCode.SecondDayTime => IsMoved(limits.SecondDay, rule.Number),
            RuleCode.OtherDayTime => IsMoved(limits.OtherDay, rule.Number),
            _ => false,
        };
        return moved ? Basis.YourLimit : rule.Basis;

        static bool IsMoved(Duration? time, double minutes) => time is { } set && set != Duration.FromMinutes(minutes);
    }
}
