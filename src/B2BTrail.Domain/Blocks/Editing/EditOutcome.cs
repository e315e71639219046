using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Editing;

/// <summary>What came of an edit.</summary>
public abstract record EditOutcome
{
    private EditOutcome()
    {
    }

    /// <summary>It can be done.</summary>
    /// <param name="Change">What it changes.</param>
    /// <param name="Told">Rules that the plan now breaks because of it; the runner is told and may do it all the same.</param>
    public sealed record Changed(PlanChange Change, IReadOnlyList<BrokenRule> Told) : EditOutcome;

    /// <summary>It cannot be done.</summary>
    /// <param name="Problem">Why not.</param>
    /// <param name="Broken">The rule that it goes too far against, where that is why.</param>
    public sealed record Refused(EditProblem Problem, BrokenRule? Broken = null) : EditOutcome;
}
