using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What came of asking for a race on another day.</summary>
public abstract record MoveRaceOutcome
{
    private MoveRaceOutcome()
    {
    }

    /// <summary>What the block would become.</summary>
    /// <param name="Version">The version of the plan that was looked at.</param>
    /// <param name="Moved">The plan before and after.</param>
    /// <param name="After">The block as it would become.</param>
    /// <param name="Told">The rules that the plan would break and does not break now.</param>
    public sealed record Shown(int Version, ChangedBlock Moved, BlockView After, IReadOnlyList<BrokenRule> Told) : MoveRaceOutcome;

    /// <summary>The race cannot move to that day.</summary>
    /// <param name="Why">Why not, and what to do.</param>
    public sealed record Refused(string Why) : MoveRaceOutcome;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : MoveRaceOutcome;
}
