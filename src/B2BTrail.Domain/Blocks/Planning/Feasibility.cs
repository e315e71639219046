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

        if (limits.Count == 0 && !solved.Feasible && !solved.InSteps.Calendar.IsShort)
        {
            // Pairs were large enough, but only too long before the end, or there was no room for one.
            var calendar = solved.InSteps.Calendar;
            var code = calendar.Breaks.Count > 0 ? RuleCode.TimeOff
                : calendar.Recoveries.Count > 0 ? RuleCode.RaceRecovery
                : solved.InSteps.Request.Availability.Weekdays.Count > 0 ? RuleCode.Weekday
                : RuleCode.BlockedDay;
            limits.Add(new BoundLimit(code, Math.Max(1, solved.WeeksSinceLastPair), solved.InSteps.Limits.BasisOf(code)));
        }

        return [.. limits.OrderByDescending(limit => limit.Weeks)];
    }
}
