namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>Goes back to an earlier version of a plan.</summary>
public static class Restoring
{
    /// <summary>
    /// What makes the days to come what they were in an earlier version. Days that are over or run stay, and keep the run that stands on
    /// them now.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="later">The revisions after that version, in any order.</param>
    /// <param name="history">What was run.</param>
    /// <param name="today">The runner's day.</param>
    public static PlanChange To(StandingPlan plan, IEnumerable<PlanRevision> later, TrainingHistory history, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        var then = plan;
        foreach (var revision in later.OrderByDescending(r => r.Number))
        {
            then = then.After(revision.Change.Undone()) ?? throw new InvalidOperationException("The revisions do not lead to this plan.");
        }

        var open = plan.Days.Where(d => d.Date >= today && history.On(d.Date) is null).ToList();
        var dates = open.Select(d => d.Date).ToHashSet();
        var wanted = open.Select(d => then.On(d.Date)!).ToList();
        var ids = open.Select(d => d.Id).ToHashSet();
        var spare = new Queue<SessionId>(open.Select(d => d.Id).Except(wanted.Select(d => d.Id)));
        var restored = wanted.Select(day => ids.Contains(day.Id) ? day : day with { Id = spare.Dequeue() }).ToDictionary(d => d.Date);
        return plan.To(plan.WithDays([.. plan.Days.Select(d => dates.Contains(d.Date) ? restored[d.Date] : d)]));
    }

    /// <summary>Whether a change touches only days that can still be planned.</summary>
    public static bool IsOpen(PlanChange change, TrainingHistory history, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(history);
        return change.Days.SelectMany(d => new[] { d.Before.Date, d.After.Date }).All(date => date >= today && history.On(date) is null);
    }
}
