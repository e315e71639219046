using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What came of accepting lines of a proposal.</summary>
public abstract record AcceptOutcome
{
    private AcceptOutcome()
    {
    }

    /// <summary>It can be done.</summary>
    /// <param name="Change">What it changes.</param>
    public sealed record Accepted(PlanChange Change) : AcceptOutcome;

    /// <summary>With these lines alone the plan would break rules that it keeps now, or keeps better.</summary>
    /// <param name="Rules">Which.</param>
    /// <param name="Needed">The lines to accept as well so that it breaks none of them.</param>
    public sealed record Breaks(IReadOnlyList<BrokenRule> Rules, IReadOnlyList<ProposalLine> Needed) : AcceptOutcome;
}
