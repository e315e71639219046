using B2BTrail.Domain.Blocks.Limits;

namespace B2BTrail.Domain.Blocks.Replanning;

/// <summary>What came of looking at a plan again.</summary>
public abstract record ReplanOutcome
{
    private ReplanOutcome()
    {
    }

    /// <summary>The plan can stay as it is.</summary>
    public sealed record Unchanged : ReplanOutcome
    {
        /// <summary>What is told though it changes nothing.</summary>
        public IReadOnlyList<ReplanCause> Told { get; init; } = [];
    }

    /// <summary>A medical light is on: nothing is planned until the runner is cleared.</summary>
    public sealed record Frozen : ReplanOutcome;

    /// <summary>The runner was off for so long that the rest of the block says nothing any more.</summary>
    /// <param name="TimeOff">How long.</param>
    public sealed record NeedsNewBlock(TimeOff TimeOff) : ReplanOutcome;

    /// <summary>Something should change.</summary>
    /// <param name="Proposal">What, and why.</param>
    public sealed record Proposed(Proposal Proposal) : ReplanOutcome;
}
