namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>One session that would change.</summary>
/// <param name="Week">The number of its training week.</param>
/// <param name="Before">The day as it stands.</param>
/// <param name="After">The day as proposed.</param>
/// <param name="Why">Why: first what set it.</param>
public sealed record ProposalLine(int Week, StandingSession Before, StandingSession After, IReadOnlyList<Reason> Why)
{
    /// <summary>Which session, by which the runner accepts the line.</summary>
    public SessionId Session => Before.Id;

    /// <summary>Whether the day gets no longer, and neither hard, nor long, nor part of a back-to-back, where it was not.</summary>
    public bool TakesAway => After.Distance <= Before.Distance
        && (!After.Kind.IsHard || Before.Kind.IsHard)
        && (!After.Kind.IsLong || Before.Kind.IsLong)
        && (!After.Kind.IsPairDay || Before.Kind.IsPairDay);
}
