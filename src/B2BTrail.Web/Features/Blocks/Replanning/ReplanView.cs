using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What looking at a plan again came to.</summary>
/// <param name="Version">The version of the plan that was looked at.</param>
/// <param name="Plan">The plan as it stands.</param>
/// <param name="History">What was run.</param>
/// <param name="Lights">The lights of the last four weeks.</param>
/// <param name="Today">The day of looking.</param>
/// <param name="Outcome">What came of it.</param>
/// <param name="IsOpen">Whether the runner has not answered yet.</param>
public sealed record ReplanView(
    int Version, StandingPlan Plan, TrainingHistory History, IReadOnlyList<LightDay> Lights, DateOnly Today, ReplanOutcome Outcome, bool IsOpen)
{
    /// <summary>The rules that the plan breaks where it stays as it is, and would keep with all that is proposed.</summary>
    public IReadOnlyList<BrokenRule> Broken { get; init; } = [];

    /// <summary>The rules that stay broken with all that is proposed: by locked days, or by what was run.</summary>
    public IReadOnlyList<BrokenRule> Left { get; init; } = [];

    /// <summary>The locked days that break them, in order; none where only what was run does.</summary>
    public IReadOnlyList<DateOnly> LockedLeft { get; init; } = [];

    /// <summary>What would come of accepting some lines of what is proposed.</summary>
    public AcceptOutcome Accepting(Proposal proposal, IReadOnlySet<SessionId> accepted) => Replanner.Accept(Plan, History, Lights, Today, proposal, accepted);
}
