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
    /// <param name="Broken">The rules that the plan then breaks and would keep, or break by less, with all lines.</param>
    public sealed record Accepted(PlanChange Change, IReadOnlyList<BrokenRule> Broken) : AcceptOutcome;

    /// <summary>Lines that ask for more would break rules that the plan keeps without them, or keeps better.</summary>
    /// <param name="Rules">Which.</param>
    /// <param name="Needed">The lines to accept as well so that it breaks none of them.</param>
    public sealed record Breaks(IReadOnlyList<BrokenRule> Rules, IReadOnlyList<ProposalLine> Needed) : AcceptOutcome;
}
