namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>One session that would change.</summary>
/// <param name="Week">The number of its training week.</param>
/// <param name="Before">The day as it stands.</param>
/// <param name="After">The day as proposed.</param>
/// <param name="Why">Why: first what set it.</param>
public sealed record ProposalLine(int Week, PlanDay Before, PlanDay After, IReadOnlyList<Reason> Why)
{
    /// <summary>Which session, by which the runner accepts the line.</summary>
    public SessionId Session => Before.Id;
}
