using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>Does what a runner wants with their plan. A rule that breaks is told, not enforced; only what goes beyond what is safe is refused.</summary>
public static class PlanEditing
{
    /// <summary>What the edit changes and which rules the plan then breaks that it kept before; or why it cannot be done. Pure.</summary>
    /// <param name="plan">The plan as it stands.</param>
    /// <param name="edit">What the runner wants.</param>
    /// <param name="history">What was run.</param>
    /// <param name="lights">The worst light of each day that had one.</param>
    /// <param name="today">The runner's day.</param>
    public static EditOutcome Apply(
        StandingPlan plan, PlanEdit edit, TrainingHistory history, IReadOnlyList<LightDay> lights, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(edit);
        ArgumentNullException.ThrowIfNull(history);
        var editor = new PlanEditor(plan, history, today);
        if (editor.Apply(edit) is { } problem)
        {
            return new EditOutcome.Refused(problem);
        }

        editor.NamePairDays();
        var then = plan.WithSessions(editor.Days);
        var change = plan.To(then);
        if (change.Sessions.Count == 0)
        {
            return new EditOutcome.Refused(EditProblem.NoChange);
        }

        if (SafetyLimits.FirstBeyond(plan, then, history, lights, today) is { } unsafeRule)
        {
            return new EditOutcome.Refused(EditProblem.Unsafe, unsafeRule);
        }

        return new EditOutcome.Changed(change, RuleCheck.AddedBy(plan, then, history, lights, today));
    }
}
