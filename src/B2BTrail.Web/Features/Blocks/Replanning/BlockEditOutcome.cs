using B2BTrail.Domain.Blocks.Limits;
using B2BTrail.Domain.Blocks.Replanning;
using B2BTrail.Web.Shared;

namespace B2BTrail.Web.Features.Blocks.Replanning;

/// <summary>What came of asking something else of a block.</summary>
public abstract record BlockEditOutcome
{
    private BlockEditOutcome()
    {
    }

    /// <summary>What the block would become.</summary>
    /// <param name="Version">The version of the plan that was looked at.</param>
    /// <param name="Changed">The plan before and after.</param>
    /// <param name="After">The block as it would become.</param>
    /// <param name="Told">The rules that the plan would break and does not break now.</param>
    public sealed record Shown(int Version, ChangedBlock Changed, BlockView After, IReadOnlyList<BrokenRule> Told) : BlockEditOutcome;

    /// <summary>The plan stays as it is; its name may be another.</summary>
    public sealed record SamePlan : BlockEditOutcome;

    /// <summary>It cannot be asked for.</summary>
    /// <param name="Errors">What is wrong, by its field.</param>
    public sealed record Refused(FieldErrors Errors) : BlockEditOutcome;

    /// <summary>The runner has no such block.</summary>
    public sealed record Missing : BlockEditOutcome;
}
