using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Editing;
using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Web.Features.Blocks.Editing;

/// <summary>What came of changing a plan.</summary>
public abstract record PlanEditOutcome
{
    private PlanEditOutcome()
    {
    }

    /// <summary>It is done.</summary>
    /// <param name="Version">The version that it made.</param>
    /// <param name="Change">What changed.</param>
    /// <param name="Told">The rules that the plan breaks because of it.</param>
    public sealed record Done(int Version, PlanChange Change, IReadOnlyList<BrokenRule> Told) : PlanEditOutcome;

    /// <summary>It cannot be done.</summary>
    public sealed record Refused(EditProblem Problem, BrokenRule? Broken) : PlanEditOutcome;

    /// <summary>The plan changed since; nothing was done.</summary>
    public sealed record Stale(int Version) : PlanEditOutcome;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : PlanEditOutcome;
}
