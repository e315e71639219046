namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>Ends a block before its time, as where another one is followed from then on.</summary>
public static class EarlierEnd
{
    /// <summary>What ends a plan with a day: all later sessions fall away. Null where the day is not one before its last, or a later one is over or was run.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="history">What was run.</param>
    /// <param name="today">The runner's day.</param>
    /// <param name="last">The day that becomes the last.</param>
    public static PlanChange? On(StandingPlan plan, TrainingHistory history, DateOnly today, DateOnly last)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        if (last < plan.StartDate || last >= plan.EndDate || plan.Sessions.Any(session => session.Date > last && history.IsOver(session, today)))
        {
            return null;
        }

        var weeks = plan.FirstPlan.Weeks.Where(week => week.StartDate <= last)
            .Select(week => week with { Sessions = [.. week.Sessions.Where(day => day.Date <= last).Select(day => IsCut(day.Kind, day.Date) ? day with { Kind = SessionKind.Long, Purpose = SessionKind.Long.Purpose } : day)] });
        var sessions = plan.Sessions.Where(session => session.Date <= last)
            .Select(session => IsCut(session.Kind, session.Date) && !history.IsOver(session, today) ? session with { Kind = SessionKind.Long } : session);
        return plan.To(new StandingPlan(plan.Request, plan.FirstPlan with { Weeks = [.. weeks] }, sessions));

        // A back-to-back whose second day falls away is a long run.
        bool IsCut(SessionKind kind, DateOnly date) => date == last && kind == SessionKind.PairFirst;
    }
}
