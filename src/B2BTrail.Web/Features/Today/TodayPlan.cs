using B2BTrail.Domain.Blocks;
using B2BTrail.Web.Features.Blocks;

namespace B2BTrail.Web.Features.Today;

/// <summary>Today within its block.</summary>
/// <param name="Block">The block.</param>
/// <param name="Name">Its name.</param>
/// <param name="Week">The number of its current week.</param>
/// <param name="Weeks">How many weeks it has.</param>
/// <param name="Session">Today's session.</param>
/// <param name="Effort">How hard; null on a rest day.</param>
/// <param name="Pair">The pair that is on or comes next; null where none is left, or it is suggested to be none.</param>
/// <param name="Race">Race day; null where the block has none.</param>
public sealed record TodayPlan(
    BlockId Block,
    string Name,
    int Week,
    int Weeks,
    SessionView Session,
    Effort? Effort,
    PairView? Pair,
    DateOnly? Race)
{
    /// <summary>Where in the block the week lies.</summary>
    public Phase Phase { get; init; }

    /// <summary>The seven days of the week, fewer where the race ends it; as suggested where a suggestion takes from them and is not answered.</summary>
    public IReadOnlyList<SessionView> Days { get; init; } = [];

    /// <summary>Tomorrow's session, as suggested like the <see cref="Days"/>; null after the last day of the block.</summary>
    public SessionView? Tomorrow { get; init; }

    /// <summary>All its weeks, for a small chart.</summary>
    public BlockOutline? Outline { get; init; }

    /// <summary>The first reason of today's session; null where none is kept.</summary>
    public WhyLine? Why { get; init; }

    /// <summary>How long the race may take; null on other days.</summary>
    public TimeEstimate? Estimate { get; init; }
}
