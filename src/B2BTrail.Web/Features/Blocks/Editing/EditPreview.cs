using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>What an edit would do to a plan, before it is saved.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="Change">What it changes; null where it cannot be done.</param>
/// <param name="Told">The rules that the plan would break because of it.</param>
/// <param name="Problem">Why it cannot be done; null where it can.</param>
/// <param name="Beyond">The rule that it goes too far against, where that is why.</param>
public sealed record EditPreview(PlanEdit Edit, PlanChange? Change, IReadOnlyList<BrokenRule> Told, EditProblem? Problem, BrokenRule? Beyond)
{
    /// <summary>Looks at an edit of a plan as it stands; nothing is saved.</summary>
    internal static EditPreview Of(PlanState state, PlanEdit edit) =>
        PlanEditing.Apply(state.Plan, edit, state.History, state.Lights, state.Today) switch
        {
            EditOutcome.Changed(var change, var told) => new(edit, change, told, null, null),
            EditOutcome.Refused(var problem, var broken) => new(edit, null, [], problem, broken),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
}
