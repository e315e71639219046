using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What came of accepting lines of a proposal.</summary>
public abstract record ProposalOutcome
{
    private ProposalOutcome()
    {
    }

    /// <summary>The plan was changed, and breaks so many rules that it would keep with all that was suggested.</summary>
    public sealed record Accepted(int Version, int Days, int Broken) : ProposalOutcome;

    /// <summary>Lines that ask for more would break rules; nothing was changed.</summary>
    public sealed record Breaks(IReadOnlyList<BrokenRule> Rules, IReadOnlyList<ProposalLine> Needed) : ProposalOutcome;

    /// <summary>The plan, or what it is judged by, changed since; nothing was changed.</summary>
    public sealed record Stale : ProposalOutcome;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : ProposalOutcome;
}
