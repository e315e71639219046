namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>The revisions of a plan as the way back: what can be undone and redone, and how to return to an earlier version.</summary>
/// <param name="Undo">The number of the revision that can be undone next; null where there is none.</param>
/// <param name="Redo">The number of the revision that can be redone next; null where there is none.</param>
public sealed record PlanHistory(int? Undo, int? Redo)
{
    /// <summary>A plan that was never changed.</summary>
    public static PlanHistory Empty { get; } = new(null, null);

    /// <summary>Reads a block's revisions, in order.</summary>
    public static PlanHistory Of(IEnumerable<PlanRevision> revisions) => Of(revisions.Select(revision => (revision.Number, revision.Cause)));

    /// <summary>Reads what each of a block's revisions was, in order.</summary>
    public static PlanHistory Of(IEnumerable<(int Number, ChangeCause Cause)> revisions)
    {
        ArgumentNullException.ThrowIfNull(revisions);
        var undo = new Stack<int>();
        var redo = new Stack<int>();
        foreach (var revision in revisions)
        {
            switch (revision.Cause)
            {
                case ChangeCause.Undone:
                    redo.Push(undo.Pop());
                    break;
                case ChangeCause.Redone:
                    undo.Push(redo.Pop());
                    break;
                default:
                    undo.Push(revision.Number);
                    redo.Clear();
                    break;
            }
        }

        return new PlanHistory(undo.TryPeek(out int last) ? last : null, redo.TryPeek(out int undone) ? undone : null);
    }

    /// <summary>
    /// What makes the days to come what they were in an earlier version. Days that are over or run stay, and keep the run that stands on
    /// them now. Null where the race has moved since and the race day of that version is no longer to come.
    /// </summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="later">The revisions after that version, in any order.</param>
    /// <param name="history">What was run.</param>
    /// <param name="today">The runner's day.</param>
    public static PlanChange? Restore(StandingPlan plan, IEnumerable<PlanRevision> later, TrainingHistory history, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(history);
        var then = plan;
        foreach (var revision in later.OrderByDescending(r => r.Number))
        {
            then = then.After(revision.Change.Undone()) ?? throw new InvalidOperationException("The revisions do not lead to this plan.");
        }

        if (!then.FirstPlan.AsksTheSameAs(plan.FirstPlan) && then.SessionsOn(then.EndDate).All(session => !IsToCome(session)))
        {
            return null;
        }

        var open = plan.Sessions.Where(IsToCome).ToList();
        var wanted = then.Sessions.Where(IsToCome).ToList();
        var settled = plan.Sessions.Except(open).ToList();
        var taken = settled.Select(session => session.Id).ToHashSet();

        // A session that has since moved to a day that is over cannot come back: its old day takes the id that is left over there.
        var spare = new Queue<SessionId>(open.Select(session => session.Id).Except(wanted.Select(session => session.Id)));
        var restored = wanted.Select(session => !taken.Contains(session.Id) ? session : session with { Id = spare.TryDequeue(out var id) ? id : SessionId.New() });
        return plan.To(then.WithSessions(settled.Concat(restored)));

        bool IsToCome(StandingSession session) => !history.IsOver(session, today);
    }

    /// <summary>Whether a change touches only days that can still be planned.</summary>
    public static bool IsOpen(PlanChange change, TrainingHistory history, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(history);
        return change.Dates.All(date => date >= today && history.On(date) is null);
    }
}
