using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Planning;

/// <summary>What held a block down, and on what each limit rests.</summary>
internal static class Feasibility
{
    /// <summary>The limits that held pairs down, with the number of weeks, most often first.</summary>
    internal static IReadOnlyList<BoundLimit> LimitsThatBound(WeekSolver solved)
    {
        var limits = new List<BoundLimit>();
        foreach (var code in RuleSet.CanHoldPairs)
        {
            int weeks = 0;
            foreach (var week in solved.Weeks)
            {
                weeks += week.Bound.Has(code) ? 1 : 0;
            }

            if (weeks > 0)
            {
                limits.Add(new BoundLimit(code, weeks, solved.InSteps.Limits.BasisOf(code)));
            }
        }

        if (!solved.Feasible && !solved.InSteps.Calendar.IsShort)
        {
            NoRoom(solved, limits);
        }

        return [.. limits.OrderByDescending(limit => limit.Weeks)];
    }

    /// <summary>What left no room for a pair after the last there is; a pair that was large enough, but too long before the end, has no other limit.</summary>
    private static void NoRoom(WeekSolver solved, List<BoundLimit> limits)
    {
        var calendar = solved.InSteps.Calendar;
        int weeks = solved.WeeksSinceLastPair;
        foreach (var group in Enumerable.Range(calendar.LatestPairWeek - weeks + 1, Math.Max(0, weeks)).GroupBy(week => WhyNoPair(calendar, new WeekIndex(week))))
        {
            if (group.Key is { } code && !limits.Exists(limit => limit.Code == code))
            {
                limits.Add(new BoundLimit(code, group.Count(), solved.InSteps.Limits.BasisOf(code)));
            }
        }

        if (limits.Count == 0)
        {
            limits.Add(new BoundLimit(RuleCode.BlockedDay, Math.Max(1, weeks), solved.InSteps.Limits.BasisOf(RuleCode.BlockedDay)));
        }
    }

    private static RuleCode? WhyNoPair(TrainingCalendar calendar, WeekIndex week)
    {
        int place = calendar.PairPlace(week);
        var usual = week.Day(calendar.FirstOfPair);
        return calendar.IsLost(week) || calendar.TooSoonAfter(place < 0 ? usual : week.Day(place)) is not null ? RuleCode.TimeOff
            : calendar.RacePlace(week) >= 0 || calendar.ShareAfterRace(week) is not null || calendar.IsTooSoonAfterRace(usual) ? RuleCode.RaceRecovery
            : place >= 0 ? null
            : calendar.IsClosed(usual) || calendar.IsClosed(usual + 1) ? RuleCode.Weekday
            : RuleCode.BlockedDay;
    }
}
