using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Readiness;

/// <summary>How a runner is.</summary>
/// <param name="Today">Their local day.</param>
/// <param name="Light">Its light.</param>
/// <param name="RunsAgain">The first day with a run again, where a red light of the last days leaves today without; null where none does.</param>
/// <param name="Answers">Today's answers; null without a check-in today.</param>
/// <param name="Signs">Today's signs of tiredness and of injury.</param>
/// <param name="IsTiredTooLong">Whether they were tired for more than two weeks.</param>
/// <param name="Usual">Their own usual; null where too little is known.</param>
/// <param name="Rows">The check-ins, newest first.</param>
public sealed record ReadinessView(
    DateOnly Today, Light Light, DateOnly? RunsAgain, CheckInAnswers? Answers, IReadOnlyList<Sign> Signs, bool IsTiredTooLong, Baseline? Usual, IReadOnlyList<CheckInRow> Rows)
{
    /// <summary>Today's check-in; null without one.</summary>
    public ShownCheckIn? Shown => Answers is null ? null : new(Today, Answers);

    /// <summary>Whether an earlier check-in of today was red and is replaced.</summary>
    public bool ReplacesRed { get; init; }

    /// <summary>What an amber light of today, or the week of a warning sign that is over, changes of the block that is followed; null without such a light or block.</summary>
    public IReadOnlyList<AmberEffect>? Eased { get; init; }

    /// <summary>Whether deleted check-ins can be restored.</summary>
    public bool HasDeleted { get; init; }
}
