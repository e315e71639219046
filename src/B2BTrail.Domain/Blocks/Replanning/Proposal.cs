namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>Changes to the rest of a plan, to be accepted line by line. The same plan, history and day always give the same proposal.</summary>
/// <param name="Causes">Why the plan was looked at again; never empty.</param>
/// <param name="Lines">What would change, in order of days; never empty.</param>
/// <param name="LargestPairNow">The largest pair that the plan still has or had, run as planned, in meters.</param>
/// <param name="LargestPairThen">The same, with all lines accepted.</param>
public sealed record Proposal(IReadOnlyList<ReplanCause> Causes, IReadOnlyList<ProposalLine> Lines, double LargestPairNow, double LargestPairThen)
{
    /// <summary>The change that some of its lines make.</summary>
    public PlanChange Change(Func<ProposalLine, bool> accepted) => new([.. Lines.Where(accepted).Select(l => new SessionChange(l.Before, l.After))]);
}
