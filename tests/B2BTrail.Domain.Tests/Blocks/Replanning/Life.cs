using B2BTrail.Domain.Blocks;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Domain.Readiness;

namespace B2BTrail.Domain.Tests.Blocks.Replanning;

/// <summary>A block in progress: the plan as it stands, what was run of it, the lights, and the day.</summary>
internal sealed record Life(StandingPlan Plan, TrainingHistory History, IReadOnlyList<LightDay> Lights, DateOnly Today, int Seed)
{
    internal Proposal? Propose() => (Replanner.Propose(Plan, History, Lights, Today) as ReplanOutcome.Proposed)?.Proposal;

    /// <summary>Some lines of a proposal, the same each time.</summary>
    internal HashSet<SessionId> Some(Proposal proposal)
    {
        var random = new Random(Seed);
        return [.. proposal.Lines.Where(_ => random.Next(2) == 0).Select(l => l.Session)];
    }
}
